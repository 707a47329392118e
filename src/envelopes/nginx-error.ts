import { openBracket, space } from './bytes.ts'
import { digits, type Envelope } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'

const slash = 0x2f

/** `2026/11/24 08:47:15 [error] 12105#12105: *29 …`, the error log of nginx. */
export const nginxError: Envelope = {
  name: 'nginx-error',
  begins: digits,
  read(bytes, start, end, clock, record) {
    const stamp = isoStamp(bytes, start, end, clock, slash)
    if (stamp === null || stamp.next + 1 >= end) return false
    if (bytes[stamp.next] !== space || bytes[stamp.next + 1] !== openBracket) return false
    record.time = stamp.time
    record.messageStart = stamp.next + 1
    return true
  },
}
