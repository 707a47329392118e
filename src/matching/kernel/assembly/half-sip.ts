/**
 * HalfSipHash-1-3 with two lanes: the twin of `kit/half-sip.ts` and `kit/byte-hash.ts`, where its form is described. The state is kept in locals, which are registers:
 * a global of the instance is a load and a store at every use.
 */

// The key; set once an instance.
let key0: u32 = 0
let key1: u32 = 0

/** Of the last call. */
export let hashLow: u32 = 0
export let hashHigh: u32 = 0

export function setHashKey(low: u32, high: u32): void {
  key0 = low
  key1 = high
}

/** Hashes `[start, end)` to `hashLow` and `hashHigh`. */
export function hashBytes(start: i32, end: i32): void {
  absorbAll(0, 0, 0, start, end)
}

/** Goes on from the lanes of what came before. */
export function chainBytes(low: u32, high: u32, start: i32, end: i32): void {
  absorbAll(low, high, 2, start, end)
}

const finishing: i32 = 6

/**
 * Absorbs `before` words of what came before, then the bytes in words of four, then what is left of them with their number. A round that
 * finishes is one that absorbs nothing.
 */
function absorbAll(low: u32, high: u32, before: i32, start: i32, end: i32): void {
  let v0 = key0
  let v1 = key1 ^ 0xee
  let v2 = 0x6c796765 ^ key0
  let v3 = 0x74656462 ^ key1
  const length = end - start
  const last = before + (length >> 2)
  for (let step = 0; step <= last + finishing; step++) {
    let word: u32 = 0
    if (step < last) {
      word = step >= before ? load<u32>(start + ((step - before) << 2)) : step == 0 ? low : high
    } else if (step == last) {
      const left = (length & 3) << 3
      // What lies behind the end is read and cut off: buffers are padded.
      word = ((<u32>length) << 24) | (load<u32>(end - (length & 3)) & ((1 << left) - 1))
    } else if (step == last + 1) v2 ^= 0xee
    else if (step == last + 4) {
      hashLow = v1 ^ v3
      v1 ^= 0xdd
    }
    v3 ^= word
    v0 += v1
    v1 = rotl<u32>(v1, 5) ^ v0
    v0 = rotl<u32>(v0, 16)
    v2 += v3
    v3 = rotl<u32>(v3, 8) ^ v2
    v0 += v3
    v3 = rotl<u32>(v3, 7) ^ v0
    v2 += v1
    v1 = rotl<u32>(v1, 13) ^ v2
    v2 = rotl<u32>(v2, 16)
    v0 ^= word
  }
  hashHigh = v1 ^ v3
}
