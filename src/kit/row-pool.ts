/**
 * Rows of numbers for what there are millions of: row r has its words at `words[r * wordsWide + column]` and its numbers of full precision
 * (times, mostly) at `doubles[r * doublesWide + column]`. Row 0 is nobody's, so that 0 can stand for none. A row is taken from the pool, filled, and
 * given back; of a row that was given back word 0 is the next such row, and word 1 says that it is free. Taking a row may replace the arrays. Plain
 * data.
 */
export interface RowPool {
  readonly wordsWide: number
  readonly doublesWide: number
  words: Uint32Array<ArrayBuffer>
  doubles: Float64Array<ArrayBuffer>
  /** Rows that were ever taken, and row 0. */
  used: number
  /** The row that was given back last; 0: none. */
  free: number
  /** Rows that are taken now. */
  size: number
}

const firstCapacity = 64
/** Less than double, since a pool may hold most of the memory. */
const growth = 1.5
const freeMark = 0xffff_ffff

/** Rows have at least two words; word 1 of a row must not be the highest number. */
export const createRowPool = (wordsWide: number, doublesWide = 0): RowPool => ({
  wordsWide,
  doublesWide,
  words: new Uint32Array(firstCapacity * wordsWide),
  doubles: new Float64Array(firstCapacity * doublesWide),
  used: 1,
  free: 0,
  size: 0,
})

/** A row of zeros. */
export function newRow(pool: RowPool): number {
  pool.size++
  const row = pool.free
  if (row === 0) return unusedRow(pool)
  const at = row * pool.wordsWide
  pool.free = pool.words[at] as number
  pool.words.fill(0, at, at + pool.wordsWide)
  pool.doubles.fill(0, row * pool.doublesWide, (row + 1) * pool.doublesWide)
  return row
}

export function freeRow(pool: RowPool, row: number): void {
  const at = row * pool.wordsWide
  pool.words[at] = pool.free
  pool.words[at + 1] = freeMark
  pool.free = row
  pool.size--
}

/** Whether a row from 1 to `used` is taken. */
export const isTaken = (pool: RowPool, row: number): boolean => pool.words[row * pool.wordsWide + 1] !== freeMark

/** Counts beyond 32 bits stay at the highest number. */
export function addToWord(words: Uint32Array, at: number, count: number): void {
  words[at] = Math.min((words[at] as number) + count, 0xffff_ffff)
}

function unusedRow(pool: RowPool): number {
  const row = pool.used++
  if (pool.used * pool.wordsWide <= pool.words.length) return row
  const capacity = Math.ceil((pool.words.length / pool.wordsWide) * growth)
  const words = new Uint32Array(capacity * pool.wordsWide)
  words.set(pool.words)
  pool.words = words
  const doubles = new Float64Array(capacity * pool.doublesWide)
  doubles.set(pool.doubles)
  pool.doubles = doubles
  return row
}
