import { askColumn, rowWords } from '../asks/ask-rows.ts'
import { type SightingRows, sightingColumn } from './sighting-rows.ts'

/**
 * Rows by source and kind, the latest first. Chains go through the rows themselves, from `heads[bucket]`; all numbers of rows there are 1 more,
 * 0 ends a chain. There are at least as many buckets as listed rows.
 */
export interface SourceLists {
  readonly pool: SightingRows
  heads: Int32Array
  size: number
  /** Odd multiplier that spreads the sources (Dietzfelbinger et al. 1997); chosen at random, since strangers choose sources. */
  readonly spread: number
}

/** Where a row stands in its chain. */
const listColumn = {
  older: sightingColumn.held,
  newer: sightingColumn.held + 1,
  /** Its bucket, and 1; 0: it is not listed. */
  bucket: sightingColumn.held + 2,
  /** The kind of its source, and its kind. */
  key: sightingColumn.held + 3,
} as const

/** From here on columns are free for others. */
export const listedColumns: number = sightingColumn.held + 4

const firstBuckets = 1024

export const createSourceLists = (pool: SightingRows): SourceLists => ({
  pool,
  heads: new Int32Array(firstBuckets),
  size: 0,
  spread: (Math.random() * 2 ** 32) | 1,
})

/** The latest row of a kind that has the source of `row`, or the latest before row `before` (-1: of all); -1: there is none. */
export function findListed({ pool, heads, spread }: SourceLists, row: number, kind: number, before: number): number {
  const { words } = pool.asks
  const source = words[row * rowWords + askColumn.source] as number
  const key = keyOf(words, row, kind)
  let other =
    before < 0
      ? (heads[bucketOf(source | 0, key, spread, heads.length)] as number)
      : (words[before * rowWords + listColumn.older] as number)
  while (other !== 0) {
    const at = (other - 1) * rowWords
    if (words[at + listColumn.key] === key && words[at + askColumn.source] === source) return other - 1
    other = words[at + listColumn.older] as number
  }
  return -1
}

export function addToList(lists: SourceLists, row: number, kind: number): void {
  const { words } = lists.pool.asks
  if (lists.size === lists.heads.length) grow(lists)
  lists.size += 1
  words[row * rowWords + listColumn.key] = keyOf(words, row, kind)
  enchain(lists, row)
}

/** Takes a row out of its list, if it stands in one. */
export function removeFromList(lists: SourceLists, row: number): void {
  const { words } = lists.pool.asks
  const at = row * rowWords
  const bucket = words[at + listColumn.bucket] as number
  if (bucket === 0) return
  const older = words[at + listColumn.older] as number
  const newer = words[at + listColumn.newer] as number
  if (newer === 0) lists.heads[bucket - 1] = older
  else words[(newer - 1) * rowWords + listColumn.older] = older
  if (older !== 0) words[(older - 1) * rowWords + listColumn.newer] = newer
  words[at + listColumn.bucket] = 0
  lists.size -= 1
}

function enchain({ pool, heads, spread }: SourceLists, row: number): void {
  const { words } = pool.asks
  const at = row * rowWords
  const source = (words[at + askColumn.source] as number) | 0
  const bucket = bucketOf(source, words[at + listColumn.key] as number, spread, heads.length)
  const older = heads[bucket] as number
  words[at + listColumn.older] = older
  words[at + listColumn.newer] = 0
  words[at + listColumn.bucket] = bucket + 1
  if (older !== 0) words[(older - 1) * rowWords + listColumn.newer] = row + 1
  heads[bucket] = row + 1
}

/** Chains all rows anew, those of a bucket from the oldest on, so that they keep their order. */
function grow(lists: SourceLists): void {
  const { words } = lists.pool.asks
  const chains = lists.heads
  lists.heads = new Int32Array(2 * chains.length)
  for (const head of chains) {
    const chain: number[] = []
    for (let row = head; row !== 0; row = words[(row - 1) * rowWords + listColumn.older] as number) chain.push(row - 1)
    for (const row of chain.reverse()) enchain(lists, row)
  }
}

function keyOf(words: Uint32Array, row: number, kind: number): number {
  return 4 * kind + (words[row * rowWords + askColumn.sourceKind] as number)
}

function bucketOf(source: number, key: number, spread: number, buckets: number): number {
  return Math.imul(Math.imul(key, 0x9e3779b1) ^ source, spread) >>> Math.clz32(buckets - 1)
}
