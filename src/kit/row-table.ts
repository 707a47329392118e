import { createRowPool, freeRow, newRow, type RowPool } from './row-pool.ts'

/**
 * Rows of a pool that are found by a key of two words, the first two of the row. Open addressing with linear probing; a slot holds the number of a
 * row, 0 where it is free, and there are a power of two of them. The seed must be unknown to those who choose keys, who could else make probing
 * slow. Plain data.
 */
export interface RowTable extends RowPool {
  slots: Int32Array<ArrayBuffer>
  readonly seed: number
}

const firstSlots = 128
const fullest = 0.75

export const createRowTable = (seed: number, wide: number): RowTable => ({
  ...createRowPool(wide),
  slots: new Int32Array(firstSlots),
  seed,
})

/** The row with this key, whose first word may be given signed or not; 0: none. */
export function findRow(table: RowTable, first: number, second: number): number {
  const { words, slots, wide } = table
  const wanted = first | 0
  const mask = slots.length - 1
  let slot = mixKey(table.seed, wanted, second) & mask
  for (;;) {
    const row = slots[slot] as number
    if (row === 0) return 0
    const at = row * wide
    if (words[at] === wanted && words[at + 1] === second) return row
    slot = (slot + 1) & mask
  }
}

/** A row of zeros for a key. `second` must be 0 or more. Rows of equal keys are found in any order. */
export function addRow(table: RowTable, first: number, second: number): number {
  if (table.size + 1 > fullest * table.slots.length) growSlots(table)
  const row = newRow(table)
  const at = row * table.wide
  table.words[at] = first
  table.words[at + 1] = second
  putIntoSlot(table, row)
  return row
}

export function dropRow(table: RowTable, row: number): void {
  const { slots } = table
  const mask = slots.length - 1
  let slot = homeOf(table, row)
  while (slots[slot] !== row) slot = (slot + 1) & mask
  closeGap(table, slot)
  freeRow(table, row)
}

/** Moves rows from behind a slot that becomes free into it, so that none is cut off from where its search begins. */
function closeGap(table: RowTable, freed: number): void {
  const { slots } = table
  const mask = slots.length - 1
  let gap = freed
  for (let slot = (freed + 1) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const row = slots[slot] as number
    const fromHome = (slot - homeOf(table, row)) & mask
    if (fromHome < ((slot - gap) & mask)) continue
    slots[gap] = row
    gap = slot
  }
  slots[gap] = 0
}

function growSlots(table: RowTable): void {
  const { slots } = table
  table.slots = new Int32Array(4 * slots.length)
  for (const row of slots) if (row !== 0) putIntoSlot(table, row)
}

function putIntoSlot(table: RowTable, row: number): void {
  const { slots } = table
  const mask = slots.length - 1
  let slot = homeOf(table, row)
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = row
}

/** The slot at which the search for a row begins. */
function homeOf({ words, wide, slots, seed }: RowTable, row: number): number {
  const at = row * wide
  return mixKey(seed, words[at] as number, words[at + 1] as number) & (slots.length - 1)
}

/** The mixing of Murmur3's end (Appleby 2011), with a word of the key before each multiplication. */
function mixKey(seed: number, first: number, second: number): number {
  const mixed = Math.imul(first ^ seed, 0x85ebca6b)
  const both = Math.imul(mixed ^ (mixed >>> 13) ^ second, 0xc2b2ae35)
  return both ^ (both >>> 16)
}
