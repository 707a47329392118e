import { type AskRows, askColumn, askWords, createAskRows, growAskRows, noAsn, rowWords } from '../asks/ask-rows.ts'
import type { Role } from './shape.ts'

/**
 * What lines tell of attempts, as numbers: rows of `AskRows` with further columns. A row is taken from the pool, filled, joined with the others
 * of its attempt, told as an ask, and given back. Where `words[at]` is handed on, it is made a signed number (`| 0`): those of 32 bits fit
 * in a register, larger ones become objects.
 */
export interface SightingRows {
  readonly asks: AskRows
  /** Rows that were given back. */
  readonly free: number[]
  /** Rows that were ever taken. */
  used: number
}

export const sightingColumn = {
  /** Number of its `SightingRule`. */
  rule: askWords,
  /** Keyed hash of the attempt that it belongs to; both words 0: it stands for itself. */
  attemptLow: askWords + 1,
  attemptHigh: askWords + 2,
  /** Of the context that completes it, or that it sets; free for others once it was joined with it. */
  contextLow: askWords + 3,
  contextHigh: askWords + 4,
  /** How many attempts it sums up, and 1; 0: it tells of one. */
  times: askWords + 5,
  /** How often the line was repeated; 1: once. */
  repeated: askWords + 6,
  /** Milliseconds that the attempts of a summary took, at most those of 32 bits. */
  lasted: askWords + 7,
  /** How many hold the row besides the first. */
  holders: askWords + 8,
  /** From here on the witness joiner's own, 7 words. */
  held: askWords + 9,
} as const

/** What all lines of a shape have in common. */
export interface SightingRule {
  readonly role: Role
  readonly kind: string
  /** The service that was asked where no line tells it. */
  readonly service: string
  /** Kinds whose lines may tell of the same attempt. */
  readonly heardBy: readonly string[]
  /** Longest time from the attempt's first line to its last, and between a context and its use. */
  readonly withinMs: number
  readonly ends: boolean
  /** A part that is told as soon as it tells enough; what later parts of the attempt know is added to it. */
  readonly atOnce: boolean
  readonly needsSource: boolean
  readonly needsIdentity: boolean
}

const firstCapacity = 1024

export const createSightingRows = (): SightingRows => ({ asks: createAskRows(firstCapacity), free: [], used: 0 })

/** The words of a row of a line that tells nothing: 0, but that it has no network and is repeated once. */
const blankRow = new Uint32Array(rowWords)
blankRow[askColumn.asn] = noAsn
blankRow[sightingColumn.repeated] = 1

/** A row with the words of another, which nobody may have joined yet. Its time is still to be set. */
export function takeRow(rows: SightingRows, like: Uint32Array = blankRow): number {
  const row = rows.free.pop() ?? newRow(rows)
  rows.asks.words.set(like, row * rowWords)
  return row
}

function newRow(rows: SightingRows): number {
  if (rows.used === rows.asks.times.length) growAskRows(rows.asks)
  return rows.used++
}

/** Another holds the row, too: it has to be given back once more. */
export function shareRow(rows: SightingRows, row: number): void {
  const at = row * rowWords + sightingColumn.holders
  rows.asks.words[at] = (rows.asks.words[at] as number) + 1
}

/** Its last holder gives a row back for other lines. */
export function giveRow(rows: SightingRows, row: number): void {
  const at = row * rowWords + sightingColumn.holders
  const holders = rows.asks.words[at] as number
  if (holders > 0) rows.asks.words[at] = holders - 1
  else rows.free.push(row)
}
