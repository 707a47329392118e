import { dayMs } from '../kit/calendar.ts'
import { type DayStamp, dayStamps, stampOfMoment } from './day-stamps.ts'
import { disorderMs, graceMs } from './log-clock.ts'
import { soundStamps } from './sound-stamps.ts'
import { latestDay } from './year-of-day.ts'

/** A member of a log set, before it is read. */
export interface UndatedMember {
  /** Lines from several places of it, in their order (`sampleInput`). */
  readonly samples: readonly (readonly Uint8Array[])[]
  /** The last of these lines is the last of the member. */
  readonly hasEnd: boolean
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

  function anchor({ samples, hasEnd, latest }: UndatedMember): YearAnchor {
    bound = Math.min(bound, latest + graceMs)
    const ends = bound
    const times = soundStamps(samples.flatMap(dayStamps), stampOfMoment(latest)).toReversed().map(timeOf)
    const known = times.filter(time => !Number.isNaN(time))
    const first = known.at(-1) ?? Number.NaN
    const last = known[0]
    const isBounded = hasEnd && last !== undefined
    return { first, latest: (isBounded ? Math.min(ends, last + slackMs) : ends) - graceMs }
  }

  function timeOf({ time, month, day }: DayStamp): number {
    const found = Number.isNaN(time) ? latestDay(month, day, bound) : time
    if (!Number.isNaN(found)) bound = Math.min(bound, found + slackMs)
    return found
  }

  return members.toReversed().map(anchor).reverse()
}

/** Samples are a little out of order, and days begin before their lines. */
const slackMs = disorderMs + dayMs
