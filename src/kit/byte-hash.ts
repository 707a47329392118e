import { createHalfSip } from './half-sip.ts'

/** Keyed hash of bytes. The kernel computes the same (`matching/kernel/assembly/half-sip.ts`), so that a line has the same keys whoever reads it. */
export interface ByteHash {
  /** Of the last call: two unsigned lanes of 32 bits. */
  readonly lanes: Uint32Array
  hash(bytes: Uint8Array, start: number, end: number): void
  /** Goes on from the lanes of what came before: a list hashes as its members one after the other. */
  chain(low: number, high: number, bytes: Uint8Array, start: number, end: number): void
}

/** The first 8 bytes of `secret` are the key. */
export function createByteHash(secret: Uint8Array): ByteHash {
  const { lanes, begin, absorb, finish } = createHalfSip(secret)

  /** The last word holds what is left of the bytes, and their number modulo 256 in its highest byte. */
  function absorbBytes(bytes: Uint8Array, start: number, end: number): void {
    let at = start
    for (; at + 4 <= end; at += 4) {
      const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
      absorb(low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24))
    }
    let last = (end - start) << 24
    for (let shift = 0; at < end; at++, shift += 8) last |= (bytes[at] as number) << shift
    absorb(last)
  }

  return {
    lanes,
    hash(bytes, start, end) {
      begin()
      absorbBytes(bytes, start, end)
      finish()
    },
    chain(low, high, bytes, start, end) {
      begin()
      absorb(low | 0)
      absorb(high | 0)
      absorbBytes(bytes, start, end)
      finish()
    },
  }
}
