import { losslessText } from '../kit/lossless-text.ts'
import type { InputTally } from './input-tally.ts'
import type { RecordReading } from './read-record.ts'

/** A line is shown up to this many bytes. */
const longestShown = 300

/** Where the line stands, to show it. */
interface LineSpan {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly line: number
}

/** Counts what became of a line; `read` is null where the line has no header that is known. */
export function countLine(tally: InputTally, read: RecordReading | null, span: LineSpan): void {
  if (read === null || read.kind === null) skip(tally, span)
  else if (read.reading === null) countUnread(tally, read.kind.name, read.kind.program === undefined, span)
  else {
    tally.kinds.add(read.kind.name)
    if (read.reading === 'none') tally.notAsk += 1
    else tally.matched += 1
  }
}

/** A kind without a program of its own is tried on lines that may be of any other sort: such a line is passed over. */
function countUnread(tally: InputTally, kind: string, isGuess: boolean, span: LineSpan): void {
  if (isGuess) {
    skip(tally, span)
    return
  }
  tally.kinds.add(kind)
  tally.notUnderstood += 1
  tally.firstNotUnderstood ??= { line: span.line, text: shownLine(span), kind }
}

function skip(tally: InputTally, span: LineSpan): void {
  tally.skipped += 1
  tally.firstSkipped ??= { line: span.line, text: shownLine(span) }
}

/** The text of a line, to show it. */
export function shownLine({ bytes, start, end }: Omit<LineSpan, 'line'>): string {
  return losslessText(bytes, start, Math.min(end, start + longestShown))
}
