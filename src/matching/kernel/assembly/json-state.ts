/**
 * What is known of the line under way. Each thread has its own, in memory that the caller gives:
 *
 *     0       which paths have a value: 256 bits
 *     32      which conditions hold: 256 bits
 *     64      which keys on the way to paths were met: 256 bits
 *     96      by path: first byte and end of its text (start 0: the value has none; the end's highest bit: `oddText`); 8 bytes each
 *     2144    the digit of an index that is looked for
 *     2160    answers to sets of conditions (`json.ts`)
 *     5248    keys in the order in which they came last (`json-order.ts`)
 *     70784   number of templates, and of lines that were like none since there is no room for more (`json-learn.ts`)
 *     70848   templates (`json-templates.ts`)
 */

export let table: i32 = 0
export let state: i32 = 0

export const heldAt: i32 = 32
export const metAt: i32 = 64
const textsAt: i32 = 96
export const digitAt: i32 = 2144
export const answersAt: i32 = 2160
export const orderAt: i32 = 5248
export const templateCountAt: i32 = 70784
export const templatesAt: i32 = 70848
/** `jsonStateBytes` of `json-table.ts`. */
const stateBytes: i32 = 277696

/** A text that has to be read by `JSON.parse` or `String`: escapes, or a number in another spelling than JavaScript's. */
export const oddText: u32 = 0x80000000

/** Begins with another table; what is remembered of lines holds for one table only. */
export function setJson(tableAt: i32, stateAt: i32): void {
  table = tableAt
  state = stateAt
  memory.fill(state, 0, stateBytes)
}

export function forgetLine(): void {
  const none = i32x4.splat(0)
  for (let at = state; at < state + textsAt; at += 16) v128.store(at, none)
}

/** Notes one of the 256 bits at `bits`; whether it stood already. */
export function meet(bits: i32, index: i32): bool {
  const at = bits + (index >> 5 << 2)
  const word = load<u32>(at)
  const bit: u32 = <u32>1 << <u32>(index & 31)
  store<u32>(at, word | bit)
  return (word & bit) != 0
}

/** Adds a mask of conditions to those that hold. */
export function hold(mask: i32): void {
  const held = state + heldAt
  v128.store(held, v128.or(v128.load(held), v128.load(mask)))
  v128.store(held, v128.or(v128.load(held, 16), v128.load(mask, 16)), 16)
}

export function setText(path: i32, start: i32, end: i32): void {
  const at = state + textsAt + (path << 3)
  store<u32>(at, start)
  store<u32>(at, end, 4)
}

/** Start of a path's text; 0: there is none. */
export function textStart(path: i32): i32 {
  const hasValue = (load<u32>(state + (path >> 5 << 2)) >> <u32>(path & 31)) & 1
  return hasValue == 0 ? 0 : <i32>load<u32>(state + textsAt + (path << 3))
}

/** End of a path's text, with `oddText`. */
export function textEnd(path: i32): u32 {
  return load<u32>(state + textsAt + (path << 3), 4)
}
