import { space, standsAt } from './bytes.ts'
import { isoStamp } from './iso-stamp.ts'
import type { Wrapper } from './wrapper.ts'

/** `2026-11-24T08:46:58.309609001Z stdout F message`: the container runtime interface of Kubernetes; `P` marks a part. */
export const cri: Wrapper = {
  name: 'cri',
  unwrap(bytes, start, end, clock) {
    const stamp = isoStamp(bytes, start, end, clock)
    if (stamp === null || bytes[stamp.next] !== space) return null
    const at = stamp.next + 1
    if (!standsAt('stdout ', bytes, at, end) && !standsAt('stderr ', bytes, at, end)) return null
    const tag = bytes[at + 7]
    if ((tag !== 0x46 && tag !== 0x50) || (at + 8 < end && bytes[at + 8] !== space)) return null
    return { bytes, start: Math.min(end, at + 9), end, time: stamp.time, partial: tag === 0x50 }
  },
}
