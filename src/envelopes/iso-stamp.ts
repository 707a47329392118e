import { dayStart } from '../kit/calendar.ts'
import { colon, fractionEnd, number, space, standsAt } from './bytes.ts'
import type { LogClock } from './log-clock.ts'
import { clockTime } from './time-of-day.ts'

const fraction = { ms: 0 }

export interface IsoStamp {
  time: number
  /** First byte behind the stamp. */
  next: number
}

const found: IsoStamp = { time: Number.NaN, next: 0 }

/**
 * A stamp of RFC 3339 or ISO 8601 at `at`: `T` or a space in the middle, fractions with a point or a comma, `Z`, ` UTC`, `+hh:mm`, `+hhmm`, `+hh` or
 * no zone (then local). `dash` stands between the parts of the date. null: none, or no such day; the result is reused.
 */
export function isoStamp(bytes: Uint8Array, at: number, end: number, clock: LogClock, dash = 0x2d): IsoStamp | null {
  const year = number(bytes, at, end, 4)
  if (year < 0 || bytes[at + 4] !== dash || bytes[at + 7] !== dash) return null
  const month = number(bytes, at + 5, end, 2) - 1
  const day = number(bytes, at + 8, end, 2)
  const middle = bytes[at + 10]
  const start = dayStart(year, month, day)
  if (Number.isNaN(start) || (middle !== 0x54 && middle !== 0x74 && middle !== space)) return null
  const timeOfDay = clockTime(bytes, at + 11, end)
  if (timeOfDay < 0) return null
  const zoneAt = fractionEnd(bytes, at + 19, end, fraction)
  const ms = timeOfDay + fraction.ms
  readZone(bytes, zoneAt, end)
  found.next = zone.next
  found.time = Number.isNaN(zone.offsetMs) ? clock.local(year, month, day, ms) : start + ms - zone.offsetMs
  return found
}

/** `offsetMs` is NaN where no zone is told. */
const zone = { offsetMs: Number.NaN, next: 0 }

function readZone(bytes: Uint8Array, at: number, end: number): void {
  zone.offsetMs = Number.NaN
  zone.next = at
  if (at >= end) return
  const sign = bytes[at]
  if (sign === 0x5a || sign === 0x7a) {
    zone.offsetMs = 0
    zone.next = at + 1
  } else if (sign === space && (standsAt(' UTC', bytes, at, end) || standsAt(' GMT', bytes, at, end))) {
    if (at + 4 < end && bytes[at + 4] !== space) return
    zone.offsetMs = 0
    zone.next = at + 4
  } else if (sign === 0x2b || sign === 0x2d) readOffset(bytes, at, end)
}

function readOffset(bytes: Uint8Array, at: number, end: number): void {
  const hours = number(bytes, at + 1, end, 2)
  if (hours < 0) return
  const minutesAt = at + 3 < end && bytes[at + 3] === colon ? at + 4 : at + 3
  const minutes = number(bytes, minutesAt, end, 2)
  const size = (hours * 60 + Math.max(0, minutes)) * 60_000
  zone.offsetMs = bytes[at] === 0x2d ? -size : size
  zone.next = minutes < 0 ? at + 3 : minutesAt + 2
}
