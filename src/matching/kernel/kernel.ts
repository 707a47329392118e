import { existsSync, readFileSync } from 'node:fs'
import { handOverLines } from './hand-over-lines.ts'
import { type KernelMemory, scratchOf } from './kernel-memory.ts'
import { headMemoryBytes } from './program-table.ts'
import { recordFlag } from './record-layout.ts'
import { spanText } from './span-text.ts'

/** What every thread's kernel is told, beside the memory. */
export interface KernelSetup {
  /** Key of the hashes; 8 bytes. */
  readonly key: readonly [number, number]
  /** Addresses of the tables (`kernel-tables.ts`). */
  readonly classTables: number
  readonly programTable: number
  readonly requestGate: number
}

/** The kernel of one thread. */
export interface Kernel {
  readonly memory: KernelMemory
  /** Makes it ready to tell more of lines than that they are to be read plainly. */
  begin(): void
  /** Scans the lines of a slot from where the last call stopped. */
  scan(slot: number): void
  /** The number of the matcher that was built for forms of this hash; 0: none. */
  matcherOf(forms: number): number
  /** The two lanes, signed, of the keyed hash of bytes in the memory. */
  hash(start: number, end: number): readonly [number, number]
  /** The text of a span whose start and end stand in two words of the memory, from the one of this index on. */
  textOf(word: number): string
}

type Exports = Readonly<{
  setHashKey(low: number, high: number): void
  setHeaderMemory(classes: number, heads: number): void
  setScratch(at: number): void
  setClassTables(at: number, jsonState: number): void
  setRequestGate(at: number): void
  scanSlot(slot: number): void
  matcherOf(forms: number): number
  hashBytes(start: number, end: number): void
  hashLow: WebAssembly.Global
  hashHigh: WebAssembly.Global
}>

/** Bytes of a thread's scratch memory for the matcher (`assembly/attempt-key.ts`); behind them stands what JSON lines need. */
const matchScratchBytes = 16_384

let compiled: WebAssembly.Module | null = null

function kernelModule(): WebAssembly.Module {
  const path = new URL('kernel.wasm', import.meta.url)
  if (!existsSync(path)) throw new Error('the kernel is not built; in a checkout, npm run kernel builds it')
  compiled ??= new WebAssembly.Module(readFileSync(path))
  return compiled
}

/**
 * Begun for the first line of which it can say more than that the plain lane has to read it: small logs are read sooner without it, and until
 * then it hands over all lines, their programs unknown.
 */
export function createKernel(memory: KernelMemory, thread: number, setup: KernelSetup): Kernel {
  let begun: Exports | null = null

  function kernel(): Exports {
    begun ??= instance(memory, thread, setup)
    return begun
  }

  return {
    memory,
    begin() {
      kernel()
    },
    scan(slot) {
      if (begun === null) handOverLines(memory, slot, recordFlag.unknownProgram)
      else begun.scanSlot(slot)
    },
    matcherOf: forms => kernel().matcherOf(forms),
    hash(start, end) {
      const { hashBytes, hashLow, hashHigh } = kernel()
      hashBytes(start, end)
      return [hashLow.value | 0, hashHigh.value | 0]
    },
    textOf: word => spanText(memory.bytes, memory.words[word] as number, memory.words[word + 1] as number),
  }
}

function instance(memory: KernelMemory, thread: number, setup: KernelSetup): Exports {
  const { exports } = new WebAssembly.Instance(kernelModule(), { env: { memory: memory.memory } })
  const kernel = exports as Exports
  kernel.setHashKey(...setup.key)
  kernel.setHeaderMemory(setup.programTable, scratchOf(thread))
  kernel.setScratch(scratchOf(thread) + headMemoryBytes)
  kernel.setClassTables(setup.classTables, scratchOf(thread) + headMemoryBytes + matchScratchBytes)
  kernel.setRequestGate(setup.requestGate)
  return kernel
}
