import { type AskRows, askWords, createAskRows, growAskRows } from '../asks/ask-rows.ts'
import type { Role } from './shape.ts'

/**
 * What lines tell of attempts, as numbers: rows of `AskRows` with further columns. A row is taken from the pool, filled, joined with the others
 * of its attempt, told as an ask, and given back.
 */
export interface SightingRows {
  readonly asks: AskRows
  /** Rows that were given back. */
  readonly free: number[]
  /** Rows that were ever taken. */
  used: number
}

export const sightingColumn = {
  /** Index in `roles`; changes where a part is told as an ask. */
  role: askWords,
  /** Number of its `SightingRule`. */
  rule: askWords + 1,
  /** Keyed hash of the attempt that it belongs to; both words 0: it stands for itself. */
  attemptLow: askWords + 2,
  attemptHigh: askWords + 3,
  /** Of the context that completes it, or that it sets. */
  contextLow: askWords + 4,
  contextHigh: askWords + 5,
  /** How many attempts it sums up, and 1; 0: it tells of one. */
  times: askWords + 6,
  /** How often the line was repeated; 1: once. */
  repeated: askWords + 7,
  /** Milliseconds that the attempts of a summary took, at most those of 32 bits. */
  lasted: askWords + 8,
  /** From here on the joiner's own. */
  joiner: askWords + 9,
} as const

/** What all lines of a shape have in common. */
export interface SightingRule {
  readonly role: Role
  readonly kind: string
  /** Kinds whose lines may tell of the same attempt. */
  readonly heardBy: readonly string[]
  /** Longest time from the attempt's first line to its last, and between a context and its use. */
  readonly withinMs: number
  readonly ends: boolean
  /** A part that is told as soon as it tells enough; what later parts of the attempt know is added to it. */
  readonly atOnce: boolean
  readonly needs: readonly ('source' | 'identity')[]
}

const firstCapacity = 1024

export const createSightingRows = (): SightingRows => ({ asks: createAskRows(firstCapacity), free: [], used: 0 })

/** A row whose words are all 0. */
export function takeRow(rows: SightingRows): number {
  const row = rows.free.pop()
  if (row !== undefined) return row
  if (rows.used === rows.asks.times.length) growAskRows(rows.asks)
  return rows.used++
}
