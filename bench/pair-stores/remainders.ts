import type { MakePairStore, PairStore } from './pair-store.ts'

const fullest = 0.75

/**
 * Linear probing where a slot holds only some bits of the low lane, and the high lane chooses the first slot. It can't grow, since where a
 * pair belongs is not in its slot, and knows no days: it would need a table for each span of days, and a look into all of them.
 */
function remainders(table: Uint32Array | Uint16Array, remainderOf: (low: number) => number): PairStore {
  const size = table.length
  const place = (low: number, high: number): number => {
    const remainder = remainderOf(low)
    let at = (high * (size * 2 ** -32)) | 0
    while (table[at] !== 0 && table[at] !== remainder) {
      at++
      if (at === size) at = 0
    }
    return at
  }
  return {
    meet(low, high) {
      const at = place(low, high)
      if (table[at] !== 0) return true
      table[at] = remainderOf(low)
      return false
    },
    knows: (low, high) => table[place(low, high)] !== 0,
    bytes: () => table.byteLength,
  }
}

export const fourByteRemainders: MakePairStore = pairs =>
  remainders(new Uint32Array(Math.ceil(pairs / fullest)), low => low || 1)

export const twoByteRemainders: MakePairStore = pairs =>
  remainders(new Uint16Array(Math.ceil(pairs / fullest)), low => low & 0xffff || 1)
