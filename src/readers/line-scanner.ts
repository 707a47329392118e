import type { BookMarks } from '../asks/ask-books.ts'
import { type PiecedFile, roomBehindPiece } from '../input/file-pieces.ts'
import type { LineSpan } from '../input/line-window.ts'
import { createKernel, type Kernel } from '../matching/kernel/kernel.ts'
import { createKernelMemory, inputOf } from '../matching/kernel/kernel-memory.ts'
import { scanPiece, setInput } from '../matching/kernel/scan-piece.ts'
import { scanThreads } from '../matching/kernel/scan-threads.ts'
import { type HashMemo, hashMemo } from './hash-memo.ts'
import { type KernelTables, kernelTables } from './kernel-tables.ts'
import { type LaneLeaf, markLeaves } from './lane-leaves.ts'
import type { RecordsReader } from './read-record.ts'
import { type RequestLane, requestLane } from './request-lane.ts'
import type { Sightings } from './sighting-row.ts'

/** The kernel with all that readers of lines share: its tables, which grow as programs are met, and memos of texts. */
export interface LineScanner {
  readonly kernel: Kernel
  readonly leaves: readonly LaneLeaf[]
  readonly identities: HashMemo
  readonly sources: HashMemo
  readonly requests: RequestLane
  readonly pieceBytes: number
  /** As of `KernelTables`. */
  readonly meet: KernelTables['meet']
  /** The slots of a file, scanned, in its order; each is valid until the next is asked for. Other threads help where `isAlone`. */
  pieces(file: PiecedFile, isAlone: boolean): Generator<number>
  /** The same for lines of a stream. */
  slots(span: LineSpan): Generator<number>
  /** Numbers of books were given back: what is remembered of them does not hold any more. */
  forget(): void
  markBooks(marks: BookMarks): void
  close(): Promise<void>
}

export interface ScannerOptions {
  readonly reader: RecordsReader
  readonly secret: Uint8Array
  readonly threads?: number
  readonly pieceBytes?: number
  /** Files smaller than this are read by one thread. */
  readonly smallestShared?: number
  /** The kernel is told of a program when it has so many lines. */
  readonly frequentLines?: number
  /** Makes the kernel of this thread; tests put one in its place that hands over every line. */
  readonly makeKernel?: typeof createKernel
}

const usualPieceBytes = 1 << 19
/** Fewer slots than these stall the threads (performance.md, section 7). */
const slotsOfThreads = 8
const memoPlaces = 1 << 16
const newline = 0x0a

export function createLineScanner(options: ScannerOptions, sightings: Sightings): LineScanner {
  const { reader, secret, threads = 1, pieceBytes = usualPieceBytes } = options
  const memory = createKernelMemory(threads > 1 ? slotsOfThreads : 1, pieceBytes + roomBehindPiece, pieceBytes)
  const tables = kernelTables(memory, reader, secret, sightings, () => kernel, options.frequentLines)
  const kernel: Kernel = (options.makeKernel ?? createKernel)(memory, 0, tables.setup)
  const helpers = threads > 1 ? scanThreads(kernel, tables.setup, threads, options.smallestShared) : null
  const identities = hashMemo(memoPlaces)
  const sources = hashMemo(memoPlaces)
  const requests = requestLane(
    { words: memory.words, textOf: kernel.textOf, hash: kernel.hash },
    reader.requests,
    sightings,
  )
  const [firstSlot = 0] = memory.slots

  function* alone(file: PiecedFile): Generator<number> {
    for (let piece = 0; piece * file.pieceBytes < file.size; piece++) {
      scanPiece(kernel, file, piece, firstSlot)
      yield firstSlot
    }
  }

  return {
    kernel,
    leaves: tables.leaves,
    identities,
    sources,
    requests,
    pieceBytes,
    meet: tables.meet,
    pieces: (file, isAlone) => (isAlone && helpers !== null ? helpers.pieces(file) : alone(file)),
    *slots({ bytes, start, end }) {
      const room = memory.inputBytes - 1
      for (let from = start; from < end; ) {
        const until = end - from <= room ? end : bytes.lastIndexOf(newline, from + room - 1) + 1
        const at = inputOf(firstSlot)
        memory.bytes.set(bytes.subarray(from, until), at)
        setInput(kernel, firstSlot, at, at + until - from)
        kernel.scan(firstSlot)
        yield firstSlot
        from = until
      }
    },
    forget() {
      identities.clear()
      sources.clear()
      requests.forget()
      tables.forget()
    },
    markBooks: marks => markLeaves(tables.leaves, marks),
    async close() {
      await helpers?.close()
    },
  }
}
