import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failure, makeAsk, services } from './services.ts'
import { createYardsticks } from './yardsticks.ts'

const address = '192.0.2.7'
const failAt = (seconds: number, name: string) =>
  makeAsk(seconds * 1000, { address }, services.ssh, 'login', { name, written: name }, failure(services.ssh, true))

function fired(asks: ReturnType<typeof failAt>[]): string[] {
  const rules = createYardsticks([address])
  for (const ask of asks) rules.take(ask)
  return rules.firedFor(address).map(name => name.split(':')[0] ?? '')
}
const series = (count: number, gapSeconds: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => failAt(at * gapSeconds, name(at)))

test('five failures in ten minutes fire the blocker, four or slower ones do not', () => {
  assert.deepEqual(fired(series(5, 60, () => 'a')), ['fail2ban'])
  assert.deepEqual(fired(series(4, 1, () => 'a')), [])
  assert.deepEqual(fired(series(50, 151, () => 'a')), [])
})

test('the bucket counts distinct names and leaks', () => {
  assert.ok(fired(series(6, 1, at => `n${at}`)).includes('user enumeration bucket'))
  assert.ok(!fired(series(60, 1, at => `n${at % 5}`)).includes('user enumeration bucket'))
  assert.ok(!fired(series(60, 11, at => `n${at}`)).includes('user enumeration bucket'))
})

test('ten names in ten minutes fire, ten in eleven do not', () => {
  assert.ok(fired(series(10, 60, at => `n${at}`)).includes('10 names in 10 min'))
  assert.ok(!fired(series(30, 67, at => `n${at}`)).includes('10 names in 10 min'))
})

test('what was granted or broke is no failure, and an address alerts once a day', () => {
  const rules = createYardsticks([])
  for (const ask of series(20, 1, () => 'a')) rules.take({ ...ask, outcome: 'granted' })
  for (const ask of series(20, 1, () => 'a')) rules.take({ ...ask, outcome: 'error' })
  assert.deepEqual(Object.values(rules.alerts), [0, 0, 0])
  for (const ask of series(20, 1, () => 'a')) rules.take(ask)
  rules.endDay()
  for (const ask of series(20, 1, () => 'a')) rules.take(ask)
  assert.equal(rules.alerts['fail2ban: 5 failures in 10 min'], 2)
})
