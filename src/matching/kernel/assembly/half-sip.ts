/** HalfSipHash-1-3 with two lanes: the twin of `kit/byte-hash.ts`, where its form is described. */

// The key; set once an instance.
let key0: u32 = 0
let key1: u32 = 0

// The state of the hash under way. Globals belong to the instance, and each thread has its own.
let v0: u32 = 0
let v1: u32 = 0
let v2: u32 = 0
let v3: u32 = 0

/** Of the last call. */
export let hashLow: u32 = 0
export let hashHigh: u32 = 0

export function setHashKey(low: u32, high: u32): void {
  key0 = low
  key1 = high
}

// @ts-ignore: decorator
@inline function round(): void {
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
}

// @ts-ignore: decorator
@inline function absorb(word: u32): void {
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

function finish(start: i32, end: i32): void {
  let at = start
  for (; at + 4 <= end; at += 4) absorb(load<u32>(at))
  const left = (end - at) * 8
  // What lies behind the end is read and cut off: buffers are padded.
  const rest = left == 0 ? 0 : load<u32>(at) & ((1 << left) - 1)
  absorb(rest | ((<u32>(end - start)) << 24))
  v2 ^= 0xee
  round()
  round()
  round()
  hashLow = v1 ^ v3
  v1 ^= 0xdd
  round()
  round()
  round()
  hashHigh = v1 ^ v3
}

/** Hashes `[start, end)` to `hashLow` and `hashHigh`. */
export function hashBytes(start: i32, end: i32): void {
  begin()
  finish(start, end)
}

/** Goes on from the lanes of what came before. */
export function chainBytes(low: u32, high: u32, start: i32, end: i32): void {
  begin()
  absorb(low)
  absorb(high)
  finish(start, end)
}
