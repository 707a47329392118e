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

/** A clock for a reader that asks once a day, and adds the time of day itself. */
export interface DayClock extends LogClock {
  /**
   * The moment at which a day without a year begins: for each line of that day, until one of another day comes, `yearless` would say this moment
   * + its time of day. NaN: there is no such day, or the zone changes its offset about it, so that each line has to be asked for.
   */
  dayBegins(month: number, day: number): number
  /** Tells the moment of the last line that was read by `dayBegins`, before anything else is asked: what comes next is dated by it. */
  cameTo(moment: number): void
}

export interface ClockOptions {
  /** IANA name; null: the zone of the machine. */
  readonly timeZone: string | null
  /** No line is later than this (with a day of grace): the time of the file, or now. */
  readonly latest: number
  /** About when the first line without a year was written, where it is known (`yearAnchors`); else NaN. */
  readonly first?: number
}

/** Zones and wrong clocks: a line may seem to be later than its file by this much. */
export const graceMs = dayMs
/** Lines may seem to be earlier than the ones before them by this much, and still be of the same year. */
export const disorderMs = 7 * dayMs
/** The same for the day on which a line was written. */
const slackMs = disorderMs + dayMs
/** A step of more than this is a leap: the log was silent, or this is the stamp of a wrong clock. */
const leapMs = 31 * dayMs
/** A log that is back to within this much of where it leapt from was never away. */
const returnMs = 2 * dayMs

/**
 * The year of stamps that have none. The first is of the year that is known for it, else of the latest in which it is not after the file. From
 * then on a log goes forward: each is of the first year in which it is not before the line before it (which may be one with a year). Only
 * where this would lead past the time of the file, a clock was set back, and it is of the latest year that does not. A log that leaps, and soon
 * after comes back to where it was, met the lines of a wrong clock, and goes on as if they were not there.
 */
export function logClock(options: ClockOptions): DayClock {
  const zone = zoneOffset(options.timeZone)
  const latest = options.latest + graceMs
  let last = options.first ?? Number.NaN
  /** The day of the last stamp without a year. */
  let month = -1
  let day = -1
  let start = Number.NaN
  /** From where the last leap went, and to where. */
  let home = Number.NaN
  let landed = Number.NaN

  function moment(wall: number): number {
    const found = momentOf(wall, zone, last)
    if (!Number.isNaN(found)) last = found
    return found
  }

  function dayOf(): number {
    if (Number.isNaN(last)) return latestDay(month, day, latest)
    const next = nextDay(month, day, last - slackMs)
    if (next <= last + leapMs) {
      if (next > landed + slackMs) home = Number.NaN
      return next
    }
    const back = nextDay(month, day, home - returnMs)
    if (back <= home + returnMs) {
      home = Number.NaN
      return back
    }
    home = last
    landed = next <= latest ? next : latestDay(month, day, latest)
    return landed
  }

  function turnTo(ofMonth: number, ofDay: number): void {
    if (ofMonth === month && ofDay === day) return
    month = ofMonth
    day = ofDay
    start = dayOf()
  }

  return {
    local: (year, ofMonth, ofDay, timeOfDayMs) => moment(dayStart(year, ofMonth, ofDay) + timeOfDayMs),
    yearless(ofMonth, ofDay, timeOfDayMs) {
      turnTo(ofMonth, ofDay)
      return moment(start + timeOfDayMs)
    },
    dayBegins(ofMonth, ofDay) {
      turnTo(ofMonth, ofDay)
      return Number.isNaN(start) ? start : start - zone.allDay(start)
    },
    cameTo(moment) {
      last = moment
    },
  }
}
