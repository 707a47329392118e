import { space } from './bytes.ts'
import { digits, type Envelope } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'
import { afterPriority } from './rfc3164.ts'
import { readTag } from './tag.ts'

/** `2026-11-24T08:46:58.309609+00:00 host tag[pid]: message`, as rsyslog, syslog-ng and journalctl -o short-iso write it. */
export const iso: Envelope = {
  name: 'iso',
  begins: `<${digits}`,
  read(bytes, start, end, clock, record) {
    const stamp = isoStamp(bytes, afterPriority(bytes, start, end), end, clock)
    if (stamp === null || stamp.next >= end || bytes[stamp.next] !== space) return false
    let at = stamp.next
    while (at < end && bytes[at] === space) at += 1
    record.time = stamp.time
    record.messageStart = at
    readTag(bytes, at, end, record)
    return record.program !== ''
  },
}
