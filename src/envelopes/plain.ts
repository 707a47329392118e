import { space } from './bytes.ts'
import { digits, type Envelope } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'

/** `2013-11-16 21:59:30,121 message`: an application's own log, with no host or program. */
export const plain: Envelope = {
  name: 'plain',
  begins: digits,
  read(bytes, start, end, clock, record) {
    const stamp = isoStamp(bytes, start, end, clock)
    if (stamp === null || (stamp.next < end && bytes[stamp.next] !== space)) return false
    record.time = stamp.time
    record.messageStart = Math.min(end, stamp.next + 1)
    return true
  },
}
