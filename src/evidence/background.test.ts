import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../kit/random.ts'
import { countBackground, emptyBackground, tellBackground } from './background.ts'
import { column, columns } from './day-counts.ts'

const rho = {
  'full-rare': 0.1,
  'full-common': null,
  'short-rare': null,
  'short-common': null,
  single: null,
  number: null,
}

/** A day of an asker: real names and twins of the first stratum, and words. */
function dayOf(real: number, twin: number, words: number): Float64Array {
  const row = new Float64Array(columns)
  row[column.real] = real
  row[column.twin] = twin
  row[column.other] = words
  return row
}

/** 200 generic askers, each with a list of its own, that hit with this chance on average. */
function check(chance: number) {
  const random = createRandom(`background ${chance}`)
  const background = emptyBackground()
  for (let asker = 0; asker < 200; asker++) {
    let real = 0
    for (let name = 0; name < 6; name++) real += Number(random.chance(chance))
    countBackground(background, dayOf(real, 6 - real, 3), rho)
  }
  return tellBackground([background], rho)[0]
}

test('generic lists that hit as often as expected are no warning, those that hit twice as often are', () => {
  assert.equal(check(0.1)?.suspicious, false)
  assert.equal(check(0.2)?.suspicious, true)
})

test('a few attackers under the threshold are no fault of the expectation', () => {
  const background = emptyBackground()
  for (let attacker = 0; attacker < 6; attacker++) countBackground(background, dayOf(6, 0, 3), rho)
  assert.equal(tellBackground([background], rho)[0]?.suspicious, false)
})

test("who hardly failed for names that are nobody's is a user, not the background", () => {
  const background = emptyBackground()
  for (let user = 0; user < 50; user++) countBackground(background, dayOf(2, 0, 1), rho)
  assert.deepEqual(tellBackground([background], rho)[0], {
    stratum: 'full-rare',
    real: 0,
    twin: 0,
    rho: 0.1,
    suspicious: false,
  })
})
