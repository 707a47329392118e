/** A slot in shared memory: a piece of input and what the kernel found in it. Words of 32 bits, by index (`assembly/scan.ts`). */
export const slotWord = {
  /** A `slotState`; changed with Atomics. */
  state: 0,
  /** Number of the piece in its file. */
  piece: 1,
  start: 2,
  end: 3,
  /** Where the scan goes on; `end`: the piece is scanned. */
  resume: 4,
  records: 5,
  recordsLimit: 6,
  recordsEnd: 7,
  counts: 8,
  countsLength: 9,
  /** Lines of the piece so far, empty ones too. */
  lines: 10,
  /** Of the last call: lines that are not empty; lines whose program nobody reads, and the first of these. */
  fullLines: 11,
  skipped: 12,
  firstSkipped: 13,
  firstSkippedEnd: 14,
  firstSkippedLine: 15,
  /** The last stamp without a year: its day (`noDay`: none), its time of day in ms. */
  lastDay: 16,
  lastTimeOfDay: 17,
  /** Lines that were too long to be read. */
  tooLong: 18,
  /** Bytes that were read. */
  bytes: 19,
  /** 1: the piece could not be read. */
  failed: 20,
} as const

export const noDay = 0xffff_ffff
