import type { LogRecord } from '../envelopes/record.ts'
import type { TextShape } from '../matching/shape.ts'
import { kinds as shippedKinds } from './index.ts'
import type { KindExplanation, KindReader, Reading } from './kind-reader.ts'
import type { JsonShape, LogKind } from './log-kind.ts'
import { jsonReader } from './read-json.ts'
import { textReader } from './read-text.ts'
import { type RequestTable, requestTable } from './request-table.ts'

/** How a record was read: by which kind, and as what; `kind` null: no kind's program or envelope. */
export interface RecordReading {
  readonly kind: LogKind | null
  readonly reading: Reading
}

export interface RecordsReader {
  read(record: LogRecord, path: string): RecordReading
  readonly requests: RequestTable
  /** The kinds whose envelope and program it has, in the order in which they are tried. */
  kindsOf(record: LogRecord): readonly LogKind[]
  /** How the record is read, by each kind that its envelope and program point to; the kind that reads it, or comes closest, first. */
  explain(record: LogRecord): { readonly kind: LogKind; readonly how: KindExplanation }[]
}

export interface ReaderOptions {
  /** Read with these kinds only (`--kind`). */
  readonly kinds?: readonly LogKind[]
  readonly requests?: RequestTable
}

const unread: RecordReading = { kind: null, reading: null }

/** Reads records by the kinds that their envelope and program point to; the first kind that knows the line has it. */
export function recordsReader(options: ReaderOptions = {}): RecordsReader {
  const requests = options.requests ?? requestTable([])
  const kinds: readonly LogKind[] = options.kinds ?? shippedKinds
  const made = new Map<LogKind, KindReader>()
  const candidates = new Map<string, readonly KindReader[]>()

  /** Made for its first line: a log holds few of the kinds, and to compile the tables of all takes longer than to read many a log. */
  function readerFor(kind: LogKind): KindReader {
    const reader = made.get(kind) ?? readerOf(kind, requests)
    made.set(kind, reader)
    return reader
  }

  function candidatesFor(record: LogRecord): readonly KindReader[] {
    const key = `${record.envelope} ${record.program}`
    const known = candidates.get(key)
    if (known !== undefined) return known
    const fitting = kinds.filter(kind => takes(kind, record)).map(readerFor)
    if (candidates.size < maximalPrograms) candidates.set(key, fitting)
    return fitting
  }

  return {
    read(record, path) {
      const fitting = candidatesFor(record)
      if (fitting.length === 0) return unread
      for (const reader of fitting) {
        const reading = reader.read(record, path)
        if (reading !== null) return { kind: reader.kind, reading }
      }
      // A line that names no program and could be of several kinds is misunderstood by none of them.
      if (record.program === '' && fitting.length > 1) return unread
      return { kind: (fitting[0] as KindReader).kind, reading: null }
    },
    requests,
    kindsOf: record => candidatesFor(record).map(reader => reader.kind),
    explain(record) {
      const all = candidatesFor(record).map(reader => ({ kind: reader.kind, how: reader.explain(record) }))
      return all.sort((a, b) => nearness(b.how) - nearness(a.how))
    },
  }
}

function nearness(how: KindExplanation): number {
  if (how.shape === null) return 0
  return how.closest === null ? 1 : how.closest.share / 2
}

/** A stranger may choose the program (syslog over the network): what is remembered is bounded. */
const maximalPrograms = 10_000

function takes(kind: LogKind, record: LogRecord): boolean {
  if (!kind.envelopes.includes(record.envelope)) return false
  return kind.program === undefined || kind.program.test(record.program)
}

function readerOf(kind: LogKind, requests: RequestTable): KindReader {
  return isJson(kind)
    ? jsonReader(kind, kind.shapes as readonly JsonShape[])
    : textReader(kind, kind.shapes as readonly TextShape[], requests)
}

function isJson(kind: LogKind): boolean {
  return kind.shapes.some(shape => 'when' in shape)
}
