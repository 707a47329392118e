import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageCirculatingNames, circulatingNames, noCirculatingNames, noteSighting } from './circulating.ts'

const none = () => false

/** `networks` fail for `jsmith` on day 100, and the days up to `today` go by. */
function after(networks: number, today: number, isGranted = none as (prefix: string) => boolean) {
  const names = noCirculatingNames()
  for (let n = 0; n < networks; n++) noteSighting(names, 100, { prefix: `network ${n}`, identity: 'jsmith' })
  for (let day = 101; day <= today; day++) ageCirculatingNames(names, day, isGranted)
  return circulatingNames([names])
}

test('a name circulates once three networks have failed for it, a week later', () => {
  assert.equal(after(2, 108).size, 0)
  assert.equal(after(3, 107).size, 0)
  assert.deepEqual([...after(3, 108)], ['jsmith'])
})

test('networks that let somebody in do not count', () => {
  assert.equal(after(3, 108, prefix => prefix === 'network 1').size, 0)
})

test('it is halved every 30 days', () => {
  assert.equal(after(6, 138).size, 1)
  assert.equal(after(6, 139).size, 0)
})

test('what several workers saw of a name adds up', () => {
  const parts = [0, 1, 2].map(n => {
    const names = noCirculatingNames()
    noteSighting(names, 100, { prefix: `network ${n}`, identity: 'jsmith' })
    for (let day = 101; day <= 108; day++) ageCirculatingNames(names, day, none)
    return names
  })
  assert.equal(circulatingNames(parts).size, 1)
})
