import { find, space, standsAt } from './bytes.ts'
import { digits } from './envelope.ts'
import { isoStamp } from './iso-stamp.ts'
import type { Wrapper } from './wrapper.ts'

/** Of a stamp with nine digits of fractions and a zone. */
const longestStamp = 35

/** `2026-11-24T08:46:58.309609001Z stdout F message`: the container runtime interface of Kubernetes; `P` marks a part. */
export const cri: Wrapper = {
  name: 'cri',
  begins: digits,
  unwrap(bytes, start, end, clock) {
    const gap = find(space, bytes, start, Math.min(end, start + longestStamp + 1))
    if (gap < 0) return null
    const at = gap + 1
    if (!standsAt('stdout ', bytes, at, end) && !standsAt('stderr ', bytes, at, end)) return null
    const tag = bytes[at + 7]
    if (at + 7 >= end || (tag !== 0x46 && tag !== 0x50)) return null
    const message = tagEnd(bytes, at + 8, end)
    const stamp = isoStamp(bytes, start, end, clock)
    if (message < 0 || stamp === null || stamp.next !== gap) return null
    const stream = bytes[at + 3] === 0x6f ? 'stdout' : 'stderr'
    return { bytes, start: message, end, time: stamp.time, stream, partial: tag === 0x50 }
  },
}

/** Behind the space that ends the tag, which may have more parts (`F:x`); -1: there is none. */
function tagEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return end
  if (bytes[at] === space) return at + 1
  if (bytes[at] !== 0x3a) return -1
  const gap = find(space, bytes, at, end)
  return gap < 0 ? -1 : gap + 1
}
