/**
 * What texts stand for, by their 64-bit keyed hashes: the last ones that came, each in the one place that its hash gives it. Memory is fixed,
 * whatever strangers send; a text that was pushed out is looked up anew.
 */
export interface HashMemo {
  /** The place of a hash; it holds another one until `put`. */
  place(low: number, high: number): number
  /** Whether the place holds this hash. */
  has(place: number, low: number, high: number): boolean
  /** What stands for the hash of a place: two words. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  put(place: number, low: number, high: number, first: number, second: number): void
  clear(): void
}

export function hashMemo(places: number): HashMemo {
  const lows = new Uint32Array(places)
  const highs = new Uint32Array(places)
  const first = new Uint32Array(places)
  const second = new Uint32Array(places)
  const filled = new Uint8Array(places)
  return {
    first,
    second,
    place: low => (low >>> 0) & (places - 1),
    has: (place, low, high) => filled[place] === 1 && lows[place] === low && highs[place] === high,
    put(place, low, high, one, two) {
      filled[place] = 1
      lows[place] = low
      highs[place] = high
      first[place] = one
      second[place] = two
    },
    clear: () => {
      filled.fill(0)
    },
  }
}
