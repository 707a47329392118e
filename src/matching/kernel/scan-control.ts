import { type PiecedFile, pieceCount } from '../../input/file-pieces.ts'
import type { KernelMemory } from './kernel-memory.ts'
import { slotWord } from './slot-layout.ts'

/**
 * Which pieces of a file are scanned by whom. Threads claim pieces in order; piece n goes to slot n modulo their number, once the piece that
 * was there has been folded. All that is shared stands in words of the shared memory, changed with Atomics.
 */
export interface ScanControl {
  readonly words: Int32Array<SharedArrayBuffer>
}

const controlAt = 4096
const word = { job: 0, next: 1, folded: 2, pieces: 3, descriptor: 4, pieceBytes: 5, sizeLow: 6, sizeHigh: 7 } as const
/** A claim names its job, so that a thread that is late does not take a piece of the next file for one of the last. */
const pieceBits = 20
const mostPieces = 1 << pieceBits
const jobMask = 0x7ff

export const scanControl = (memory: KernelMemory): ScanControl => ({
  words: new Int32Array(memory.memory.buffer, controlAt, 16),
})

/** A file that is under way, as a thread sees it. */
export interface ScanJob {
  readonly number: number
  readonly file: PiecedFile
  readonly pieces: number
}

export function beginJob({ words }: ScanControl, memory: KernelMemory, file: PiecedFile): ScanJob {
  const number = ((words[word.job] as number) + 1) & jobMask
  const pieces = pieceCount(file)
  for (const slot of memory.slots) Atomics.store(memory.words, (slot >>> 2) + slotWord.state, 0)
  words[word.folded] = 0
  words[word.pieces] = pieces
  words[word.descriptor] = file.descriptor
  words[word.pieceBytes] = file.pieceBytes
  words[word.sizeLow] = file.size % 2 ** 31
  words[word.sizeHigh] = Math.floor(file.size / 2 ** 31)
  Atomics.store(words, word.next, number << pieceBits)
  Atomics.store(words, word.job, number)
  Atomics.notify(words, word.job)
  return { number, file, pieces }
}

/** The job that follows the one of that number; waits for it. */
export function nextJob({ words }: ScanControl, after: number): ScanJob {
  while (Atomics.load(words, word.job) === after) Atomics.wait(words, word.job, after)
  return {
    number: Atomics.load(words, word.job),
    pieces: words[word.pieces] as number,
    file: {
      descriptor: words[word.descriptor] as number,
      pieceBytes: words[word.pieceBytes] as number,
      size: (words[word.sizeHigh] as number) * 2 ** 31 + (words[word.sizeLow] as number),
    },
  }
}

/** Claims the next piece, if its slot is free by then; -1: the slots are full; -2: there is none left. */
export function claimPiece({ words }: ScanControl, job: ScanJob, slotCount: number): number {
  for (;;) {
    const next = Atomics.load(words, word.next)
    const piece = next & (mostPieces - 1)
    if (next >>> pieceBits !== job.number || piece >= job.pieces) return -2
    if (piece - Atomics.load(words, word.folded) >= slotCount) return -1
    if (Atomics.compareExchange(words, word.next, next, next + 1) === next) return piece
  }
}

/** Waits until another piece has been folded. */
export function waitForFold({ words }: ScanControl): void {
  Atomics.wait(words, word.folded, Atomics.load(words, word.folded), waitMs)
}

export function noteFolded({ words }: ScanControl, pieces: number): void {
  Atomics.store(words, word.folded, pieces)
  Atomics.notify(words, word.folded)
}

/** A wait is cut short by a notice; this bounds what a missed one costs. */
const waitMs = 50

export const slotOfPiece = (memory: KernelMemory, piece: number): number =>
  memory.slots[piece % memory.slots.length] as number

/** A piece that is ready has its number, from 1, as the state of its slot. */
export function isReady(memory: KernelMemory, piece: number): boolean {
  const state = Atomics.load(memory.words, (slotOfPiece(memory, piece) >>> 2) + slotWord.state)
  return state === piece + 1
}

/** Waits until a piece that another thread claimed is ready, or a while has passed. */
export function waitForPiece(memory: KernelMemory, piece: number): void {
  const at = (slotOfPiece(memory, piece) >>> 2) + slotWord.state
  const states = new Int32Array(memory.memory.buffer)
  const state = Atomics.load(states, at)
  if (state !== piece + 1) Atomics.wait(states, at, state, waitMs)
}

export function setReady(memory: KernelMemory, piece: number): void {
  const at = (slotOfPiece(memory, piece) >>> 2) + slotWord.state
  Atomics.store(memory.words, at, piece + 1)
  Atomics.notify(new Int32Array(memory.memory.buffer), at)
}
