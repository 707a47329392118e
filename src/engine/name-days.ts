import type { BookMarks } from '../asks/ask-books.ts'
import { isForgotten } from '../evidence/day.ts'
import { isTaken } from '../kit/row-pool.ts'
import { addRow, createRowTable, dropRow, findRow, type RowTable } from '../kit/row-table.ts'

/**
 * Of identities of ours, on which days they were let in, and asked for by strangers who ask once or twice; found by the number of the
 * `identityKey`. Plain data.
 */
export type NameDays = RowTable

/** Days without a grant after which an identity is dormant (detection.md, section 7). */
const dormantDays = 60

const column = {
  key: 0,
  /** Last let in, anywhere; 0: never. */
  granted: 2,
  /** Last asked for by a stranger. */
  asked: 3,
  /** When the stream last counted it. */
  counted: 4,
} as const
const wide = 5

/** Only names that are ours get in here; beyond it a new one passes for dormant and never asked for. */
const mostNames = 1_000_000

export const createNameDays = (seed: number): NameDays => createRowTable(seed, wide)

export function noteGrantedName(names: NameDays, key: number, day: number): void {
  const at = rowOf(names, key) * wide
  if (at > 0) names.words[at + column.granted] = day
}

/**
 * Notes that a stranger asked for it in vain. Returns 0 where nobody had asked within the memory: the stream is to count it; else the day on which
 * it was counted. A phone with an old password asks from one address after the other, and is one asker all the same.
 */
export function noteAskedName(names: NameDays, key: number, today: number): number {
  const at = rowOf(names, key) * wide
  if (at === 0) return 0
  const { words } = names
  const isFirst = isForgotten(words[at + column.asked] as number, today)
  if (isFirst) words[at + column.counted] = today
  words[at + column.asked] = today
  return isFirst ? 0 : (words[at + column.counted] as number)
}

/** The day on which the stream counted it, where a stranger asked for it within the memory; 0: none did. */
export function countedDay(names: NameDays, key: number, today: number): number {
  const at = findRow(names, key, 0) * wide
  const { words } = names
  return at === 0 || isForgotten(words[at + column.asked] as number, today) ? 0 : (words[at + column.counted] as number)
}

export function isDormant(names: NameDays, key: number, today: number): boolean {
  const row = findRow(names, key, 0)
  return row === 0 || today - (names.words[row * wide + column.granted] as number) > dormantDays
}

/** Once a day. */
export function forgetNameDays(names: NameDays, today: number): void {
  const { words } = names
  for (let row = 1; row < names.used; row++) {
    if (!isTaken(names, row)) continue
    const at = row * wide
    const isGone = today - (words[at + column.granted] as number) > dormantDays
    if (isGone && isForgotten(words[at + column.asked] as number, today)) dropRow(names, row)
  }
}

export function markNameDays(names: NameDays, { texts }: BookMarks): void {
  for (let row = 1; row < names.used; row++) {
    if (isTaken(names, row)) texts.mark(names.words[row * wide + column.key] as number)
  }
}

/** 0: there are too many. */
function rowOf(names: NameDays, key: number): number {
  return findRow(names, key, 0) || (names.size >= mostNames ? 0 : addRow(names, key, 0))
}
