import type { BookMarks } from '../asks/ask-books.ts'
import { sourceKind } from '../asks/ask-rows.ts'
import { isTaken } from '../kit/row-pool.ts'
import { addRow, createRowTable, dropRow, findRow, type RowTable } from '../kit/row-table.ts'

/**
 * Addresses that failed for real names under a wider key, under a client all that failed: whom an alert of the key would tell of. Each key has a list of
 * them, the oldest first; they are found by key and address. Plain data.
 */
export type Contributors = RowTable

/** The ends of a key's list; 0: it is empty. */
export interface ContributorList {
  oldest: number
  newest: number
  count: number
}

export interface Contributor {
  readonly sourceKind: number
  readonly source: number
  /** Of its last failed first contact. */
  readonly day: number
  /** One of them was for a real name. */
  readonly real: boolean
}

const column = {
  source: 0,
  /** Row of the wider key, and the `sourceKind` in the lowest 2 bits. */
  owner: 1,
  older: 2,
  newer: 3,
  /** Day, and whether it was for a real name in the lowest bit. */
  day: 4,
} as const
const wide = 5

export const createContributors = (seed: number): Contributors => createRowTable(seed, wide)

/** Notes that an address failed today; it becomes the newest of its list. */
export function noteContributor(
  contributors: Contributors,
  list: ContributorList,
  key: number,
  kind: number,
  source: number,
  today: number,
  real: boolean,
): void {
  const owner = key * 4 + kind
  const known = findRow(contributors, source, owner)
  if (known !== 0) unlink(contributors, list, known)
  else list.count++
  const row = known || addRow(contributors, source, owner)
  const { words } = contributors
  const at = row * wide
  words[at + column.day] = (today << 1) | (real ? 1 : (words[at + column.day] as number) & 1)
  words[at + column.older] = list.newest
  words[at + column.newer] = 0
  if (list.newest === 0) list.oldest = row
  else words[list.newest * wide + column.newer] = row
  list.newest = row
}

export function dropOldestContributor(contributors: Contributors, list: ContributorList): void {
  const row = list.oldest
  unlink(contributors, list, row)
  dropRow(contributors, row)
  list.count--
}

export function contributorAt({ words }: Contributors, row: number): Contributor {
  const at = row * wide
  const day = words[at + column.day] as number
  return {
    sourceKind: (words[at + column.owner] as number) & 3,
    source: words[at + column.source] as number,
    day: day >>> 1,
    real: (day & 1) !== 0,
  }
}

/** Those of a list, the oldest first. */
export function* contributorsOf(contributors: Contributors, oldest: number): Generator<Contributor, void, undefined> {
  for (let row = oldest; row !== 0; row = contributors.words[row * wide + column.newer] as number) {
    yield contributorAt(contributors, row)
  }
}

export function markContributors(contributors: Contributors, { sources }: BookMarks): void {
  for (let row = 1; row < contributors.used; row++) {
    if (!isTaken(contributors, row)) continue
    const { sourceKind: kind, source } = contributorAt(contributors, row)
    if (kind !== sourceKind.version4) sources.mark(source)
  }
}

function unlink({ words }: Contributors, list: ContributorList, row: number): void {
  const older = words[row * wide + column.older] as number
  const newer = words[row * wide + column.newer] as number
  if (older === 0) list.oldest = newer
  else words[older * wide + column.newer] = newer
  if (newer === 0) list.newest = older
  else words[newer * wide + column.older] = older
}
