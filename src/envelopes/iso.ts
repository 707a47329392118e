import { space } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'
import { afterPriority } from './rfc3164.ts'
import { readTag } from './tag.ts'

/** `2026-11-24T08:46:58.309609+00:00 host tag[pid]: message`, as rsyslog, syslog-ng and journalctl -o short-iso write it. */
export const iso: Envelope = {
  name: 'iso',
  read(bytes, start, end, clock, record) {
    const stamp = isoStamp(bytes, afterPriority(bytes, start, end), end, clock)
    if (stamp === null || bytes[stamp.next] !== space) return false
    let at = stamp.next
    while (at < end && bytes[at] === space) at += 1
    record.messageStart = at
    readTag(bytes, at, end, record)
    if (record.program === '') return false
    record.time = stamp.time
    return true
  },
}
