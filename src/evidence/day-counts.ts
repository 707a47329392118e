import { addToWord, createRowPool, freeRow, newRow, type RowPool } from '../kit/row-pool.ts'
import { strata } from '../people/person.ts'
import { memoryDays } from './day.ts'

/**
 * What is remembered of keys: first contacts by day and kind, for at most 30 days. A key has a list of counters, of which it holds the first (0:
 * nothing was counted); those of its newest day come first. Most keys have one or two, of 12 bytes each: a stranger who asked for one name. The counts
 * of two workers for one key merge by addition. Plain data.
 */
export type DayCounts = RowPool

/** Columns of a counter's row. */
const nextCounter = 0
/** Day and column that it counts: day * 64 + column. */
const place = 1
const counted = 2
const wide = 3
const columnBits = 6
const columnMask = (1 << columnBits) - 1

/** What is counted: `grantedLogin` and `grantedRecovery` by surface class; `recoveryFailed` of the real names, all strata. */
export const column = {
  grantedLogin: 1,
  grantedRecovery: 2,
  recoveryFailed: 3,
  other: 4,
  real: 5,
  twin: 5 + strata.length,
  /** From here on of surfaces that answer without proof of who asks: names by stratum: those that are not there, and all that were asked for at sign-up. */
  openReal: 5 + 2 * strata.length,
  openTwin: 5 + 3 * strata.length,
  mailboxRefused: 5 + 4 * strata.length,
  mailboxAccepted: 6 + 4 * strata.length,
  directoryMissed: 7 + 4 * strata.length,
  directoryFound: 8 + 4 * strata.length,
  registrationAsked: 9 + 4 * strata.length,
  /** Distinct pages of people, but for those that a crawler reads; of all: those that are there, and those that never were. */
  pageAsked: 10 + 4 * strata.length,
  pageFound: 11 + 4 * strata.length,
  pageGuessed: 12 + 4 * strata.length,
  /** Names that exist to be asked for, where proof of who asks is wanted. */
  decoy: 13 + 4 * strata.length,
} as const
/** Length of an array of sums by column; element 0 means nothing. */
export const columns = column.decoy + 1

export const createDayCounts = (): DayCounts => createRowPool(wide)

/** Counts one more for today, and returns the key's first counter. Days must not go back. */
export function countToday(counts: DayCounts, first: number, today: number, of: number): number {
  const wanted = (today << columnBits) | of
  let row = first
  while (row !== 0 && counterDay(counts, row) === today) {
    const at = row * wide
    if (counts.words[at + place] === wanted) {
      addToWord(counts.words, at + counted, 1)
      return first
    }
    row = counts.words[at + nextCounter] as number
  }
  if (row === first && row !== 0) dropOld(counts, first, today)
  const fresh = newRow(counts)
  const at = fresh * wide
  counts.words[at + nextCounter] = first
  counts.words[at + place] = wanted
  counts.words[at + counted] = 1
  return fresh
}

/** The newest day on which something was counted; 0: none. */
export const newestDay = (counts: DayCounts, first: number): number => (first === 0 ? 0 : counterDay(counts, first))

export const counterDay = (counts: DayCounts, row: number): number =>
  (counts.words[row * wide + place] as number) >>> columnBits

export const nextOf = (counts: DayCounts, row: number): number => counts.words[row * wide + nextCounter] as number

/** The column that a counter counts. */
export const counterColumn = ({ words }: DayCounts, row: number): number =>
  (words[row * wide + place] as number) & columnMask

export function addCounter({ words }: DayCounts, row: number, into: Float64Array): void {
  const at = row * wide
  const of = (words[at + place] as number) & columnMask
  into[of] = (into[of] as number) + (words[at + counted] as number)
}

/** Sums the last `days` days before `today`, that day included, by column. */
export function sumDays(counts: DayCounts, first: number, today: number, days: number, into: Float64Array): void {
  into.fill(0)
  for (let row = first; row !== 0 && today - counterDay(counts, row) < days; row = nextOf(counts, row)) {
    addCounter(counts, row, into)
  }
}

export function forgetCounts(counts: DayCounts, first: number): void {
  for (let row = first; row !== 0; ) {
    const next = nextOf(counts, row)
    freeRow(counts, row)
    row = next
  }
}

/** Drops what no window reaches any more, in front of which nothing old stands. */
function dropOld(counts: DayCounts, first: number, today: number): void {
  for (let row = first; row !== 0; row = nextOf(counts, row)) {
    const next = nextOf(counts, row)
    if (next === 0 || today - counterDay(counts, next) < memoryDays) continue
    counts.words[row * wide + nextCounter] = 0
    forgetCounts(counts, next)
    return
  }
}
