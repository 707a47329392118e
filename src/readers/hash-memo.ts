/**
 * What texts stand for, by their 64-bit keyed hashes: the last ones that came, each in the one place that its hash gives it. Memory is fixed,
 * whatever strangers send; a text that was pushed out is looked up anew. A place is four words that lie together: the hash, and what it stands
 * for; a hash of two zeros
 * counts as none. Words are signed: a number of 32 bits that has no sign may not fit in a register, and is made an object.
 */
export interface HashMemo {
  /** Index of the first word of a hash's place; it holds another one until `put`. */
  place(low: number, high: number): number
  /** Whether the place holds this hash. */
  has(place: number, low: number, high: number): boolean
  first(place: number): number
  second(place: number): number
  put(place: number, low: number, high: number, first: number, second: number): void
  clear(): void
}

const placeWords = 4

/** `places` is a power of two. */
export function hashMemo(places: number): HashMemo {
  const words = new Int32Array(placeWords * places)
  return {
    place: low => placeWords * (low & (places - 1)),
    has: (place, low, high) => words[place] === low && words[place + 1] === high && (low !== 0 || high !== 0),
    first: place => words[place + 2] as number,
    second: place => words[place + 3] as number,
    put(place, low, high, one, two) {
      words[place] = low
      words[place + 1] = high
      words[place + 2] = one
      words[place + 3] = two
    },
    clear: () => {
      words.fill(0)
    },
  }
}
