import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SpreadSite, spreadSites } from './spread-rows.ts'
import type { SpreadFound, SpreadSighting } from './spread-sighting.ts'
import { summariseSpread } from './spread-summary.ts'
import { spreadTables, youngTable } from './spread-table.ts'
import { summariseYoung } from './young-summary.ts'

const site = spreadSites[0] as SpreadSite
const good: SpreadFound = { asks: 4, hours: 1, recall: 1, precision: 1 }
const runs = (changes: readonly Partial<SpreadSighting>[]): SpreadSighting[] =>
  changes.map(change => ({
    site: site.name,
    row: '400 sources, 1 day',
    directory: true,
    operators: true,
    budgetPerDay: 0.1,
    chance: false,
    found: good,
    ...change,
  }))
const summary = (changes: readonly Partial<SpreadSighting>[]) => [...summariseSpread(site, runs(changes))][0]

test('what the same world without the attack alarms of is no merit of the attack', () => {
  const result = summary([{}, { chance: true, found: { ...good, asks: 1 } }])
  assert.equal(result?.found, 2)
  assert.equal(result?.chance, 1)
  assert.deepEqual(result?.asks, { median: 4, most: 4 })
})

test('a row is missed when too few worlds find it, or too late, or with too many strangers', () => {
  assert.equal(summary([{}, {}])?.passed, true)
  assert.equal(summary([{}, { found: null }])?.passed, false)
  assert.equal(summary([{}, { found: { ...good, asks: 21 } }])?.passed, false)
  assert.equal(summary([{ found: { ...good, precision: 0.8 } }])?.passed, false)
})

test('bars are those of a tenth of an alert a day', () => {
  assert.equal(summary([{ budgetPerDay: 1 }])?.passed, null)
})

test('tables name the view and what was missed', () => {
  const table = spreadTables([...summariseSpread(site, runs([{ found: null }]))]).join('\n')
  assert.match(table, /1,000 staff, directory, operators told/)
  assert.match(table, /0 \/ 0 of 1 .*MISSED/)
})

test('quiet logs without a past may alarm as often as the budget says', () => {
  const sighting = { budgetPerDay: 1, found: good, chance: false, alarms: [0.5, 30] }
  const [result] = summariseYoung([sighting, sighting], 60, 7)
  assert.deepEqual(result?.alarms, { firstHour: 2, firstDay: 2, all: 4 })
  assert.equal(result?.passed, false)
  assert.match(youngTable(result === undefined ? [] : [result]), /2 x 7/)
})
