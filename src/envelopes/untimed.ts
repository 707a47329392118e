import { standsAt } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { nginxError } from './nginx-error.ts'
import { readTag } from './tag.ts'

/**
 * `host tag[pid]: message` without a time, as `journalctl` and other tools print it on request. nginx writes its own header behind the tag, and
 * behind a second one where it writes to the socket of syslog itself; its time is taken from there and from nowhere further on.
 */
export const untimed: Envelope = {
  name: 'untimed',
  read(bytes, start, end, clock, record) {
    readTag(bytes, start, end, record)
    if (record.program === '' || record.pid === '') return false
    const again = `${record.host} ${record.program}: `
    const isTwice = standsAt(again, bytes, record.messageStart, end)
    const inner = record.messageStart + (isTwice ? Buffer.byteLength(again) : 0)
    if (inner < end) nginxError.read(bytes, inner, end, clock, record)
    return true
  },
}
