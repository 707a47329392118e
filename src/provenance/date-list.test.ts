import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayMs } from '../kit/calendar.ts'
import { createRandom, type Random } from '../kit/random.ts'
import { type DatedPerson, type DatingMode, dateList } from './date-list.ts'

const now = Date.parse('2026-03-01')
const year = 365 * dayMs

/** 1,000 people, of whom 15 % leave a year; `share` of those on a list of that time were asked for, and as many strays as `noise`. */
function directory(made: number, mode: DatingMode, share: number, noise: number, random: Random): DatedPerson[] {
  return Array.from({ length: 1000 }, () => {
    const start = now - 8 * year * random.next()
    const leaves = start + random.exponential(1 / 0.15) * year
    const end = leaves < now ? leaves : undefined
    const isOn = start <= made && (mode === 'cumulative' || end === undefined || end > made)
    const asked = random.chance(isOn ? share : noise)
    return { start, asked, ...(end === undefined ? {} : { end }) }
  })
}

for (const mode of ['snapshot', 'cumulative'] as const) {
  test(`a ${mode} of two years ago is dated to within months`, () => {
    const made = now - 2 * year
    const date = dateList(directory(made, mode, 0.3, 0, createRandom(`dated ${mode}`)), now)
    assert.ok(date !== null)
    assert.equal(date.mode, mode)
    assert.ok(date.from <= made && made <= date.to && date.to - date.from < year, JSON.stringify(date))
  })
}

test('the interval holds the truth in 93 of 100 lists, with a tenth of strays, too', () => {
  let held = 0
  let dated = 0
  for (let run = 0; run < 300; run++) {
    const random = createRandom(`held ${run}`)
    const made = now - year * (0.2 + 4 * random.next())
    const date = dateList(directory(made, 'snapshot', 0.1, run % 2 === 0 ? 0 : 0.01, random), now)
    if (date === null) continue
    dated++
    if (date.from <= made && made <= date.to) held++
  }
  assert.ok(dated > 250 && held >= 0.93 * dated, `${held} of ${dated}`)
})

test('a directory without dates, or without anybody asked for, dates nothing', () => {
  assert.equal(dateList([{ asked: true }, { asked: false }], now), null)
  assert.equal(dateList([], now), null)
  const nobody = directory(now, 'snapshot', 0, 0, createRandom('nobody'))
  assert.equal(dateList(nobody, now), null)
})
