import { dayMs } from '../kit/calendar.ts'
import { disorderMs, graceMs, type LogClock } from './log-clock.ts'
import { recordReader } from './record-reader.ts'
import { latestDay } from './year-of-day.ts'

/** A member of a log set, before it is read. */
export interface UndatedMember {
  /** Lines from several places of it, in their order (`sampleInput`). */
  readonly samples: readonly (readonly Uint8Array[])[]
  /** No line is later than this, by the file; ms since the epoch. */
  readonly latest: number
}

/** What the clock of a member starts from. */
export interface YearAnchor {
  /** About when its first line without a year was written; NaN: not known. */
  readonly first: number
  /** No line is later than this. */
  readonly latest: number
}

/**
 * Finds the years of a log set whose stamps have none, before it is read. Its end is known best: the last line is not after the file. So the
 * set is gone through from its last line back, by samples: each is of the latest year in which it is not after the one that follows it, nor
 * after its own file. This counts every turn of the year, also where one file holds several, where old files were copied and lost their time,
 * and where some lines of the set have a year.
 */
export function yearAnchors(members: readonly UndatedMember[]): YearAnchor[] {
  let bound = Number.POSITIVE_INFINITY
  return members
    .map(member => ({ ...member, stamps: member.samples.flatMap(stampsOf) }))
    .reverse()
    .map(({ stamps, latest }) => {
      bound = Math.min(bound, latest + graceMs)
      const anchor = { first: Number.NaN, latest: bound - graceMs }
      for (const stamp of stamps.toReversed()) {
        const time = 'time' in stamp ? stamp.time : latestDay(stamp.month, stamp.day, bound)
        if (Number.isNaN(time)) continue
        bound = Math.min(bound, time + slackMs)
        anchor.first = time
      }
      return anchor
    })
    .reverse()
}

/** Samples are a little out of order, and days begin before their lines. */
const slackMs = disorderMs + dayMs

type Stamp = { readonly time: number } | { readonly month: number; readonly day: number }

/** The stamps of the first and of the last line of a sample that have one. */
function stampsOf(lines: readonly Uint8Array[]): Stamp[] {
  const seen: { month: number; day: number }[] = []
  const records = recordReader(spy(seen))
  const stampOf = (line: Uint8Array): Stamp | null => {
    seen.length = 0
    const record = records.read(line, 0, line.length, 1)
    if (record === null) return null
    return seen.at(-1) ?? (Number.isNaN(record.time) ? null : { time: record.time })
  }
  const first = firstOf(lines, stampOf)
  return first === null ? [] : [first, firstOf(lines.toReversed(), stampOf) ?? first]
}

function firstOf(lines: readonly Uint8Array[], stampOf: (line: Uint8Array) => Stamp | null): Stamp | null {
  for (const line of lines) {
    const stamp = stampOf(line)
    if (stamp !== null) return stamp
  }
  return null
}

/** A clock that notes which day a stamp without a year names. The zone does not matter here. */
function spy(seen: { month: number; day: number }[]): LogClock {
  return {
    local: (year, month, day, timeOfDayMs) => Date.UTC(year, month, day) + timeOfDayMs,
    yearless(month, day) {
      seen.push({ month, day })
      return Number.NaN
    },
  }
}
