import { strata } from '../people/person.ts'
import { memoryDays } from './day.ts'

/**
 * What is remembered of a key: first contacts by day and kind, for at most 30 days with contacts. Flat, so that a million keys fit:
 * element 0 is the last day on which it was granted anything (0: never), then one row a day, oldest first, of `rowWidth` elements:
 * the day, and a counter for each other column. States of the same key from different workers merge by addition.
 */
export type KeyState = Uint32Array<ArrayBuffer>

const day = 0
/** Counters of a row. `grantedLogin` and `grantedRecovery` by surface class; `recoveryFailed` of the real names, all strata. */
export const column = {
  grantedLogin: 1,
  grantedRecovery: 2,
  recoveryFailed: 3,
  other: 4,
  real: 5,
  twin: 5 + strata.length,
} as const
export const rowWidth = column.twin + strata.length
const header = 1

export const emptyKeyState: KeyState = new Uint32Array(header)

const lastGrantedDay = (state: KeyState): number => state[0] as number

/** Granted within the memory. */
export function wasGranted(state: KeyState, today: number): boolean {
  const last = lastGrantedDay(state)
  return last !== 0 && today - last <= memoryDays
}

/** Whether a first contact was counted on that day; `today` may not be before the newest row. */
export function isActive(state: KeyState, today: number): boolean {
  return state.length > header && state[state.length - rowWidth + day] === today
}

/** The state with `columns` counted for today; the given one must not be used any more. Days must not go back. */
export function count(state: KeyState, today: number, columns: readonly number[]): KeyState {
  const next = isActive(state, today) ? state : withRow(state, today)
  const row = next.length - rowWidth
  for (const at of columns) next[row + at] = (next[row + at] as number) + 1
  return next
}

/** A grant that is no first contact renews what is known of the key, and moves no evidence. */
export function noteGrant(state: KeyState, today: number): KeyState {
  if (today <= lastGrantedDay(state)) return state
  // A state without rows may be the shared empty one.
  const next = state.length === header ? state.slice() : state
  next[0] = today
  return next
}

/** Adds the rows of the last `days` days before `today`, that day included, to `into`, by column; element 0 means nothing. */
export function sumRows(state: KeyState, today: number, days: number, into: Float64Array): void {
  for (let row = state.length - rowWidth; row >= header; row -= rowWidth) {
    if (today - dayOfRow(state, row) >= days) return
    addRow(state, row, into)
  }
}

/** Offset of the newest row; below 1 where there is none. */
export const newestRow = (state: KeyState): number => state.length - rowWidth

export const dayOfRow = (state: KeyState, row: number): number => state[row + day] as number

export function addRow(state: KeyState, row: number, into: Float64Array): void {
  for (let at = 1; at < rowWidth; at++) into[at] = (into[at] as number) + (state[row + at] as number)
}

/** First contacts of one key that two workers counted, as one worker would have counted them. */
export function add(a: KeyState, b: KeyState): KeyState {
  const rows = new Map<number, Uint32Array>()
  for (const state of [a, b]) {
    for (let at = header; at < state.length; at += rowWidth) {
      const row = state.subarray(at, at + rowWidth)
      const known = rows.get(dayOfRow(state, at))
      if (known === undefined) rows.set(dayOfRow(state, at), row.slice())
      else for (let c = 1; c < rowWidth; c++) known[c] = (known[c] as number) + (row[c] as number)
    }
  }
  const newest = Math.max(...rows.keys())
  const sorted = [...rows.values()]
    .filter(row => newest - (row[day] as number) < memoryDays)
    .sort((x, y) => (x[day] as number) - (y[day] as number))
  const sum = new Uint32Array(header + sorted.length * rowWidth)
  sum[0] = Math.max(lastGrantedDay(a), lastGrantedDay(b))
  sorted.forEach((row, at) => {
    sum.set(row, header + at * rowWidth)
  })
  return sum
}

/** Variable-length integers, seven bits a byte, least first: most counters are 0 or 1. */
export function encodeKeyState(state: KeyState): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (const value of state) {
    let rest = value
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

export function decodeKeyState(bytes: Uint8Array): KeyState {
  const values: number[] = []
  let value = 0
  let shift = 0
  for (const byte of bytes) {
    value |= (byte & 127) << shift
    shift += 7
    if (byte & 128) continue
    values.push(value >>> 0)
    value = 0
    shift = 0
  }
  return Uint32Array.from(values)
}

/** Appends a row and drops those that no window reaches any more. */
function withRow(state: KeyState, today: number): KeyState {
  let from = header
  while (from < state.length && today - dayOfRow(state, from) >= memoryDays) from += rowWidth
  const next = new Uint32Array(header + state.length - from + rowWidth)
  next[0] = lastGrantedDay(state)
  next.set(state.subarray(from), header)
  next[next.length - rowWidth + day] = today
  return next
}
