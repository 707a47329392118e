import { colon, fractionEnd, number, space } from './bytes.ts'
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
 * A stamp of RFC 3339 or ISO 8601 at `at`: `T` or a space in the middle, fractions with a point or a comma, `Z`, `+hh:mm`, `+hhmm` or no zone (then
 * local). `dashes` of dates may be slashes. null: none; the result is reused.
 */
export function isoStamp(bytes: Uint8Array, at: number, end: number, clock: LogClock, dash = 0x2d): IsoStamp | null {
  const year = number(bytes, at, end, 4)
  const monthOfYear = number(bytes, at + 5, end, 2)
  const day = number(bytes, at + 8, end, 2)
  if (year < 0 || monthOfYear < 1 || monthOfYear > 12 || day < 1 || day > 31) return null
  if (bytes[at + 4] !== dash || bytes[at + 7] !== dash) return null
  if (bytes[at + 10] !== 0x54 && bytes[at + 10] !== 0x74 && bytes[at + 10] !== space) return null
  const timeOfDay = clockTime(bytes, at + 11, end)
  if (timeOfDay < 0) return null
  const zoneAt = fractionEnd(bytes, at + 19, end, fraction)
  const ms = timeOfDay + fraction.ms
  const zone = readZone(bytes, zoneAt, end)
  found.next = zone.next
  found.time =
    zone.offsetMs === null
      ? clock.local(year, monthOfYear - 1, day, ms)
      : Date.UTC(year, monthOfYear - 1, day) + ms - zone.offsetMs
  return found
}

const noZone = { offsetMs: null as number | null, next: 0 }

function readZone(bytes: Uint8Array, at: number, end: number): { offsetMs: number | null; next: number } {
  noZone.offsetMs = null
  noZone.next = at
  const sign = bytes[at]
  if (at >= end) return noZone
  if (sign === 0x5a || sign === 0x7a) {
    noZone.offsetMs = 0
    noZone.next = at + 1
    return noZone
  }
  if (sign !== 0x2b && sign !== 0x2d) return noZone
  const hours = number(bytes, at + 1, end, 2)
  const minutesAt = bytes[at + 3] === colon ? at + 4 : at + 3
  const minutes = number(bytes, minutesAt, end, 2)
  if (hours < 0) return noZone
  const size = (hours * 60 + Math.max(0, minutes)) * 60_000
  noZone.offsetMs = sign === 0x2d ? -size : size
  noZone.next = minutes < 0 ? at + 3 : minutesAt + 2
  return noZone
}
