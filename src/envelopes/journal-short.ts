import { digitsEnd, fractionEnd, openBracket, space } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'
import { readTag } from './tag.ts'

/** `Tue 2026-11-24 08:46:58 UTC host tag[pid]: message` (`journalctl -o short-full`); a zone's name other than UTC is taken as the log's zone. */
export const journalFull: Envelope = {
  name: 'iso',
  read(bytes, start, end, clock, record) {
    if (bytes[start + 3] !== space) return false
    const stamp = isoStamp(bytes, start + 4, end, clock)
    if (stamp === null || bytes[stamp.next] !== space) return false
    const zoneEnd = bytes.indexOf(space, stamp.next + 1)
    if (zoneEnd < 0 || zoneEnd >= end || zoneEnd - stamp.next > 8) return false
    const isUtc = zoneEnd - stamp.next === 4 && bytes[stamp.next + 1] === 0x55
    record.time = isUtc ? asUtc(bytes, start + 4, end) : stamp.time
    record.messageStart = zoneEnd + 1
    readTag(bytes, zoneEnd + 1, end, record)
    return record.program !== ''
  },
}

const utcClock = {
  local: (year: number, month: number, day: number, timeOfDayMs: number) => Date.UTC(year, month, day) + timeOfDayMs,
  yearless: () => Number.NaN,
}

function asUtc(bytes: Uint8Array, at: number, end: number): number {
  return isoStamp(bytes, at, end, utcClock)?.time ?? Number.NaN
}

const fraction = { ms: 0 }

/** `1795510018.309609 host tag[pid]: message` (`journalctl -o short-unix`). */
export const journalUnix: Envelope = {
  name: 'iso',
  read(bytes, start, end, _clock, record) {
    const seconds = digitsEnd(bytes, start, Math.min(end, start + 11))
    if (seconds - start < 9 || bytes[seconds] !== 0x2e) return false
    const next = fractionEnd(bytes, seconds, end, fraction)
    if (bytes[next] !== space) return false
    readTag(bytes, next + 1, end, record)
    record.time = Number(Buffer.from(bytes.subarray(start, seconds)).toString('latin1')) * 1000 + fraction.ms
    return record.program !== ''
  },
}

/** `[  123.456789] host tag[pid]: message` (`journalctl -o short-monotonic`): time since start-up, which tells no date. */
export const journalMonotonic: Envelope = {
  name: 'untimed',
  read(bytes, start, end, _clock, record) {
    if (bytes[start] !== openBracket) return false
    let at = start + 1
    while (at < end && bytes[at] === space) at += 1
    const seconds = digitsEnd(bytes, at, end)
    const close = bytes[seconds] === 0x2e ? digitsEnd(bytes, seconds + 1, end) : seconds
    if (seconds === at || bytes[close] !== 0x5d || bytes[close + 1] !== space) return false
    readTag(bytes, close + 2, end, record)
    return record.program !== ''
  },
}
