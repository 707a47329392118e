import { type PiecedFile, readPiece } from '../../input/file-pieces.ts'
import type { Kernel } from './kernel.ts'
import { inputOf } from './kernel-memory.ts'
import { noDay, slotWord } from './slot-layout.ts'

/** Reads a piece into a slot and scans it, as far as its records have room. */
export function scanPiece(kernel: Kernel, file: PiecedFile, number: number, slot: number): void {
  const { memory } = kernel
  const piece = readPiece(file, number, memory.bytes, inputOf(slot))
  setInput(kernel, slot, piece.start, piece.end)
  const at = slot >>> 2
  memory.words[at + slotWord.piece] = number
  memory.words[at + slotWord.bytes] = piece.bytes
  memory.words[at + slotWord.tooLong] = Number(piece.isTooLong)
  // Also where it holds no line: the scan clears what an earlier piece left in the slot.
  kernel.scan(slot)
}

/** Names the lines that a slot holds; nothing of them has been scanned. */
export function setInput({ memory: { words } }: Kernel, slot: number, start: number, end: number): void {
  const at = slot >>> 2
  words[at + slotWord.start] = start
  words[at + slotWord.end] = end
  words[at + slotWord.resume] = start
  words[at + slotWord.recordsEnd] = words[at + slotWord.records] as number
  words.fill(0, at + slotWord.lines, at + slotWord.bytes + 1)
  words[at + slotWord.lastDay] = noDay
}
