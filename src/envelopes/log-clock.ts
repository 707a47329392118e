import { dayMs, dayStart } from '../kit/calendar.ts'
import { momentOf, zoneOffset } from '../kit/zone-offset.ts'
import { latestDay, nextDay } from './year-of-day.ts'

/** Turns the stamps of one log into moments: it knows the zone, and the year where stamps leave it out. NaN: there is no such day. */
export interface LogClock {
  /** A stamp with its year, in local time. `month` from 0. */
  local(year: number, month: number, day: number, timeOfDayMs: number): number
  /** A stamp without a year, in local time. */
  yearless(month: number, day: number, timeOfDayMs: number): number
}

export interface ClockOptions {
  /** IANA name. */
  readonly timeZone: string
  /** No line is later than this (with a day of grace): the time of the file, or now. */
  readonly latest: number
  /** About when the first line without a year was written, where it is known (`yearAnchors`); else NaN. */
  readonly first?: number
}

/** Zones and wrong clocks: a line may seem to be later than its file by this much. */
export const graceMs = dayMs
/** Lines may seem to be earlier than the ones before them by this much, and still be of the same year. */
export const disorderMs = 7 * dayMs

/**
 * The year of stamps that have none. The first is of the year that is known for it, else of the latest in which it is not after the file. From
 * then on a log goes forward: each is of the first year in which it is not before the line before it (which may be one with a year). Only
 * where this would lead past the time of the file, a clock was set back, and it is of the latest year that does not.
 */
export function logClock(options: ClockOptions): LogClock {
  const zone = zoneOffset(options.timeZone)
  const latest = options.latest + graceMs
  let last = options.first ?? Number.NaN
  /** The day of the last stamp without a year. */
  let month = -1
  let day = -1
  let start = Number.NaN

  function moment(wall: number): number {
    const found = momentOf(wall, zone, last)
    if (!Number.isNaN(found)) last = found
    return found
  }

  return {
    local: (year, ofMonth, ofDay, timeOfDayMs) => moment(dayStart(year, ofMonth, ofDay) + timeOfDayMs),
    yearless(ofMonth, ofDay, timeOfDayMs) {
      if (ofMonth !== month || ofDay !== day) {
        month = ofMonth
        day = ofDay
        start = dayOf(month, day, last, latest)
      }
      return moment(start + timeOfDayMs)
    },
  }
}

function dayOf(month: number, day: number, last: number, latest: number): number {
  if (Number.isNaN(last)) return latestDay(month, day, latest)
  const next = nextDay(month, day, last - disorderMs - dayMs)
  return next <= latest ? next : latestDay(month, day, latest)
}
