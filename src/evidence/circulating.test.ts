import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageCirculatingNames, circulatingNames, noCirculatingNames, noteSighting } from './circulating.ts'

const none = () => false
/** Number of an identity. */
const jsmith = 7

/** `networks` fail for `jsmith` on day 100, and the days up to `today` go by. */
function after(networks: number, today: number, isGranted = none as (prefix: number) => boolean) {
  const names = noCirculatingNames()
  for (let n = 0; n < networks; n++) noteSighting(names, 100, n, jsmith)
  for (let day = 101; day <= today; day++) ageCirculatingNames(names, day, isGranted)
  return circulatingNames([names])
}

test('a name circulates once three networks have failed for it, a week later', () => {
  assert.equal(after(2, 108).length, 0)
  assert.equal(after(3, 107).length, 0)
  assert.deepEqual(after(3, 108), [jsmith])
})

test('networks that let somebody in do not count', () => {
  assert.equal(after(3, 108, prefix => prefix === 1).length, 0)
})

test('it is halved every 30 days', () => {
  assert.equal(after(6, 138).length, 1)
  assert.equal(after(6, 139).length, 0)
})

test('what several workers saw of a name adds up', () => {
  const parts = [0, 1, 2].map(n => {
    const names = noCirculatingNames()
    noteSighting(names, 100, n, jsmith)
    for (let day = 101; day <= 108; day++) ageCirculatingNames(names, day, none)
    return names
  })
  assert.equal(circulatingNames(parts).length, 1)
})
