/** A way to remember pairs, as far as it is measured: what it costs to learn that a pair is new, and how often it errs. */
export interface PairStore {
  /** Whether the pair is known; it is from now on. Lanes are the two halves of the pair's 64-bit hash. */
  meet(low: number, high: number): boolean
  /** Whether the pair is known. */
  knows(low: number, high: number): boolean
  /** Bytes of its tables; null where only the engine of JavaScript knows them. */
  bytes(): number | null
}

/** Makes a store; those that can't grow are made for so many pairs. */
export type MakePairStore = (pairs: number) => PairStore
