/** Fills a row with what the record of its line tells, but for its time, its source, and where it stands. */
export interface RecordFiller {
  /** `record` is the index of the record's first word in the kernel's memory; false: the line is no ask after all, and the row is given back. */
  fill(record: number, row: number): boolean
  /** Numbers of books were given back: what is remembered of them does not hold any more. */
  forget(): void
}
