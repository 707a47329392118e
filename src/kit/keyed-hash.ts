import { createHalfSip } from './half-sip.ts'

/** Keyed hash of two texts. Where the first text ends is part of the input: ("ab", "c") and ("a", "bc") differ. */
export interface TextHash {
  /** Of the last call of `hash`: two unsigned lanes of 32 bits. */
  readonly lanes: Uint32Array
  hash(first: string, second: string): void
}

/** The first 8 bytes of `secret` are the key. */
export function createTextHash(secret: Uint8Array): TextHash {
  const { lanes, begin, absorb, finish } = createHalfSip(secret)

  function absorbText(text: string): void {
    const even = text.length & ~1
    for (let at = 0; at < even; at += 2) absorb(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
    if (even < text.length) absorb(text.charCodeAt(even))
  }

  return {
    lanes,
    hash(first, second) {
      begin()
      absorb(first.length)
      absorbText(first)
      absorbText(second)
      absorb(second.length)
      finish()
    },
  }
}
