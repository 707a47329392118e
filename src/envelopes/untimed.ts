import type { Envelope } from './envelope.ts'
import { readTag } from './tag.ts'

/** `host tag[pid]: message` without a time, as `journalctl` and other tools print it on request. */
export const untimed: Envelope = {
  name: 'untimed',
  read(bytes, start, end, _clock, record) {
    readTag(bytes, start, end, record)
    return record.program !== '' && record.pid !== ''
  },
}
