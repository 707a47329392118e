/**
 * Hashes of short texts that come again and again: names that many ask for, process ids of lines that follow each other. Two tables at an
 * address that is this thread's own, 0 at first; a text has one place in its table, which the next one there takes over:
 *
 *     names     256 places of 32 bytes: the text, padded with 0; its length; its hash
 *     values    64 places of 48 bytes: the text, padded with 0; its length; the hash it goes on from; the hash
 */
import { chainBytes, hashBytes, hashHigh, hashLow } from './half-sip'

const longestKept: i32 = 16
const namePlaces: u32 = 256
const valuePlaces: u32 = 64
const nameShift: i32 = 5

let names: i32 = 0
let values: i32 = 0

/** Of the last call. */
export let keptLow: u32 = 0
export let keptHigh: u32 = 0

export function setHashMemory(at: i32): void {
  names = at
  values = at + <i32>(namePlaces << nameShift)
}

/** The text as 16 bytes, 0 behind its end. */
@inline function padded(start: i32, length: i32): v128 {
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  return v128.and(v128.load(start), i8x16.lt_u(places, i8x16.splat(<i8>length)))
}

@inline function mixed(text: v128): u32 {
  const word = (i64x2.extract_lane(text, 0) ^ i64x2.extract_lane(text, 1)) * 0x9e3779b97f4a7c15
  return <u32>(word >> 32)
}

@inline function isSame(text: v128, place: i32): bool {
  return i8x16.all_true(i8x16.eq(text, v128.load(place)))
}

/** Sets the hash of `[start, end)`. */
export function keptHash(start: i32, end: i32): void {
  const length = end - start
  if (length > longestKept) {
    hashBytes(start, end)
    keptLow = hashLow
    keptHigh = hashHigh
    return
  }
  const text = padded(start, length)
  const place = names + <i32>((mixed(text) & (namePlaces - 1)) << nameShift)
  if (load<i32>(place, 16) != length || !isSame(text, place)) {
    hashBytes(start, end)
    v128.store(place, text)
    store<i32>(place, length, 16)
    store<u32>(place, hashLow, 20)
    store<u32>(place, hashHigh, 24)
  }
  keptLow = load<u32>(place, 20)
  keptHigh = load<u32>(place, 24)
}

/** Sets the hash of `[start, end)` that goes on from another. */
export function keptChain(low: u32, high: u32, start: i32, end: i32): void {
  const length = end - start
  if (length > longestKept) {
    chainBytes(low, high, start, end)
    keptLow = hashLow
    keptHigh = hashHigh
    return
  }
  const text = padded(start, length)
  const place = values + <i32>((mixed(text) ^ low) & (valuePlaces - 1)) * 48
  const isKept = load<i32>(place, 16) == length && load<u32>(place, 20) == low && load<u32>(place, 24) == high && isSame(text, place)
  if (!isKept) {
    chainBytes(low, high, start, end)
    v128.store(place, text)
    store<i32>(place, length, 16)
    store<u32>(place, low, 20)
    store<u32>(place, high, 24)
    store<u32>(place, hashLow, 28)
    store<u32>(place, hashHigh, 32)
  }
  keptLow = load<u32>(place, 28)
  keptHigh = load<u32>(place, 32)
}
