import type { BookMarks } from '../asks/ask-books.ts'
import { type KeyKind, noKey, widerKinds } from '../evidence/keys.ts'
import { addToWord, isTaken, setTime, timeAt } from '../kit/row-pool.ts'
import { addRow, createRowTable, dropRow, findRow, type RowTable } from '../kit/row-table.ts'

/** First contacts that wait for the end of the grace time, in the order of their asks; found by address and identity. Plain data. */
export interface WaitingContacts {
  readonly rows: RowTable
  /** The one that is settled next, and the last; 0: none waits. */
  oldest: number
  newest: number
}

export const waitingColumn = {
  address: 0,
  /** Number of the `identityKey` among the texts. */
  key: 1,
  /** The one that came after it. */
  next: 2,
  identity: 3,
  /** Lanes of the `identityKey`, and of its pair with the address. */
  identityLow: 4,
  identityHigh: 5,
  pairLow: 6,
  pairHigh: 7,
  /** Asks of the pair so far. */
  asks: 8,
  /** `waitingFlag`s, and above them the verdict on the name. */
  nature: 9,
  /** Number of its ask among all, so that several workers settle in one order. */
  sequence: 10,
  /** Time of its ask. */
  time: 11,
  /** Its wider keys, in the order of `widerKinds`. */
  wider: 13,
} as const
const waitingWords = waitingColumn.wider + widerKinds.length

/** `repeated`: asked again, and not by a copy of the line. */
export const waitingFlag = { granted: 1, recovery: 2, repeated: 4 } as const
export const verdictShift = 3

/** Asks that lie closer together may be one that several lines, or copies of a log, tell of. */
const repetitionMs = 1000

export const createWaitingContacts = (seed: number): WaitingContacts => ({
  rows: createRowTable(seed, waitingWords),
  oldest: 0,
  newest: 0,
})

/** One more, at the end. */
export function addWaiting(waiting: WaitingContacts, address: number, key: number, time: number): number {
  const { rows } = waiting
  const row = addRow(rows, address, key)
  setTime(rows.words, row * waitingWords + waitingColumn.time, time)
  if (waiting.newest === 0) waiting.oldest = row
  else rows.words[waiting.newest * waitingWords + waitingColumn.next] = row
  waiting.newest = row
  return row
}

/** Counts more asks, at `time`, of one that waits. */
export function countAgain({ rows }: WaitingContacts, row: number, asks: number, time: number): void {
  const { words } = rows
  const at = waitingAt(row)
  addToWord(words, at + waitingColumn.asks, asks)
  const nature = words[at + waitingColumn.nature] as number
  if (nature & waitingFlag.repeated || time - timeAt(words, at + waitingColumn.time) < repetitionMs) return
  words[at + waitingColumn.nature] = nature | waitingFlag.repeated
}

/** 0: none waits. */
export const findWaiting = ({ rows }: WaitingContacts, address: number, key: number): number =>
  findRow(rows, address, key)

export function dropOldest(waiting: WaitingContacts): void {
  const { rows, oldest } = waiting
  waiting.oldest = rows.words[oldest * waitingWords + waitingColumn.next] as number
  if (waiting.oldest === 0) waiting.newest = 0
  dropRow(rows, oldest)
}

/** Offset of its words. */
export const waitingAt = (row: number): number => row * waitingWords

export function markWaiting({ rows }: WaitingContacts, { identities, texts }: BookMarks): void {
  for (let row = 1; row < rows.used; row++) {
    if (!isTaken(rows, row)) continue
    const at = waitingAt(row)
    identities.mark(rows.words[at + waitingColumn.identity] as number)
    texts.mark(rows.words[at + waitingColumn.key] as number)
    widerKinds.forEach((kind, n) => {
      markKey(kind, rows.words[at + waitingColumn.wider + n] as number, texts)
    })
  }
}

export function markKey(kind: KeyKind, key: number, texts: BookMarks['texts']): void {
  if (key !== noKey) texts.mark(kind.text(key))
}
