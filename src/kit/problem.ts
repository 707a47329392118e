/** Where in the input something stands. Lines count from 1, bytes from 0. */
export interface Place {
  readonly path?: string
  readonly line?: number
  readonly byte?: number
}

/**
 * What went wrong, as data; the text is made at the sink (`problemText`). `found` is raw input and must be escaped for the sink.
 * Reads as: `place: subject "found" fault (expected …); done; remedy`.
 */
export interface Problem {
  /** Stable name, `room/what`, as in docs/problems.md. */
  readonly code: string
  readonly place: Place
  /** What it is about: `end date`. */
  readonly subject: string
  /** The text that stands there, as it stands there. */
  readonly found?: string
  /** What is wrong with it: `is no date`. */
  readonly fault: string
  readonly expected?: string
  /** What was done about it: `row skipped`. */
  readonly done?: string
  /** What the reader of the message can do. */
  readonly remedy?: string
}
