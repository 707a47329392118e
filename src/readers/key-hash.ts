import { createByteHash } from '../kit/byte-hash.ts'
import { losslessBytes } from '../kit/lossless-bytes.ts'

/** Hash of a key that is a list of texts: of the bytes that each stood for in the log, one after the other. */
export interface KeyHash {
  /** Of the last call: two unsigned lanes of 32 bits. */
  readonly lanes: Uint32Array
  hash(key: readonly string[]): void
}

/** Longer texts are encoded as a whole. */
const longestPlain = 256

/** The first 8 bytes of `secret` are the hash's key. */
export function createKeyHash(secret: Uint8Array): KeyHash {
  const { lanes, hash, chain } = createByteHash(secret)
  const plain = new Uint8Array(longestPlain)

  /** Writes a short ASCII text to `plain`; whether it is one. */
  function isPlain(text: string): boolean {
    if (text.length > longestPlain) return false
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code >= 0x80) return false
      plain[at] = code
    }
    return true
  }

  return {
    lanes,
    hash(key) {
      for (const [index, text] of key.entries()) {
        const bytes = isPlain(text) ? plain : losslessBytes(text)
        const end = bytes === plain ? text.length : bytes.length
        if (index === 0) hash(bytes, 0, end)
        else chain(lanes[0] as number, lanes[1] as number, bytes, 0, end)
      }
    },
  }
}
