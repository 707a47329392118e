import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayMs } from '../kit/calendar.ts'
import { type ClockOptions, type DayClock, logClock } from './log-clock.ts'

const at = (text: string): number => Date.parse(`${text}Z`)

/** What the clock makes of stamps `MM-DDTHH:MM:SS` (no year) and `YYYY-MM-DDTHH:MM:SS`, one after the other. */
function read(options: Partial<ClockOptions>, ...stamps: string[]): string[] {
  const clock = logClock({ timeZone: 'UTC', latest: at('2026-11-24T12:00:00'), ...options })
  return stamps.map(stamp => {
    const [, year, month, day, time] = /^(?:(\d{4})-)?(\d\d)-(\d\d)T(.*)$/.exec(stamp) ?? []
    const ms = at(`1970-01-01T${time}`)
    const [m, d] = [Number(month) - 1, Number(day)]
    const moment = year === undefined ? clock.yearless(m, d, ms) : clock.local(Number(year), m, d, ms)
    return Number.isNaN(moment) ? 'none' : new Date(moment).toISOString().slice(0, 19)
  })
}

test('without other knowledge the first line is of the latest year in which it is not after the file', () => {
  assert.deepEqual(read({}, '11-24T11:00:00'), ['2026-11-24T11:00:00'])
  assert.deepEqual(read({}, '11-24T23:00:00'), ['2026-11-24T23:00:00'], 'zones and clocks have a day of grace')
  assert.deepEqual(read({}, '11-26T11:00:00'), ['2025-11-26T11:00:00'])
})

test('the year turns inside one file', () => {
  assert.deepEqual(read({ latest: at('2026-01-02T00:00:00') }, '12-31T23:59:59', '01-01T00:00:01'), [
    '2025-12-31T23:59:59',
    '2026-01-01T00:00:01',
  ])
})

test('a line that is late by seconds goes back over New Year, and the next one forth again', () => {
  const stamps = ['12-31T23:59:59', '01-01T00:00:01', '12-31T23:59:58', '01-01T00:00:02']
  assert.deepEqual(
    read({ latest: at('2026-01-02T00:00:00') }, ...stamps).map(text => text.slice(0, 4)),
    ['2025', '2026', '2025', '2026'],
  )
})

test('a log that is silent for most of a year goes forward', () => {
  assert.deepEqual(read({ first: at('2025-03-01T00:00:00') }, '03-01T00:00:00', '12-20T00:00:00', '02-01T00:00:00'), [
    '2025-03-01T00:00:00',
    '2025-12-20T00:00:00',
    '2026-02-01T00:00:00',
  ])
})

test('a machine that starts with a wrong clock does not push its log into the future', () => {
  assert.deepEqual(read({}, '06-10T00:00:00', '01-01T00:00:05', '06-10T00:01:00'), [
    '2026-06-10T00:00:00',
    '2026-01-01T00:00:05',
    '2026-06-10T00:01:00',
  ])
})

test('a line with a year tells it to those behind it', () => {
  assert.deepEqual(read({}, '2019-12-31T10:00:00', '01-01T00:00:01'), ['2019-12-31T10:00:00', '2020-01-01T00:00:01'])
})

test('29 February is of a leap year', () => {
  assert.deepEqual(read({}, '02-29T10:00:00', '03-01T10:00:00'), ['2024-02-29T10:00:00', '2024-03-01T10:00:00'])
})

test('a day that no year has is no time, and the lines behind it are read', () => {
  assert.deepEqual(read({}, '02-30T10:00:00', '06-31T10:00:00', '03-01T10:00:00'), [
    'none',
    'none',
    '2026-03-01T10:00:00',
  ])
})

test('local time crosses the end of summer time in the order of the log', () => {
  const stamps = ['10-25T02:10:00', '10-25T02:50:00', '10-25T02:10:00', '10-25T02:50:00', '10-25T03:10:00']
  assert.deepEqual(read({ timeZone: 'Europe/Berlin' }, ...stamps), [
    '2026-10-25T00:10:00',
    '2026-10-25T00:50:00',
    '2026-10-25T01:10:00',
    '2026-10-25T01:50:00',
    '2026-10-25T02:10:00',
  ])
})

test('the lines of a wrong clock do not carry a log of several years into the next one', () => {
  const stamps = ['06-10T00:00:00', '01-01T00:00:05', '01-01T00:00:06', '06-11T00:01:00', '08-01T00:00:00']
  const years = read({ first: at('2024-06-10T00:00:00') }, ...stamps).map(text => text.slice(0, 4))
  assert.deepEqual([years[0], years[3], years[4]], ['2024', '2024', '2024'])
})

test('a log of any length, silent at times for less than a year, is read back from its first time', () => {
  const silences = fc.array(fc.integer({ min: 0, max: 350 * 86_400 }), { maxLength: 15 })
  const days = Array.from({ length: 12 }, () => dayMs)
  fc.assert(
    fc.property(fc.integer({ min: at('1990-01-01T00:00:00') / 1000, max: 2e9 }), silences, (start, gaps) => {
      let time = start * 1000
      const times = [time, ...gaps.flatMap(gap => [...days, gap * 1000]).map(step => (time += step))]
      const clock = logClock({ timeZone: 'UTC', latest: time, first: start * 1000 })
      const read = times.map(each => {
        const date = new Date(each)
        return clock.yearless(date.getUTCMonth(), date.getUTCDate(), each % dayMs)
      })
      assert.deepEqual(read, times)
    }),
  )
})

interface Stamp {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: number
  /** Read by days, where it has no year. */
  readonly byDay: boolean
}

function momentsByLine(clock: DayClock, stamps: readonly Stamp[]): number[] {
  return stamps.map(stamp => momentOfLine(clock, stamp))
}

function momentOfLine(clock: DayClock, { year, month, day, time }: Stamp): number {
  return year === 0 ? clock.yearless(month, day, time) : clock.local(year, month, day, time)
}

function momentsByDay(clock: DayClock, stamps: readonly Stamp[]): number[] {
  let begins = Number.NaN
  let asked = ''
  let last = Number.NaN
  function tell(): void {
    if (!Number.isNaN(last)) clock.cameTo(last)
    last = Number.NaN
  }
  return stamps.map(stamp => {
    const day = stamp.byDay && stamp.year === 0 ? `${stamp.month} ${stamp.day}` : 'by line'
    if (day !== asked) tell()
    if (day !== asked && day !== 'by line') begins = clock.dayBegins(stamp.month, stamp.day)
    asked = day
    if (day === 'by line' || Number.isNaN(begins)) return momentOfLine(clock, stamp)
    last = begins + stamp.time
    return last
  })
}

test('a log that is read by days has the times that it has line by line', () => {
  /** Days on which clocks change somewhere, and such as are not in every year, among those around them. */
  const day = fc.oneof(
    fc.constantFrom([2, 8], [2, 29], [3, 5], [9, 4], [9, 25], [10, 1], [1, 29], [1, 30], [11, 31], [0, 1]),
    fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 31 })),
  )
  const line = fc.record({
    year: fc.constantFrom(0, 0, 0, 0, 2024, 2026),
    time: fc.integer({ min: 0, max: 86_399 }).map(second => second * 1000),
    byDay: fc.boolean(),
  })
  const run = fc.tuple(day, fc.array(line, { minLength: 1, maxLength: 6 }))
  const stamps = fc
    .array(run, { maxLength: 12 })
    .map(runs => runs.flatMap(([[month = 0, date = 1], lines]) => lines.map(each => ({ ...each, month, day: date }))))
  const timeZone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata')
  const first = fc.constantFrom(Number.NaN, at('2024-02-28T00:00:00'), at('2025-10-25T00:00:00'))
  fc.assert(
    fc.property(timeZone, first, stamps, (zone, known, lines) => {
      const options = { timeZone: zone, latest: at('2026-11-24T12:00:00'), first: known }
      assert.deepEqual(momentsByDay(logClock(options), lines), momentsByLine(logClock(options), lines))
    }),
    { numRuns: 300 },
  )
})
