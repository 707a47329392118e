import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Sighting, summarise } from './attack-summary.ts'
import { spread } from './result.ts'

const slow = 'one source, one ask per 12 h'
const breach = 'breach list: 60 % leavers, 20 % never ours'
const words = '60 of ours among 600 word-list asks'

function seen(row: string, directory: boolean, asks: readonly (number | null)[]): Sighting[] {
  return asks.map(count => ({
    row,
    directory,
    budgetPerDay: 1,
    found: count === null ? null : { asks: count, ours: Math.ceil(count / 10), hours: 1, recall: 1, precision: 1 },
    rules: ['fail2ban'],
  }))
}
const resultOf = (sightings: Sighting[], directory: boolean) =>
  [...summarise(sightings, directory, 1)].find(result => result.row === sightings[0]?.row)

test('a row is met when all runs are found within its number of asks', () => {
  assert.equal(resultOf(seen(slow, true, [6, 10, 7]), true)?.passed, true)
  assert.equal(resultOf(seen(slow, true, [6, 11, 7]), true)?.passed, false)
  assert.equal(resultOf(seen(slow, true, [6, null, 7]), true)?.passed, false)
})

test('a breach list may be missed twice in ten runs without a directory, and never with one', () => {
  const runs = [9, 9, 9, 9, 9, 9, 9, 68, null, null]
  assert.equal(resultOf(seen(breach, false, runs), false)?.passed, true)
  assert.equal(resultOf(seen(breach, false, [...runs.slice(1), null]), false)?.passed, false)
  assert.equal(resultOf(seen(breach, true, runs), true)?.passed, false)
})

test('among words only asks about ours count', () => {
  assert.equal(resultOf(seen(words, true, [60, 100, 118]), true)?.passed, true)
  assert.equal(resultOf(seen(words, true, [60, 100, 130]), true)?.passed, false)
})

test('a row that was never run is not met', () => {
  assert.equal([...summarise([], true, 1)][0]?.passed, false)
})

test('bars are for one false alert a day only', () => {
  assert.equal([...summarise([], true, 0.1)][0]?.passed, null)
})

test('quantiles are values that were measured', () => {
  assert.deepEqual(spread([5, 1, 9, 3]), { median: 3, p95: 9 })
  assert.deepEqual(spread([]), { median: Number.NaN, p95: Number.NaN })
})
