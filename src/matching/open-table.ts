/**
 * What is open under keys of two words, in the order in which it was opened: attempts, contexts, lists. Slot s, from 1 on, has its words at
 * `words[s * slotWords + column]` and a time at `times[s]`. A key's slot is found by a chain that begins at `heads[bucket]`; the order is a
 * list from `oldest` to `newest`; closed slots are chained from `free`. 0 ends every chain.
 */
export interface OpenTable {
  words: Int32Array
  times: Float64Array
  heads: Int32Array
  size: number
  oldest: number
  newest: number
  free: number
  /** Slots that were ever opened. */
  used: number
  /** Odd multipliers that spread the keys (Dietzfelbinger et al. 1997); chosen at random, since strangers choose keys. */
  readonly spreadLow: number
  readonly spreadHigh: number
}

export const slotColumn = {
  low: 0,
  high: 1,
  /** Next slot of the same bucket, or of the free ones. */
  chain: 2,
  older: 3,
  newer: 4,
  /** Three words for what the slot stands for; 0 when it is opened. */
  own: 5,
} as const

/** Words of a slot. */
export const slotWords = 8

const firstCapacity = 64
/** Buckets a slot: nearly all chains hold one slot, since a wrong guess of the processor costs more than memory. */
const bucketsASlot = 4

export const createOpenTable = (): OpenTable => ({
  words: new Int32Array(firstCapacity * slotWords),
  times: new Float64Array(firstCapacity),
  heads: new Int32Array(bucketsASlot * firstCapacity),
  size: 0,
  oldest: 0,
  newest: 0,
  free: 0,
  used: 1,
  spreadLow: (Math.random() * 2 ** 32) | 1,
  spreadHigh: (Math.random() * 2 ** 32) | 1,
})

/** The slot that is open under a key; 0: none. */
export function findSlot(table: OpenTable, low: number, high: number): number {
  const { words, heads } = table
  let slot = heads[bucketOf(table, low, high)] as number
  while (slot !== 0) {
    const at = slot * slotWords
    if (words[at] === low && words[at + slotColumn.high] === high) return slot
    slot = words[at + slotColumn.chain] as number
  }
  return 0
}

/** Opens a slot under a key that has none. */
export function openSlot(table: OpenTable, low: number, high: number): number {
  const slot = unusedSlot(table)
  const { words, newest } = table
  const at = slot * slotWords
  words[at] = low
  words[at + slotColumn.high] = high
  words[at + slotColumn.older] = newest
  words[at + slotColumn.newer] = 0
  for (let own: number = slotColumn.own; own < slotWords; own++) words[at + own] = 0
  if (newest === 0) table.oldest = slot
  else words[newest * slotWords + slotColumn.newer] = slot
  table.newest = slot
  table.size += 1
  enchain(table, slot)
  return slot
}

export function closeSlot(table: OpenTable, slot: number): void {
  const { words } = table
  const at = slot * slotWords
  unchain(table, slot)
  const older = words[at + slotColumn.older] as number
  const newer = words[at + slotColumn.newer] as number
  if (older === 0) table.oldest = newer
  else words[older * slotWords + slotColumn.newer] = newer
  if (newer === 0) table.newest = older
  else words[newer * slotWords + slotColumn.older] = older
  words[at + slotColumn.chain] = table.free
  table.free = slot
  table.size -= 1
}

function unusedSlot(table: OpenTable): number {
  const { free } = table
  if (free !== 0) {
    table.free = table.words[free * slotWords + slotColumn.chain] as number
    return free
  }
  if (table.used === table.times.length) grow(table)
  return table.used++
}

/** The highest bits of the product are those that depend on all bits of the key. */
function bucketOf({ heads, spreadLow, spreadHigh }: OpenTable, low: number, high: number): number {
  return (Math.imul(low, spreadLow) + Math.imul(high, spreadHigh)) >>> Math.clz32(heads.length - 1)
}

function enchain(table: OpenTable, slot: number): void {
  const { words, heads } = table
  const at = slot * slotWords
  const bucket = bucketOf(table, words[at] as number, words[at + slotColumn.high] as number)
  words[at + slotColumn.chain] = heads[bucket] as number
  heads[bucket] = slot
}

function unchain(table: OpenTable, slot: number): void {
  const { words, heads } = table
  const at = slot * slotWords
  const bucket = bucketOf(table, words[at] as number, words[at + slotColumn.high] as number)
  const next = words[at + slotColumn.chain] as number
  let before = heads[bucket] as number
  if (before === slot) {
    heads[bucket] = next
    return
  }
  while (words[before * slotWords + slotColumn.chain] !== slot)
    before = words[before * slotWords + slotColumn.chain] as number
  words[before * slotWords + slotColumn.chain] = next
}

/** Only called when no slot is free: all are open, and are chained anew. */
function grow(table: OpenTable): void {
  const words = new Int32Array(2 * table.words.length)
  words.set(table.words)
  table.words = words
  const times = new Float64Array(2 * table.times.length)
  times.set(table.times)
  table.times = times
  table.heads = new Int32Array(bucketsASlot * times.length)
  for (let slot = 1; slot < table.used; slot++) enchain(table, slot)
}
