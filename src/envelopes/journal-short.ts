import { digitsEnd, find, fractionEnd, number, openBracket, space } from './bytes.ts'
import { digits, type Envelope, weekdayInitials } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'
import { readTag } from './tag.ts'

/** Names of zones, `CET` or `+0530`, are short. */
const longestZone = 6

/**
 * `Tue 2026-11-24 08:46:58 UTC host tag[pid]: message` (`journalctl -o short-full`). The name of a zone other than UTC stands for the zone of the
 * log: such names are not unique.
 */
export const journalFull: Envelope = {
  name: 'journal-full',
  as: 'iso',
  begins: weekdayInitials,
  read(bytes, start, end, clock, record) {
    if (bytes[start + 3] !== space) return false
    const stamp = isoStamp(bytes, start + 4, end, clock)
    if (stamp === null || stamp.next >= end || bytes[stamp.next] !== space) return false
    record.time = stamp.time
    const word = stamp.next + 1
    const isUtc = bytes[stamp.next - 1] === 0x43
    const gap = isUtc ? stamp.next : find(space, bytes, word, Math.min(end, word + longestZone + 1))
    if (gap < 0) return false
    record.messageStart = gap + 1
    readTag(bytes, gap + 1, end, record)
    return record.program !== ''
  },
}

const fraction = { ms: 0 }

/** `1795510018.309609 host tag[pid]: message` (`journalctl -o short-unix`). */
export const journalUnix: Envelope = {
  name: 'journal-unix',
  as: 'iso',
  begins: digits,
  read(bytes, start, end, _clock, record) {
    const seconds = digitsEnd(bytes, start, Math.min(end, start + 11))
    if (seconds - start < 9 || bytes[seconds] !== 0x2e) return false
    const next = fractionEnd(bytes, seconds, end, fraction)
    if (next >= end || bytes[next] !== space) return false
    record.messageStart = next + 1
    readTag(bytes, next + 1, end, record)
    record.time = number(bytes, start, seconds, seconds - start) * 1000 + fraction.ms
    return record.program !== ''
  },
}

/** `[  123.456789] host tag[pid]: message` (`journalctl -o short-monotonic`): time since start-up, which tells no date. */
export const journalMonotonic: Envelope = {
  name: 'journal-monotonic',
  as: 'untimed',
  begins: '[',
  read(bytes, start, end, _clock, record) {
    if (bytes[start] !== openBracket) return false
    let at = start + 1
    while (at < end && bytes[at] === space) at += 1
    const seconds = digitsEnd(bytes, at, end)
    const close = seconds < end && bytes[seconds] === 0x2e ? digitsEnd(bytes, seconds + 1, end) : seconds
    if (seconds === at || close + 1 >= end || bytes[close] !== 0x5d || bytes[close + 1] !== space) return false
    record.messageStart = close + 2
    readTag(bytes, close + 2, end, record)
    return record.program !== ''
  },
}
