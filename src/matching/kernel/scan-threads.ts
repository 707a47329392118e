import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PiecedFile } from '../../input/file-pieces.ts'
import type { Kernel, KernelSetup } from './kernel.ts'
import {
  beginJob,
  claimPiece,
  isReady,
  noteFolded,
  scanControl,
  setReady,
  slotOfPiece,
  waitForPiece,
} from './scan-control.ts'
import { scanPiece } from './scan-piece.ts'
import type { WorkerSetup } from './scan-worker.ts'
import { slotWord } from './slot-layout.ts'

/** Threads beside this one that scan pieces of files. */
export interface ScanThreads {
  /**
   * The slots of a file's pieces, scanned, in the order of the file; each is valid until the next is asked for. Who asks scans pieces itself
   * while the next one is not ready. Throws what the system says of a file that cannot be read.
   */
  pieces(file: PiecedFile): Generator<number>
  close(): Promise<void>
}

/** Starting a thread takes about 40 ms: a smaller file is read sooner without. */
const usualSmallestFile = 1 << 26

/** Threads are started for the first file of `smallestFile` bytes or more. */
export function scanThreads(
  kernel: Kernel,
  setup: KernelSetup,
  threads: number,
  smallestFile = usualSmallestFile,
): ScanThreads {
  const { memory } = kernel
  const control = scanControl(memory)
  const workers: Worker[] = []

  function start(): void {
    for (let thread = workers.length + 1; thread < threads; thread++) {
      const data: WorkerSetup = { ...setup, thread, ...memory, memory: memory.memory }
      const worker = new Worker(new URL(`scan-worker${extname(import.meta.url)}`, import.meta.url), {
        workerData: { ...data, bytes: undefined, words: undefined, doubles: undefined },
      })
      worker.unref()
      workers.push(worker)
    }
  }

  function* pieces(file: PiecedFile): Generator<number> {
    if (file.size >= smallestFile) start()
    const job = beginJob(control, memory, file)
    for (let piece = 0; piece < job.pieces; piece++) {
      const slot = slotOfPiece(memory, piece)
      while (!isReady(memory, piece)) {
        const claimed = claimPiece(control, job, memory.slots.length)
        if (claimed < 0) {
          waitForPiece(memory, piece)
          continue
        }
        scanPiece(kernel, file, claimed, slotOfPiece(memory, claimed))
        setReady(memory, claimed)
      }
      if (memory.words[(slot >>> 2) + slotWord.failed] === 1) scanPiece(kernel, file, piece, slot)
      yield slot
      noteFolded(control, piece + 1)
    }
  }

  return {
    pieces,
    async close() {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}
