/** A thread that scans pieces of files for the main thread, which folds what they hold in their order. */
import { workerData } from 'node:worker_threads'
import { createKernel, type KernelSetup } from './kernel.ts'
import { memoryOf } from './kernel-memory.ts'
import { claimPiece, nextJob, scanControl, setReady, slotOfPiece, waitForFold } from './scan-control.ts'
import { scanPiece } from './scan-piece.ts'
import { slotWord } from './slot-layout.ts'

/** What the main thread gives along. */
export interface WorkerSetup extends KernelSetup {
  readonly thread: number
  readonly memory: WebAssembly.Memory
  readonly slots: readonly number[]
  readonly inputBytes: number
}

const setup = workerData as WorkerSetup
const memory = memoryOf(setup.memory, setup)
const kernel = createKernel(memory, setup.thread, setup)
kernel.begin()
const control = scanControl(memory)

for (let done = 0; ; ) {
  const job = nextJob(control, done)
  done = job.number
  for (;;) {
    const piece = claimPiece(control, job, memory.slots.length)
    if (piece === -2) break
    if (piece === -1) waitForFold(control)
    else scan(job.file, piece)
  }
}

function scan(file: Parameters<typeof scanPiece>[1], piece: number): void {
  const slot = slotOfPiece(memory, piece)
  const failed = (slot >>> 2) + slotWord.failed
  memory.words[failed] = 0
  try {
    scanPiece(kernel, file, piece, slot)
  } catch {
    // The main thread reads it once more, and meets the same error where it can be told.
    memory.words[failed] = 1
  }
  setReady(memory, piece)
}
