/**
 * 64-bit keyed hash of bytes: HalfSipHash-1-3 with two lanes of output (Aumasson and Bernstein 2012, with the rounds that hash tables commonly
 * take). The kernel computes the same (`matching/kernel/assembly/half-sip.ts`), so that a line has the same keys whoever reads it. Without the
 * key nobody can make two inputs collide.
 */
export interface ByteHash {
  /** Of the last call: two unsigned lanes of 32 bits. */
  readonly lanes: Uint32Array
  hash(bytes: Uint8Array, start: number, end: number): void
  /** Goes on from the lanes of what came before: a list hashes as its members one after the other. */
  chain(low: number, high: number, bytes: Uint8Array, start: number, end: number): void
}

/** The first 8 bytes of `secret` are the key. */
export function createByteHash(secret: Uint8Array): ByteHash {
  if (secret.length < 8) throw new RangeError('a secret of at least 8 bytes is needed')
  const words = new DataView(secret.buffer, secret.byteOffset, 8)
  const key0 = words.getInt32(0, true)
  const key1 = words.getInt32(4, true)
  const lanes = new Uint32Array(2)
  // The four words of the hash's state; kept beside the functions so that a call allocates nothing.
  let v0 = 0
  let v1 = 0
  let v2 = 0
  let v3 = 0

  function round(): void {
    v0 = (v0 + v1) | 0
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
    v0 = (v0 << 16) | (v0 >>> 16)
    v2 = (v2 + v3) | 0
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
    v0 = (v0 + v3) | 0
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
    v2 = (v2 + v1) | 0
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
    v2 = (v2 << 16) | (v2 >>> 16)
  }

  function absorb(word: number): void {
    v3 ^= word
    round()
    v0 ^= word
  }

  function begin(): void {
    v0 = key0
    v1 = key1 ^ 0xee
    v2 = 0x6c796765 ^ key0
    v3 = 0x74656462 ^ key1
  }

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

  function finish(): void {
    v2 ^= 0xee
    for (let count = 0; count < 3; count++) round()
    lanes[0] = v1 ^ v3
    v1 ^= 0xdd
    for (let count = 0; count < 3; count++) round()
    lanes[1] = v1 ^ v3
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
