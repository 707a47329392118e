import { addPair, createPairMemory, findPair, isPairOfToday } from '../../src/evidence/pair-memory.ts'
import type { MakePairStore } from './pair-store.ts'

const today = 20_000

/** The memory that Askance uses. It begins small and grows; days and flags are in it. */
export const slots: MakePairStore = () => {
  const memory = createPairMemory(4 * 2 ** 30)
  return {
    meet(low, high) {
      const slot = findPair(memory, low, high, today)
      if (slot >= 0) return isPairOfToday(memory, slot, today)
      addPair(memory, low, high, today)
      return false
    },
    knows: (low, high) => findPair(memory, low, high, today) >= 0,
    bytes: () => memory.segments.reduce((sum, words) => sum + words.byteLength, 0),
  }
}
