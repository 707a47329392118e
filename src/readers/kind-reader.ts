import type { LogRecord } from '../envelopes/record.ts'
import type { Role } from '../matching/shape.ts'
import type { Sighting } from '../matching/sighting.ts'
import type { LogKind } from './log-kind.ts'

/** What a record is to a kind: an attempt's line, known to be no ask (`none`), or nothing that it knows (null). */
export type Reading = Sighting | 'none' | null

/** A named field of a matched line: bytes from the start of the message; `start` is -1 where the field is no span of it (JSON). */
export interface FieldSpan {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly value: string
}

/** How a kind reads a record, for people. */
export interface KindExplanation {
  /** The shape that the record has, or that comes closest: a template, or the conditions of a JSON shape. */
  readonly shape: string | null
  readonly role: Role | null
  readonly fields: readonly FieldSpan[]
  /** Set where no shape fits: up to which byte of the message the closest one does, and what share of it. */
  readonly closest: { readonly upTo: number; readonly share: number } | null
}

export interface KindReader {
  readonly kind: LogKind
  read(record: LogRecord, path: string): Reading
  explain(record: LogRecord): KindExplanation
}
