import { momentOf, type ZoneOffset, zoneOffset } from '../kit/zone-offset.ts'

const dayMs = 86_400_000
/** A step back or forth of more than this between neighbours means that another year began. */
const yearStepMs = 182 * dayMs

/** Turns the stamps of one log into moments: it knows the zone, and the year where stamps leave it out. */
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
  /** Year of the first line, where it is known from elsewhere. */
  readonly firstYear?: number
}

/**
 * The year of stamps that have none: the first line is taken to be of the latest year in which it is not after the file; from there on the year
 * follows from line to line, forward across New Year and back for a line that is late by a few.
 */
export function logClock(options: ClockOptions): LogClock {
  const zone = zoneOffset(options.timeZone)
  let last = Number.NaN
  let year = Number.NaN

  function moment(wall: number): number {
    last = momentOf(wall, zone, last)
    return last
  }

  return {
    local: (fullYear, month, day, timeOfDayMs) => moment(Date.UTC(fullYear, month, day) + timeOfDayMs),
    yearless(month, day, timeOfDayMs) {
      year = Number.isNaN(year)
        ? (options.firstYear ?? firstYear(month, day, timeOfDayMs, options.latest, zone))
        : yearAfter(last, month, day, timeOfDayMs, zone)
      return moment(Date.UTC(leapYear(year, month, day), month, day) + timeOfDayMs)
    },
  }
}

function firstYear(month: number, day: number, timeOfDayMs: number, latest: number, zone: ZoneOffset): number {
  const year = new Date(latest + zone.at(latest)).getUTCFullYear()
  const wall = Date.UTC(year, month, day) + timeOfDayMs
  return wall - zone.at(latest) > latest + dayMs ? year - 1 : year
}

function yearAfter(last: number, month: number, day: number, timeOfDayMs: number, zone: ZoneOffset): number {
  const before = last + zone.at(last)
  const year = new Date(before).getUTCFullYear()
  const step = Date.UTC(year, month, day) + timeOfDayMs - before
  if (step < -yearStepMs) return year + 1
  return step > yearStepMs ? year - 1 : year
}

/** 29 February is of a leap year: the last one up to that year. */
function leapYear(year: number, month: number, day: number): number {
  if (month !== 1 || day !== 29) return year
  let leap = year
  while (new Date(Date.UTC(leap, 1, 29)).getUTCMonth() !== 1) leap -= 1
  return leap
}
