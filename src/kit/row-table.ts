import { createRowPool, freeRow, newRow, type RowPool } from './row-pool.ts'

/**
 * Rows of a pool that are found by a key of two words, the first two of the row. Open addressing with linear probing; a slot holds the number of a
 * row, 0 where it is free. The seed must be unknown to those who choose keys, who could else make probing slow. Plain data.
 */
export interface RowTable extends RowPool {
  slots: Uint32Array<ArrayBuffer>
  readonly seed: number
}

const firstSlots = 128
const fullest = 0.75
const growth = 1.5

export const createRowTable = (seed: number, wordsWide: number, doublesWide = 0): RowTable => ({
  ...createRowPool(wordsWide, doublesWide),
  slots: new Uint32Array(firstSlots),
  seed,
})

/** The row with this key; 0: none. */
export function findRow(table: RowTable, first: number, second: number): number {
  const { words, slots, wordsWide } = table
  let slot = homeOf(table, first, second)
  for (;;) {
    const row = slots[slot] as number
    if (row === 0) return 0
    const at = row * wordsWide
    if (words[at] === first && words[at + 1] === second) return row
    if (++slot === slots.length) slot = 0
  }
}

/** A row of zeros for a key. `second` must not be the highest number. Rows of equal keys are found in any order. */
export function addRow(table: RowTable, first: number, second: number): number {
  if (table.size + 1 > fullest * table.slots.length) growSlots(table)
  const row = newRow(table)
  const at = row * table.wordsWide
  table.words[at] = first
  table.words[at + 1] = second
  putIntoSlot(table, row)
  return row
}

export function dropRow(table: RowTable, row: number): void {
  const { slots } = table
  let slot = homeOfRow(table, row)
  while (slots[slot] !== row) if (++slot === slots.length) slot = 0
  closeGap(table, slot)
  freeRow(table, row)
}

/** Moves rows from behind a slot that becomes free into it, so that none is cut off from where its search begins. */
function closeGap(table: RowTable, freed: number): void {
  const { slots } = table
  let gap = freed
  let slot = freed
  for (;;) {
    if (++slot === slots.length) slot = 0
    const row = slots[slot] as number
    if (row === 0) break
    const home = homeOfRow(table, row)
    const staysBehindGap = gap <= slot ? gap < home && home <= slot : gap < home || home <= slot
    if (staysBehindGap) continue
    slots[gap] = row
    gap = slot
  }
  slots[gap] = 0
}

function growSlots(table: RowTable): void {
  const { slots } = table
  table.slots = new Uint32Array(Math.ceil(slots.length * growth))
  for (const row of slots) if (row !== 0) putIntoSlot(table, row)
}

function putIntoSlot(table: RowTable, row: number): void {
  const { slots } = table
  let slot = homeOfRow(table, row)
  while (slots[slot] !== 0) if (++slot === slots.length) slot = 0
  slots[slot] = row
}

function homeOfRow(table: RowTable, row: number): number {
  const at = row * table.wordsWide
  return homeOf(table, table.words[at] as number, table.words[at + 1] as number)
}

/** Murmur3's mixing of 32 bits (Appleby 2011), after each word of the key; scaled to the slots, whose number is no power of two. */
function homeOf({ slots, seed }: RowTable, first: number, second: number): number {
  let mixed = Math.imul(first ^ seed, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ second, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (((mixed ^ (mixed >>> 16)) >>> 0) * (slots.length / 0x1_0000_0000)) >>> 0
}
