/**
 * Lines that are like one before: most lines of a program have the same keys in the same order, and most of their values, too. Such a line is compared
 * with a template, and only values that differ are read; what stands between values has to be the same, byte for byte, so that the line is
 * valid where the template is. Templates are a tree: where a line leaves one between two values, another that is the same up to there may go on.
 * A template (`json-learn.ts` makes them):
 *
 *     0     length: up to behind the last bracket
 *     4     leaves: values that hold no keys of interest (strings, numbers, words, arrays), in their order; 8 bytes each: u16 first byte,
 *           u16 byte behind, u16 the first from it on that varies, u16 number + 1 of the template that goes on before it (0: none); the last one is
 *           none and lies behind the end
 *     2052  by block of 32 bytes: u8 the first leaf that ends in it or behind it
 *     2308  marks: leaves of paths of interest; 24 bytes each: leaf, node, first byte of its text (0: none), end of it with `oddText`, the
 *           conditions that it meets; the last one has a leaf behind all
 *     3776  the bytes
 */
import { hold, setText, state, templatesAt } from './json-state'
import { skipValue } from './json-skip'
import { readText, walkArray, wordOf } from './json-walk'

/** The line is like no template. */
export const unlike: i32 = -3

export const templateBytes: i32 = 12032
export const mostTemplates: i32 = 16
export const leavesAt: i32 = 4
export const leafBytes: i32 = 8
export const mostLeaves: i32 = 255
export const blocksAt: i32 = 2052
export const marksAt: i32 = 2308
export const markBytes: i32 = 24
export const mostMarks: i32 = 60
export const bytesAt: i32 = 3776
export const longestTemplate: i32 = 8192

/** Where the last line that was unlike left the templates: the template and the leaf before which it did. */
export let leftTemplate: i32 = 0
export let leftLeaf: i32 = 0

@inline export function templateOf(number: i32): i32 {
  return state + templatesAt + number * templateBytes
}

/** Behind the document that begins at `start`, what it says noted as a walk would; or `invalid`, `unsure`, `unlike`. */
export function readLike(start: i32): i32 {
  let template = templateOf(0)
  let mark = template + marksAt
  let leaf = 0
  // The line at `at` is where the template is at `known`.
  let at = start
  let known = 0
  while (true) {
    const length = <i32>load<u32>(template)
    let next = varyingFrom(template, leaf)
    let same = min(length, valueStart(template, next)) - known
    if (!isSame(template + bytesAt + known, at, same)) {
      same = sameBytes(template + bytesAt + known, at, same)
      next = leafAt(template, leaf, known + same, at + same)
    }
    mark = sayMarks(mark, next, at - known)
    if (known + same == length) return at + same
    const value = at + valueStart(template, next) - known
    if (value <= at + same && isLeaf(load<u8>(value))) {
      const isMarked = <i32>load<u32>(mark) == next
      at = isMarked ? readMarked(<i32>load<u32>(mark, 4), value) : skipValue(value, 1)
      if (at < 0) return at
      if (isMarked) mark += markBytes
      known = valueEnd(template, next)
      leaf = next + 1
      setVarying(template, next)
      continue
    }
    const other = otherBefore(template, next)
    if (other == 0) {
      leftTemplate = template
      leftLeaf = next
      return unlike
    }
    at += endBefore(template, next) - known
    mark += other - template
    template = other
    known = endBefore(template, next)
    leaf = next
  }
}

@inline function valueStart(template: i32, leaf: i32): i32 {
  return <i32>load<u16>(template + leavesAt + leaf * leafBytes)
}

@inline function valueEnd(template: i32, leaf: i32): i32 {
  return <i32>load<u16>(template + leavesAt + leaf * leafBytes, 2)
}

/** The first leaf from this one on whose value was another in some line; the one behind all: none. */
@inline function varyingFrom(template: i32, leaf: i32): i32 {
  return <i32>load<u16>(template + leavesAt + leaf * leafBytes, 4)
}

function setVarying(template: i32, leaf: i32): void {
  let entry = template + leavesAt + leaf * leafBytes
  while (entry >= template + leavesAt && <i32>load<u16>(entry, 4) > leaf) {
    store<u16>(entry, leaf, 4)
    entry -= leafBytes
  }
}

/** The template that goes on before the leaf where this one does not; 0: there is none. */
@inline function otherBefore(template: i32, leaf: i32): i32 {
  const number = <i32>load<u16>(template + leavesAt + leaf * leafBytes, 6)
  return number == 0 ? 0 : templateOf(number - 1)
}

/** Whether no object begins here, and no white space stands before the value. */
@inline function isLeaf(byte: u32): bool {
  return byte > 0x20 && byte != 0x7b
}

/** Where the leaf before this one ends. */
@inline function endBefore(template: i32, leaf: i32): i32 {
  return leaf == 0 ? 0 : valueEnd(template, leaf - 1)
}

/** The first leaf from `from` on that the byte `differs` belongs to or stands before; a number goes on where the line's does. */
@inline function leafAt(template: i32, from: i32, differs: i32, at: i32): i32 {
  let leaf = max(from, <i32>load<u8>(template + blocksAt + (differs >> 5)))
  let entry = template + leavesAt + leaf * leafBytes
  while (<i32>load<u16>(entry, 2) < differs) {
    leaf += 1
    entry += leafBytes
  }
  if (<i32>load<u16>(entry, 2) > differs) return leaf
  return isInNumber(load<u8>(template + bytesAt + differs - 1)) && isInNumber(load<u8>(at)) ? leaf : leaf + 1
}

/** A digit, or what stands between digits. */
@inline function isInNumber(byte: u32): bool {
  return byte - 48 < 10 || byte == 0x2e || (byte | 32) == 0x65
}

/** Says what the marked leaves before `leaf` say, which stand `shift` behind where the template has them; the mark behind them. */
@inline function sayMarks(from: i32, leaf: i32, shift: i32): i32 {
  let mark = from
  for (; <i32>load<u32>(mark) < leaf; mark += markBytes) {
    const node = <i32>load<u32>(mark, 4)
    const start = <i32>load<u32>(mark, 8)
    hold(wordOf(node), load<u64>(mark, 16))
    if (start != 0) setText(<i32>load<u32>(node, 4), start + shift, load<u32>(mark, 12) + <u32>shift)
  }
  return mark
}

/** Behind the value of a path of interest, which is no object. */
export function readMarked(node: i32, at: i32): i32 {
  setText(<i32>load<u32>(node, 4), 0, 0)
  return load<u8>(at) == 0x5b ? walkArray(node, at + 1, 1) : readText(node, at, true)
}

/** Whether so many bytes are the same. */
@inline function isSame(known: i32, at: i32, length: i32): bool {
  let left = length
  while (left > 16) {
    if (v128.any_true(v128.xor(v128.load(known), v128.load(at)))) return false
    known += 16
    at += 16
    left -= 16
  }
  return (i8x16.bitmask(i8x16.ne(v128.load(known), v128.load(at))) & ((1 << left) - 1)) == 0
}

/** How many bytes are the same, at most `most`. */
function sameBytes(known: i32, at: i32, most: i32): i32 {
  for (let count = 0; count < most; count += 16) {
    const different = i8x16.bitmask(i8x16.ne(v128.load(known + count), v128.load(at + count)))
    if (different != 0) return min(most, count + <i32>ctz(different))
  }
  return most
}
