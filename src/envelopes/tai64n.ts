import { losslessText } from '../kit/lossless-text.ts'
import { space } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { soundTime } from './sound-time.ts'
import { readTag } from './tag.ts'

const labelDigits = 24
/** TAI64 counts from 2^62 on, and ran 10 s ahead of UTC in 1970; leap seconds since are left out, as multilog's readers do. */
const epoch = 2n ** 62n + 10n

/** `@400000004c91b044077a9e94 tag: message`: multilog's stamps (D. J. Bernstein, TAI64N). */
export const tai64n: Envelope = {
  name: 'tai64n',
  begins: '@',
  read(bytes, start, end, _clock, record) {
    const label = start + 1
    const gap = label + labelDigits
    if (gap >= end || bytes[gap] !== space) return false
    const text = losslessText(bytes, label, gap)
    if (!/^[0-9a-f]{24}$/i.test(text)) return false
    const seconds = Number(BigInt(`0x${text.slice(0, 16)}`) - epoch)
    record.time = soundTime(seconds * 1000 + Number.parseInt(text.slice(16), 16) / 1e6)
    record.messageStart = gap + 1
    readTag(bytes, gap + 1, end, record)
    return true
  },
}
