import { isMonthDay } from '../kit/calendar.ts'
import { digitsEnd, fractionEnd, month, number, space, standsAt } from './bytes.ts'
import { type Envelope, weekdayInitials } from './envelope.ts'
import type { LogClock } from './log-clock.ts'
import { clockTime } from './time-of-day.ts'
import { wordText } from './word-text.ts'

const fraction = { ms: 0 }
const found = { time: 0, next: 0 }

/** `Tue Nov 24 08:47:09 2026`, with fractions of a second as Apache writes them; null: none at `at`. The result is reused. */
export function ctimeStamp(
  bytes: Uint8Array,
  at: number,
  end: number,
  clock: LogClock,
): { time: number; next: number } | null {
  const monthOfYear = month(bytes, at + 4, end)
  if (monthOfYear < 0 || bytes[at + 3] !== space || bytes[at + 7] !== space) return null
  let here = at + 8
  while (here < end && bytes[here] === space) here += 1
  const dayEnd = digitsEnd(bytes, here, Math.min(end, here + 2))
  const day = number(bytes, here, end, dayEnd - here)
  const timeOfDay = clockTime(bytes, dayEnd + 1, end)
  if (dayEnd === here || !isMonthDay(monthOfYear, day) || timeOfDay < 0) return null
  here = fractionEnd(bytes, dayEnd + 9, end, fraction)
  const year = number(bytes, here + 1, end, 4)
  if (bytes[here] !== space || year < 0) return null
  found.time = clock.local(year, monthOfYear, day, timeOfDay + fraction.ms)
  found.next = here + 5
  return found
}

/** `Tue Nov 24 08:47:09 2026 [pid 12610] message`, the log file of vsftpd and of others that print `ctime(3)`. */
export const ctime: Envelope = {
  name: 'ctime',
  begins: weekdayInitials,
  read(bytes, start, end, clock, record) {
    const stamp = ctimeStamp(bytes, start, end, clock)
    if (stamp === null || (stamp.next < end && bytes[stamp.next] !== space)) return false
    record.time = stamp.time
    record.messageStart = Math.min(end, stamp.next + 1)
    if (!standsAt('[pid ', bytes, record.messageStart, end)) return true
    const pidStart = record.messageStart + 5
    const pidEnd = digitsEnd(bytes, pidStart, end)
    if (pidEnd === pidStart || !standsAt('] ', bytes, pidEnd, end)) return true
    record.pid = wordText(bytes, pidStart, pidEnd)
    record.messageStart = pidEnd + 2
    return true
  },
}
