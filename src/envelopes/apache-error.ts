import { closeBracket, openBracket, space } from './bytes.ts'
import { ctimeStamp } from './ctime.ts'
import type { Envelope } from './envelope.ts'

/** `[Wed Jul 17 22:18:52.266605 2013] [error] …`, the error log of Apache httpd; the message begins at the second bracket. */
export const apacheError: Envelope = {
  name: 'apache-error',
  read(bytes, start, end, clock, record) {
    if (bytes[start] !== openBracket) return false
    const stamp = ctimeStamp(bytes, start + 1, end, clock)
    if (stamp === null || bytes[stamp.next] !== closeBracket || bytes[stamp.next + 1] !== space) return false
    record.time = stamp.time
    record.messageStart = stamp.next + 2
    return true
  },
}
