import { isMonthDay } from '../kit/calendar.ts'
import { digitsEnd, fractionEnd, month, number, space } from './bytes.ts'
import { digits, type Envelope, monthInitials } from './envelope.ts'
import type { LogClock } from './log-clock.ts'
import { readTag } from './tag.ts'
import { clockTime } from './time-of-day.ts'

/**
 * `Mon dd HH:MM:SS host tag[pid]: message` (RFC 3164, section 4.1.2), as it is written: with or without `<pri>`, year before or behind, one digit
 * or two of the day, fractions, host left out.
 */
export const rfc3164: Envelope = {
  name: 'rfc3164',
  begins: `<${digits}${monthInitials}`,
  read(bytes, start, end, clock, record) {
    const stamp = readStamp(bytes, afterPriority(bytes, start, end), end, clock)
    if (stamp === null) return false
    record.time = stamp.time
    record.messageStart = stamp.next
    readTag(bytes, stamp.next, end, record)
    return true
  },
}

/** Behind `<165>`; `start` itself where there is none. */
export function afterPriority(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== 0x3c) return start
  const close = digitsEnd(bytes, start + 1, end)
  return close > start + 1 && close < start + 5 && bytes[close] === 0x3e ? close + 1 : start
}

const fraction = { ms: 0 }
const found = { time: Number.NaN, next: 0 }

/** The result is reused. */
function readStamp(bytes: Uint8Array, start: number, end: number, clock: LogClock): typeof found | null {
  let at = start
  let year = number(bytes, at, end, 4)
  if (year > 0 && bytes[at + 4] === space) at += 5
  else year = -1
  const monthOfYear = month(bytes, at, end)
  if (monthOfYear < 0 || bytes[at + 3] !== space) return null
  at += 4
  while (bytes[at] === space && at < end) at += 1
  const dayEnd = digitsEnd(bytes, at, Math.min(end, at + 2))
  const day = number(bytes, at, end, dayEnd - at)
  if (dayEnd === at || !isMonthDay(monthOfYear, day) || bytes[dayEnd] !== space) return null
  at = dayEnd + 1
  const yearBehind = number(bytes, at, end, 4)
  if (year < 0 && yearBehind > 1969 && bytes[at + 4] === space) {
    year = yearBehind
    at += 5
  }
  const timeOfDay = clockTime(bytes, at, end)
  if (timeOfDay < 0) return null
  at = fractionEnd(bytes, at + 8, end, fraction)
  if (at < end && bytes[at] !== space && bytes[at] !== 0x3a) return null
  if (at < end && bytes[at] === 0x3a) at += 1
  const ms = timeOfDay + fraction.ms
  found.time = year < 0 ? clock.yearless(monthOfYear, day, ms) : clock.local(year, monthOfYear, day, ms)
  found.next = Math.min(end, at + 1)
  return found
}
