import { closeBracket, openBracket, space } from './bytes.ts'
import { ctimeStamp } from './ctime.ts'
import type { Envelope } from './envelope.ts'

/** `[Wed Jul 17 22:18:52.266605 2013] [error] …`, the error log of Apache httpd; the message begins at the second bracket. */
export const apacheError: Envelope = {
  name: 'apache-error',
  begins: '[',
  read(bytes, start, end, clock, record) {
    if (bytes[start] !== openBracket) return false
    const stamp = ctimeStamp(bytes, start + 1, end, clock)
    if (stamp === null || stamp.next + 1 >= end) return false
    if (bytes[stamp.next] !== closeBracket || bytes[stamp.next + 1] !== space) return false
    record.time = stamp.time
    record.messageStart = stamp.next + 2
    return true
  },
}
