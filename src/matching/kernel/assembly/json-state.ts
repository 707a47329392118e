/**
 * What is known of the line under way. Each thread has its own, in memory that the caller gives:
 *
 *     0       which conditions hold: 256 bits
 *     32      by path: number of the line in which it last had a value, first byte and end of its text (start 0: the value has none; the end's
 *             highest bit: `oddText`); 16 bytes each
 *     4128    by key on the way to paths: number of the line in which it was last met
 *     5152    the digit of an index that is looked for
 *     5168    answers to sets of conditions (`json.ts`)
 *     8256    keys in the order in which they came last (`json-order.ts`)
 *     73792   number of templates, and of lines that were like none since there is no room for more (`json-learn.ts`)
 *     73856   templates (`json-templates.ts`)
 */

export let table: i32 = 0
export let state: i32 = 0
/** Number of the line, from 1. */
let line: u32 = 0

const heldBytes: i32 = 32
const textsAt: i32 = 32
const waysAt: i32 = 4128
export const digitAt: i32 = 5152
export const answersAt: i32 = 5168
export const orderAt: i32 = 8256
export const templateCountAt: i32 = 73792
export const templatesAt: i32 = 73856
/** `jsonStateBytes` of `json-table.ts`. */
const stateBytes: i32 = 266368

/** A text that has to be read by `JSON.parse` or `String`: escapes, or a number in another spelling than JavaScript's. */
export const oddText: u32 = 0x80000000

/** Begins with another table; what is remembered of lines holds for one table only. */
export function setJson(tableAt: i32, stateAt: i32): void {
  table = tableAt
  state = stateAt
  line = 0
  memory.fill(state, 0, stateBytes)
}

/** Begins a line. */
export function beginLine(): void {
  line += 1
  if (line == 0) {
    memory.fill(state + textsAt, 0, digitAt - textsAt)
    line = 1
  }
  forgetHeld()
}

export function forgetHeld(): void {
  memory.fill(state, 0, heldBytes)
}

/** Notes that a key on the way to paths was met; whether it was before. */
export function meetWay(way: i32): bool {
  const at = state + waysAt + (way << 2)
  const before = load<u32>(at)
  store<u32>(at, line)
  return before == line
}

/** Whether the path has a value. */
@inline export function hasValue(path: i32): bool {
  return load<u32>(state + textsAt + (path << 4)) == line
}

/** Notes the path's value, whose text is `[start, end)`; 0: it has none. */
@inline export function setText(path: i32, start: i32, end: u32): void {
  const at = state + textsAt + (path << 4)
  store<u32>(at, line)
  store<u32>(at, start, 4)
  store<u32>(at, end, 8)
}

/** Start of a path's text; 0: there is none. */
@inline export function textStart(path: i32): i32 {
  return hasValue(path) ? <i32>load<u32>(state + textsAt + (path << 4), 4) : 0
}

/** End of a path's text, with `oddText`. */
@inline export function textEnd(path: i32): u32 {
  return load<u32>(state + textsAt + (path << 4), 8)
}

/** Adds conditions of a path to those that hold: they stand in one word of 64 bits. */
@inline export function hold(word: i32, conditions: u64): void {
  const at = state + (word << 3)
  store<u64>(at, load<u64>(at) | conditions)
}

/** The conditions of one word that hold. */
@inline export function heldIn(word: i32): u64 {
  return load<u64>(state + (word << 3))
}
