import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activeKeysForThreshold, alertThreshold, endDayOfKeys, expectedFalseAlerts, noActiveKeys } from './budget.ts'

const afterDays = (...counts: readonly number[]) => {
  const active = noActiveKeys()
  for (const count of counts) endDayOfKeys(active, count, true)
  return active
}

test("a day's keys together are expected to give 0.76 of the budget", () => {
  for (const [keys, budget] of [
    [5000, 1],
    [300, 0.1],
  ] as const) {
    assert.ok(Math.abs(expectedFalseAlerts(keys, alertThreshold(keys, budget)) - 0.76 * budget) < 1e-9)
  }
})

test('until a full day is known, the bots that everybody meets are assumed', () => {
  assert.equal(activeKeysForThreshold(noActiveKeys(), 10), 3000)
  assert.equal(activeKeysForThreshold(noActiveKeys(), 9000), 9000)
  const active = noActiveKeys()
  endDayOfKeys(active, 7000, false)
  assert.equal(activeKeysForThreshold(active, 10), 7000)
})

test('a quiet Sunday does not lower the threshold of the Monday, a quiet week does', () => {
  assert.equal(activeKeysForThreshold(afterDays(900, 950, 920, 910, 900, 200, 150), 0), 950)
  assert.equal(activeKeysForThreshold(afterDays(5000, 900, 900, 900, 900, 900, 900, 900), 0), 900)
})

test('days that left no log say nothing, and the smallest sites still need more than two names', () => {
  assert.equal(activeKeysForThreshold(afterDays(900, 0, 0, 0, 0, 0, 0, 0, 0), 0), 900)
  assert.equal(activeKeysForThreshold(afterDays(3, 4), 0), 100)
})
