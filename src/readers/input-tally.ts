/** What became of the lines of one input; the report shows it. */
export interface InputTally {
  readonly path: string
  /** Names of the kinds that read it. */
  readonly kinds: Set<string>
  lines: number
  asks: number
  /** Lines that told of an ask. */
  matched: number
  /** Lines known to be no ask. */
  notAsk: number
  /** Lines of a kind's program whose shape it does not know. */
  notUnderstood: number
  /** Lines that could not be read: too long, without a header, of a program that no kind reads. */
  skipped: number
  tooLong: number
  /** A line of each sort that was not read, for the report: the first. */
  firstNotUnderstood: { readonly line: number; readonly text: string; readonly kind: string } | null
  firstSkipped: { readonly line: number; readonly text: string } | null
  first: number
  last: number
}

export function inputTally(path: string): InputTally {
  return {
    path,
    kinds: new Set(),
    lines: 0,
    asks: 0,
    matched: 0,
    notAsk: 0,
    notUnderstood: 0,
    skipped: 0,
    tooLong: 0,
    firstNotUnderstood: null,
    firstSkipped: null,
    first: Number.NaN,
    last: Number.NaN,
  }
}

/** Takes the time of a line that tells of an ask into the span of the input. */
export function noteTime(tally: InputTally, time: number): void {
  if (Number.isNaN(time)) return
  if (!(tally.first <= time)) tally.first = time
  if (!(tally.last >= time)) tally.last = time
}
