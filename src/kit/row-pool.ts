/**
 * Rows of numbers for what there are millions of: row r has its words of 32 bits at `words[r * wide + column]`. Row 0 is nobody's, so that 0 can
 * stand for none. A row is taken from the pool, filled, and given back; of a row that was given back word 0 is the next such row, and word 1 says
 * that it is free. Taking a row may replace the array. Plain data.
 *
 * Words are signed, since engines hold signed numbers of 32 bits as they are and put larger ones on the heap; hashes and addresses are read with
 * their highest bit as the sign.
 */
export interface RowPool {
  readonly wide: number
  words: Int32Array<ArrayBuffer>
  /** Rows that were ever taken, and row 0. */
  used: number
  /** The row that was given back last; 0: none. */
  free: number
  /** Rows that are taken now. */
  size: number
}

const firstCapacity = 64
/** Memory that was never written to takes no room, and copying takes time. */
const growth = 4
const freeMark = -1
const mostCounted = 0x7fff_ffff

/** Rows have at least two words; word 1 of a row must not be -1. */
export const createRowPool = (wide: number): RowPool => ({
  wide,
  words: new Int32Array(firstCapacity * wide),
  used: 1,
  free: 0,
  size: 0,
})

/** A row of zeros. */
export function newRow(pool: RowPool): number {
  pool.size++
  const row = pool.free
  if (row === 0) return unusedRow(pool)
  const { words, wide } = pool
  const at = row * wide
  pool.free = words[at] as number
  for (let word = at; word < at + wide; word++) words[word] = 0
  return row
}

export function freeRow(pool: RowPool, row: number): void {
  const at = row * pool.wide
  pool.words[at] = pool.free
  pool.words[at + 1] = freeMark
  pool.free = row
  pool.size--
}

/** Whether a row from 1 to `used` is taken. */
export const isTaken = (pool: RowPool, row: number): boolean => pool.words[row * pool.wide + 1] !== freeMark

/** Counts stay at the highest number of 31 bits. */
export function addToWord(words: Int32Array, at: number, count: number): void {
  const sum = ((words[at] as number) + count) | 0
  words[at] = sum < 0 ? mostCounted : sum
}

/** Times, in whole ms since the epoch, stand in two words: how often 32 bits hold them, and the rest. */
export function setTime(words: Int32Array, at: number, time: number): void {
  words[at] = Math.floor(time / 0x1_0000_0000)
  words[at + 1] = time
}

/** 0 in a row that is empty. */
export const timeAt = (words: Int32Array, at: number): number =>
  (words[at] as number) * 0x1_0000_0000 + ((words[at + 1] as number) >>> 0)

/** The pool without the room that it has for more rows, to be written somewhere. */
export const withoutRoom = <Pool extends RowPool>(pool: Pool): Pool => ({
  ...pool,
  words: pool.words.subarray(0, pool.used * pool.wide),
})

function unusedRow(pool: RowPool): number {
  const row = pool.used++
  if (pool.used * pool.wide <= pool.words.length) return row
  const words = new Int32Array(Math.max(firstCapacity, growth * row) * pool.wide)
  words.set(pool.words)
  pool.words = words
  return row
}
