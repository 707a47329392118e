/**
 * HalfSipHash-1-3 with two lanes of output (Aumasson and Bernstein 2012, with the rounds that hash tables commonly take): 64 bits of keyed hash,
 * since JavaScript adds 32 bits fast and 64 bits slowly. Without the key nobody can make two inputs collide, which strangers who choose names
 * would otherwise do.
 */
export interface HalfSip {
  /** Of the last `finish`: two unsigned lanes of 32 bits. */
  readonly lanes: Uint32Array
  begin(): void
  /** Takes 32 bits of the input. */
  absorb(word: number): void
  finish(): void
}

/** The first 8 bytes of `secret` are the key. */
export function createHalfSip(secret: Uint8Array): HalfSip {
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

  return {
    lanes,
    begin() {
      v0 = key0
      v1 = key1 ^ 0xee
      v2 = 0x6c796765 ^ key0
      v3 = 0x74656462 ^ key1
    },
    absorb(word) {
      v3 ^= word
      round()
      v0 ^= word
    },
    finish() {
      v2 ^= 0xee
      for (let count = 0; count < 3; count++) round()
      lanes[0] = v1 ^ v3
      v1 ^= 0xdd
      for (let count = 0; count < 3; count++) round()
      lanes[1] = v1 ^ v3
    },
  }
}
