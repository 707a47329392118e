/**
 * The way through a JSON document: keys that lead to paths of interest are followed, all else is skipped, and everything is checked, so that what
 * `JSON.parse` refuses is `invalid` here. A node is an entry of a table of keys (`text-table.ts`; `json-paths.ts` writes them):
 *
 *     4   path of the value, or -1
 *     8   number of the key on the way, or -1
 *     12  table of the keys below; 0: none
 *     16  flags; in the next byte, the word in which the path's conditions stand
 *     20  table of the texts that conditions want; 0: none
 *     24  conditions that hold with any text, as 64 bits of that word
 *
 * An entry of a table of texts has at 4 the bits of the conditions that it meets.
 */
import { behindColon, deepest, skipArray, skipObject, skipValue } from './json-skip'
import { expectedLength, expectKey, firstInOrder, isExpected, keyNode, nextInOrder } from './json-order'
import { behindScalar, behindSpace, closingQuote, invalid, isOdd, setOdd, unsure } from './json-text'
import { digitAt, hasValue, hold, meetWay, oddText, setText, state } from './json-state'
import { findText } from './text-table'

/** A line with this key is read plainly. */
const plainFlag: u32 = 1
/** Keys below are indexes of an array. */
export const indexedFlag: u32 = 2
/** An odd text here is read plainly: it decides, or is part of a key of attempts. */
const evenFlag: u32 = 4
/** What an array holds here is not looked into by anyone else than `JSON.parse`. */
const noArrayFlag: u32 = 8

/** Behind the object whose first byte behind `{` stands at `from`; `keys` are those of interest. */
export function walkObject(from: i32, keys: i32, depth: i32): i32 {
  if (depth > deepest) return unsure
  let at = behindSpace(from)
  if (load<u8>(at) == 0x7d) return at + 1
  let order = firstInOrder(keys)
  while (true) {
    if (isExpected(order, keys, at)) {
      at += expectedLength(order)
      if (load<u8>(at) <= 0x20) at = behindSpace(at)
    } else at = readKey(order, keys, at)
    if (at < 0) return at
    const node = keyNode(order)
    at = node == 0 ? skipValue(at, depth) : walkMember(node, at, depth)
    if (at < 0) return at
    order = nextInOrder(order)
    let byte = load<u8>(at)
    if (byte <= 0x20) {
      at = behindSpace(at)
      byte = load<u8>(at)
    }
    at += 1
    if (byte == 0x7d) return at
    if (byte != 0x2c) return invalid
    if (load<u8>(at) <= 0x20) at = behindSpace(at)
  }
}

/** At the value of the key that stands at `at`; its node is noted at `order`, and both as what is expected there. */
function readKey(order: i32, keys: i32, at: i32): i32 {
  if (load<u8>(at) != 0x22) return invalid
  const start = at + 1
  setOdd(false)
  const end = closingQuote(start)
  if (end < 0) return end
  if (isOdd) return unsure
  const value = behindColon(end + 1)
  if (value < 0) return value
  expectKey(order, keys, findText(keys, start, end), at, value)
  return value
}

/** Behind the value of a key of interest. What stands twice is left to `JSON.parse`: there the last one counts. */
function walkMember(node: i32, at: i32, depth: i32): i32 {
  const path = <i32>load<u32>(node, 4)
  const way = <i32>load<u32>(node, 8)
  if ((load<u32>(node, 16) & plainFlag) != 0) return unsure
  if (way >= 0 && meetWay(way)) return unsure
  if (path >= 0) {
    if (hasValue(path)) return unsure
    setText(path, 0, 0)
  }
  const byte = load<u8>(at)
  const keys = <i32>load<u32>(node, 12)
  if (byte == 0x7b) return keys == 0 ? skipObject(at + 1, depth + 1) : walkObject(at + 1, keys, depth + 1)
  if (byte == 0x5b) return walkArray(node, at + 1, depth + 1)
  return path < 0 ? skipValue(at, depth) : readText(node, at, true)
}

/** The word of 64 bits in which the conditions of a node's path stand. */
@inline export function wordOf(node: i32): i32 {
  return <i32>load<u8>(node, 17)
}

/** Behind the string, number or word; it is noted as the text of the node's path if it is the first, and meets conditions. */
export function readText(node: i32, at: i32, isFirst: bool): i32 {
  const byte = load<u8>(at)
  setOdd(false)
  let start = at
  let end: i32
  let behind: i32
  if (byte == 0x22) {
    start += 1
    end = closingQuote(start)
    behind = end + 1
  } else {
    end = behindScalar(at)
    behind = end
    if (byte == 0x6e) return behind
  }
  if (end < 0) return end
  if (isOdd && (load<u32>(node, 16) & evenFlag) != 0) return unsure
  if (isFirst) setText(<i32>load<u32>(node, 4), start, <u32>end | (isOdd ? oddText : 0))
  let met = load<u64>(node, 24)
  const wanted = <i32>load<u32>(node, 20)
  if (wanted != 0) {
    const entry = findText(wanted, start, end)
    if (entry != 0) met |= load<u64>(entry, 4)
  }
  hold(wordOf(node), met)
  return behind
}

/** Behind the array whose first byte behind `[` stands at `from`: its elements meet conditions, the first one is the text. */
export function walkArray(node: i32, from: i32, depth: i32): i32 {
  if (depth > deepest) return unsure
  const flags = load<u32>(node, 16)
  if ((flags & noArrayFlag) != 0) return unsure
  const hasText = <i32>load<u32>(node, 4) >= 0
  if (!hasText && (flags & indexedFlag) == 0) return skipArray(from, depth)
  let at = behindSpace(from)
  if (load<u8>(at) == 0x5d) return at + 1
  let index = 0
  while (true) {
    const byte = load<u8>(at)
    const below = (flags & indexedFlag) == 0 ? 0 : indexNode(<i32>load<u32>(node, 12), index)
    if (below != 0) at = walkMember(below, at, depth)
    else if (!hasText || byte == 0x7b) at = skipValue(at, depth)
    else if (byte == 0x5b) return unsure
    else at = readText(node, at, index == 0)
    if (at < 0) return at
    at = behindSpace(at)
    const separator = load<u8>(at)
    at += 1
    if (separator == 0x5d) return at
    if (separator != 0x2c) return invalid
    at = behindSpace(at)
    index += 1
  }
}

/** The node of an element by its index of one digit; 0: nobody asks for it. */
function indexNode(keys: i32, index: i32): i32 {
  if (index > 9) return 0
  const digit = state + digitAt
  store<u8>(digit, <u8>(48 + index))
  return findText(keys, digit, digit + 1)
}
