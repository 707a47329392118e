import type { TableWriter } from './table-writer.ts'

/** A text that the kernel knows again, and what it stands for, in words from 4 on (`assembly/text-table.ts` has the layout). */
export interface TableEntry {
  readonly text: Uint8Array
  readonly words: readonly number[]
}

const headerWords = 3
/** Words of an entry before its text. */
const entryWords = 8
/** Multipliers that are tried, for few entries in another's slot. */
const multipliers = Array.from({ length: 64 }, (_, index) => Math.imul(0x9e3779b1, 2 * index + 1) >>> 0)

/** Address of the table; 0 where it would be empty. */
export function writeTextTable(writer: TableWriter, entries: readonly TableEntry[]): number {
  if (entries.length === 0) return 0
  const bits = Math.max(2, Math.ceil(Math.log2(entries.length)) + 2)
  const mixed = entries.map(({ text }) => mixOf(text))
  const best = multipliers
    .map(multiplier => ({ multiplier, slots: new Set(mixed.map(mix => slotOf(mix, multiplier, bits))).size }))
    .reduce((a, b) => (b.slots > a.slots ? b : a))
  const table = writer.room(headerWords + 2 ** bits)
  writer.set(table, 0, best.multiplier)
  writer.set(table, 1, 32 - bits)
  writer.set(table, 2, 2 ** bits - 1)
  const taken = new Set<number>()
  for (const [index, { text, words }] of entries.entries()) {
    let slot = slotOf(mixed[index] as number, best.multiplier, bits)
    while (taken.has(slot)) slot = (slot + 1) % 2 ** bits
    taken.add(slot)
    writer.set(table, headerWords + slot, writeEntry(writer, text, words))
  }
  return table
}

function writeEntry(writer: TableWriter, text: Uint8Array, words: readonly number[]): number {
  const entry = writer.room(entryWords)
  writer.set(entry, 0, text.length)
  for (const [index, word] of words.entries()) writer.set(entry, 1 + index, word)
  writer.text(text)
  return entry
}

function slotOf(mix: number, multiplier: number, bits: number): number {
  return Math.imul(mix, multiplier) >>> (32 - bits)
}

/** Of the first four bytes, the last four, and the length; the kernel computes the same. */
function mixOf(text: Uint8Array): number {
  const padded = new Uint8Array(Math.max(4, text.length))
  padded.set(text)
  const view = new DataView(padded.buffer)
  const last = view.getUint32(padded.length - 4, true)
  return ((view.getUint32(0, true) ^ ((last << 13) | (last >>> 19))) + text.length) >>> 0
}
