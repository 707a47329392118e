/** A set of 64-bit hashes. */
export interface TokenSet {
  readonly size: number
  /** False: it was there. `low` and `high` are the lanes of a well mixed, keyed hash. */
  add(low: number, high: number): boolean
}

const firstSlots = 1024
const fullest = 0.7

/** Open addressing with linear probing, 8 bytes a slot: 12 to 23 bytes a name, half as much again while it grows. */
export function createTokenSet(): TokenSet {
  let slots = new Uint32Array(2 * firstSlots)
  let size = 0

  /** Two zeros mark a free slot; a hash of zeros counts as another. */
  function put(low: number, high: number): boolean {
    const count = slots.length / 2
    const first = low === 0 && high === 0 ? 1 : low
    for (let slot = high & (count - 1); ; slot = (slot + 1) & (count - 1)) {
      const at = 2 * slot
      if (slots[at] === first && slots[at + 1] === high) return false
      if (slots[at] !== 0 || slots[at + 1] !== 0) continue
      slots[at] = first
      slots[at + 1] = high
      return true
    }
  }

  function grow(): void {
    const full = slots
    slots = new Uint32Array(2 * full.length)
    for (let at = 0; at < full.length; at += 2) {
      if (full[at] !== 0 || full[at + 1] !== 0) put(full[at] as number, full[at + 1] as number)
    }
  }

  return {
    get size() {
      return size
    },
    add(low, high) {
      if (size + 1 > (fullest * slots.length) / 2) grow()
      if (!put(low, high)) return false
      size++
      return true
    },
  }
}
