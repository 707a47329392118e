import { askColumn, rowWords } from '../asks/ask-rows.ts'
import { closeSlot, createOpenTable, findSlot, type OpenTable, openSlot, slotColumn, slotWords } from './open-table.ts'
import { type SightingRows, sightingColumn } from './sighting-rows.ts'

/** One source's lines of one kind that are under way; a flood beyond that is not searched for witnesses. */
const maximalListed = 256

/** A slot of a list: its first and last row, and 1 each, and how many there are. */
const listColumn = { first: slotColumn.own, last: slotColumn.own + 1, size: slotColumn.own + 2 } as const

/** Where a row stands in a list: its neighbours, and 1 each (0: none), and the list's slot (0: in none). */
const rowColumn = {
  next: sightingColumn.held,
  previous: sightingColumn.held + 1,
  list: sightingColumn.held + 2,
} as const

/** Rows by source and kind, in the order in which they were added. */
export interface SourceLists {
  readonly pool: SightingRows
  readonly table: OpenTable
}

export const createSourceLists = (pool: SightingRows): SourceLists => ({ pool, table: createOpenTable() })

/** The first row of a kind that has the source of `row`; -1: there is none. */
export function firstListed({ pool, table }: SourceLists, row: number, kind: number): number {
  const { words } = pool.asks
  const slot = findSlot(table, sourceOf(words, row), keyOf(words, row, kind))
  return slot === 0 ? -1 : (table.words[slot * slotWords + listColumn.first] as number) - 1
}

/** -1: it is the last. */
export function nextListed({ pool }: SourceLists, row: number): number {
  return (pool.asks.words[row * rowWords + rowColumn.next] as number) - 1
}

export function isListed({ pool }: SourceLists, row: number): boolean {
  return pool.asks.words[row * rowWords + rowColumn.list] !== 0
}

/** Adds a row to the list of its source and kind; not where that is full. */
export function addToList({ pool, table }: SourceLists, row: number, kind: number): void {
  const { words } = pool.asks
  const source = sourceOf(words, row)
  const key = keyOf(words, row, kind)
  const slot = findSlot(table, source, key) || openSlot(table, source, key)
  const list = slot * slotWords
  const size = table.words[list + listColumn.size] as number
  if (size === maximalListed) return
  const at = row * rowWords
  const last = table.words[list + listColumn.last] as number
  words[at + rowColumn.list] = slot
  words[at + rowColumn.previous] = last
  words[at + rowColumn.next] = 0
  if (last === 0) table.words[list + listColumn.first] = row + 1
  else words[(last - 1) * rowWords + rowColumn.next] = row + 1
  table.words[list + listColumn.last] = row + 1
  table.words[list + listColumn.size] = size + 1
}

/** Takes a row out of its list, if it stands in one. */
export function removeFromList({ pool, table }: SourceLists, row: number): void {
  const { words } = pool.asks
  const at = row * rowWords
  const slot = words[at + rowColumn.list] as number
  if (slot === 0) return
  const list = slot * slotWords
  const next = words[at + rowColumn.next] as number
  const previous = words[at + rowColumn.previous] as number
  if (previous === 0) table.words[list + listColumn.first] = next
  else words[(previous - 1) * rowWords + rowColumn.next] = next
  if (next === 0) table.words[list + listColumn.last] = previous
  else words[(next - 1) * rowWords + rowColumn.previous] = previous
  words[at + rowColumn.list] = 0
  const size = (table.words[list + listColumn.size] as number) - 1
  table.words[list + listColumn.size] = size
  if (size === 0) closeSlot(table, slot)
}

function sourceOf(words: Uint32Array, row: number): number {
  return (words[row * rowWords + askColumn.source] as number) | 0
}

/** What kind of source it is, and the kind of log, in one word. */
function keyOf(words: Uint32Array, row: number, kind: number): number {
  return 4 * kind + (words[row * rowWords + askColumn.sourceKind] as number)
}
