import { space } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { readTag } from './tag.ts'

const labelDigits = 24
/** TAI64 counts from 2^62 on, and ran 10 s ahead of UTC in 1970; leap seconds since are left out, as multilog's readers do. */
const epoch = 2n ** 62n + 10n

/** `@400000004c91b044077a9e94 tag: message`: multilog's stamps (D. J. Bernstein, TAI64N). */
export const tai64n: Envelope = {
  name: 'tai64n',
  read(bytes, start, end, _clock, record) {
    if (bytes[start] !== 0x40 || bytes[start + 1 + labelDigits] !== space) return false
    const label = Buffer.from(bytes.subarray(start + 1, start + 1 + labelDigits)).toString('latin1')
    if (!/^[0-9a-f]{24}$/i.test(label)) return false
    const seconds = BigInt(`0x${label.slice(0, 16)}`) - epoch
    record.time = Number(seconds) * 1000 + Math.floor(Number.parseInt(label.slice(16), 16) / 1e6)
    record.messageStart = start + labelDigits + 2
    readTag(bytes, record.messageStart, end, record)
    return true
  },
}
