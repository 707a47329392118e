import { dayStart } from '../kit/calendar.ts'
import { closeBracket, colon, find, month, number, openBracket, quote, space } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { clockTime } from './time-of-day.ts'

/** Length of `[24/Nov/2026:08:46:57 +0000]` and the space behind it. */
const stampLength = 29
/** Before the request stand a host, an address and a name: a quote later than this is none of an access log. */
const longestHead = 8192
const backslash = 0x5c

/**
 * Access logs in common or combined form: the whole line is the message. The time is the bracket directly before the first quote, for the user
 * before it and the request in it are a stranger's, and servers escape the quotes of both.
 */
export const clf: Envelope = {
  name: 'clf',
  read(bytes, start, end, _clock, record) {
    const open = requestQuote(bytes, start, Math.min(end, start + longestHead))
    const at = open - stampLength
    if (open < 0 || at < start) return false
    if (bytes[at] !== openBracket || bytes[at + 27] !== closeBracket || bytes[at + 28] !== space) return false
    const time = readStamp(bytes, at + 1, end)
    if (Number.isNaN(time)) return false
    record.time = time
    return true
  },
}

/** The first quote of the line but those of the name: Apache escapes them, and writes `""` for a name that is empty. */
function requestQuote(bytes: Uint8Array, start: number, end: number): number {
  let from = start
  for (;;) {
    const found = find(quote, bytes, from, end)
    if (found < 0) return -1
    const isEmptyName = bytes[found + 1] === quote && bytes[found + 2] === space && bytes[found + 3] === openBracket
    if (isEmptyName) from = found + 2
    else if (bytes[found - 1] === backslash) from = found + 1
    else return found
  }
}

function readStamp(bytes: Uint8Array, at: number, end: number): number {
  const day = dayStart(number(bytes, at + 7, end, 4), month(bytes, at + 3, end), number(bytes, at, end, 2))
  const timeOfDay = clockTime(bytes, at + 12, end)
  const offset = number(bytes, at + 22, end, 4)
  const sign = bytes[at + 21]
  if (timeOfDay < 0 || offset < 0) return Number.NaN
  if (bytes[at + 11] !== colon || (sign !== 0x2b && sign !== 0x2d)) return Number.NaN
  const offsetMs = (Math.floor(offset / 100) * 60 + (offset % 100)) * 60_000
  return day + timeOfDay - (sign === 0x2d ? -offsetMs : offsetMs)
}
