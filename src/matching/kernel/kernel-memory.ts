import { slotWord } from './slot-layout.ts'

/**
 * The memory that all threads of a scan share: tables, which the main thread makes, then slots, each a piece of input with what was found in it.
 *
 *     [0, tablesAt)   nothing, and what threads need for themselves (`scratchOf`)
 *     [tablesAt, …)   tables, one behind the other
 *     [slotsAt, …)    slots: header, counters of leaves, input, records
 */
export interface KernelMemory {
  readonly memory: WebAssembly.Memory
  readonly bytes: Uint8Array<SharedArrayBuffer>
  readonly words: Uint32Array<SharedArrayBuffer>
  readonly doubles: Float64Array<SharedArrayBuffer>
  readonly slots: readonly number[]
  /** Bytes of input that a slot has room for. */
  readonly inputBytes: number
}

const pageBytes = 65_536
const scratchBytes = 327_680
const mostThreads = 16
export const tablesAt = pageBytes + mostThreads * scratchBytes
export const tablesEnd = tablesAt + (16 << 20)
const headerBytes = 4096
/** Leaves of all tables together, at most. */
export const mostLeaves = 8192
const countsBytes = 4 * mostLeaves
/** The kernel reads up to 64 bytes past the end. */
const paddingBytes = 4096

export const scratchOf = (thread: number): number => pageBytes + thread * scratchBytes

/** Memory for so many slots; pages that are never touched cost nothing. */
export function createKernelMemory(slotCount: number, inputBytes: number, recordsBytes: number): KernelMemory {
  const input = roundUp(inputBytes + paddingBytes)
  const records = roundUp(recordsBytes)
  const slotBytes = headerBytes + countsBytes + input + records
  const pages = Math.ceil((tablesEnd + slotCount * slotBytes) / pageBytes)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
  const made = memoryOf(memory, {
    slots: Array.from({ length: slotCount }, (_, index) => tablesEnd + index * slotBytes),
    inputBytes,
  })
  for (const slot of made.slots) {
    const at = slot >>> 2
    made.words[at + slotWord.counts] = slot + headerBytes
    made.words[at + slotWord.countsLength] = mostLeaves
    made.words[at + slotWord.records] = inputOf(slot) + input
    made.words[at + slotWord.recordsLimit] = inputOf(slot) + input + records
  }
  return made
}

/** The same memory, as another thread sees it. */
export function memoryOf(
  memory: WebAssembly.Memory,
  { slots, inputBytes }: Pick<KernelMemory, 'slots' | 'inputBytes'>,
): KernelMemory {
  const buffer = memory.buffer
  return {
    memory,
    bytes: new Uint8Array(buffer),
    words: new Uint32Array(buffer),
    doubles: new Float64Array(buffer),
    slots,
    inputBytes,
  }
}

/** Where the input of a slot begins: page-aligned, for reads from the cache of files are faster so. */
export const inputOf = (slot: number): number => slot + headerBytes + countsBytes

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 4096) * 4096
}
