import { handOverLines } from '../../src/matching/kernel/hand-over-lines.ts'
import type { Kernel, KernelSetup } from '../../src/matching/kernel/kernel.ts'
import type { KernelMemory } from '../../src/matching/kernel/kernel-memory.ts'

/** A kernel that hands over every line and is told of no program: what is read is what the plain lane says, the oracle of the real one. */
export function plainKernel(memory: KernelMemory, _thread: number, _setup: KernelSetup): Kernel {
  const never = (): never => {
    throw new Error('nothing is asked of a kernel that knows nothing')
  }
  return {
    memory,
    begin: never,
    scan: slot => handOverLines(memory, slot, 0),
    matcherOf: never,
    hash: never,
    textOf: never,
  }
}
