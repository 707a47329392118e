/**
 * Objects and arrays that were the same in the line before: agents write who they are, and the machine they run on, in each of their lines. Such a
 * value is compared with the one that stood in its place, and where it is the same, what it said is said again. A note is 1024 bytes:
 *
 *     0   place of its key (`json-order.ts`)    12  how often another value stood there since
 *     4   node of its key; 0: none               16  number of paths that have a value in it
 *     8   length of the value; 0: none is noted
 *     32  paths, conditions and ways that it has, as in the state: 3 times 256 bits
 *     128 its paths: number, first byte of the text in the value (-1: no text), end of it with `oddText`; 12 bytes each
 *     240 the value
 */
import { unsure } from './json-text'
import { metAt, notesAt, savedAt, setText, state, textEnd, textStart } from './json-state'

const noteBytes: i32 = 1024
const bitsAt: i32 = 32
const pathsAt: i32 = 128
const valueAt: i32 = 240
const bitsBytes: i32 = 96
const pathBytes: i32 = 12
const mostPaths: i32 = 9
/** Shorter values are as soon read; there is no room for longer ones. */
const shortest: i32 = 24
const longest: i32 = 768
/** A value that changed so often is noted only now and then. */
const patience: i32 = 4
const interval: i32 = 32
const noText: i32 = -1

/** The note of a place. */
// @ts-ignore: decorator
@inline export function noteOf(place: i32): i32 {
  return state + notesAt + <i32>((<u32>place >>> 6) * 0x9e3779b1 >>> 25) * noteBytes
}

/** Length of the noted value, if it stands at `at`; 0: it does not. */
export function lengthIfSame(note: i32, place: i32, node: i32, at: i32): i32 {
  const length = <i32>load<u32>(note, 8)
  if (<i32>load<u32>(note) != place || <i32>load<u32>(note, 4) != node || length == 0) return 0
  let known = note + valueAt
  let left = length
  while (left > 16) {
    if (v128.any_true(v128.xor(v128.load(known), v128.load(at)))) return 0
    known += 16
    at += 16
    left -= 16
  }
  const different = i8x16.bitmask(i8x16.ne(v128.load(known), v128.load(at)))
  return (different & ((1 << left) - 1)) == 0 ? length : 0
}

/** Whether the value that will be read now should be noted. */
export function isWorthNoting(note: i32, place: i32): bool {
  if (<i32>load<u32>(note) != place) {
    store<u32>(note, place)
    store<u32>(note, 0, 8)
    store<u32>(note, 0, 12)
    return true
  }
  const misses = <i32>load<u32>(note, 12) + 1
  store<u32>(note, misses, 12)
  return misses < patience || misses % interval == 0
}

/** Says again what the noted value says, which stands at `at`; false: one of its keys was met before. */
export function sayAgain(note: i32, at: i32): bool {
  store<u32>(note, 0, 12)
  if (!addBits(note + bitsAt)) return false
  const count = <i32>load<u32>(note, 16)
  for (let index = 0, path = note + pathsAt; index < count; index++, path += pathBytes) {
    const start = <i32>load<u32>(path, 4)
    if (start == noText) setText(<i32>load<u32>(path), 0, 0)
    else setText(<i32>load<u32>(path), at + start, load<u32>(path, 8) + <u32>at)
  }
  return true
}

/** Puts away what the line says so far, so that what a value adds to it can be told. */
export function beginNote(depth: i32): void {
  const saved = state + savedAt + depth * bitsBytes
  const none = i32x4.splat(0)
  for (let offset = 0; offset < bitsBytes; offset += 16) {
    v128.store(saved + offset, v128.load(state + offset))
    v128.store(state + offset, none)
  }
}

/** Notes the value `[at, end)`, and adds what it says to what the line said before; `end`, or what is negative. */
export function endNote(note: i32, place: i32, node: i32, at: i32, end: i32, depth: i32): i32 {
  if (end < 0) return end
  noteValue(note, place, node, at, end)
  if (node != 0) notePaths(note, at)
  const saved = state + savedAt + depth * bitsBytes
  return addBits(saved) ? end : unsure
}

/** Copies a value to its note, if it is of a length that is worth it. */
export function noteValue(note: i32, place: i32, node: i32, at: i32, end: i32): void {
  const length = end - at
  const isNoted = length >= shortest && length <= longest
  store<u32>(note, place)
  store<u32>(note, node, 4)
  store<u32>(note, isNoted ? length : 0, 8)
  store<u32>(note, 0, 16)
  if (isNoted) for (let offset = 0; offset < length; offset += 16) v128.store(note + valueAt + offset, v128.load(at + offset))
}

/** The state holds only what the value said. */
function notePaths(note: i32, at: i32): void {
  for (let offset = 0; offset < bitsBytes; offset += 16) v128.store(note + bitsAt + offset, v128.load(state + offset))
  let count = 0
  for (let word = 0; word < 8; word++) {
    for (let bits = load<u32>(state + (word << 2)); bits != 0; bits &= bits - 1) {
      if (count == mostPaths) {
        store<u32>(note, 0, 8)
        return
      }
      const path = (word << 5) + <i32>ctz(bits)
      const entry = note + pathsAt + count * pathBytes
      const start = textStart(path)
      store<u32>(entry, path)
      store<u32>(entry, start == 0 ? noText : start - at, 4)
      store<u32>(entry, textEnd(path) - <u32>at, 8)
      count += 1
    }
  }
  store<u32>(note, count, 16)
}

/** Adds paths, conditions and ways to those of the line; false: a path or a way was there before. */
function addBits(bits: i32): bool {
  let twice = i32x4.splat(0)
  for (let offset = 0; offset < bitsBytes; offset += 16) {
    const known = v128.load(state + offset)
    const added = v128.load(bits + offset)
    if (offset < 32 || offset >= metAt) twice = v128.or(twice, v128.and(known, added))
    v128.store(state + offset, v128.or(known, added))
  }
  return !v128.any_true(twice)
}
