import type { LogRecord } from '../envelopes/record.ts'
import { losslessText } from '../kit/lossless-text.ts'
import { once } from '../kit/once.ts'
import { closestShape } from '../matching/closest-shape.ts'
import type { TextShape } from '../matching/shape.ts'
import { matchShape, type ShapeMatch, shapeTable } from '../matching/shape-table.ts'
import type { FieldSpan, KindExplanation, KindReader } from './kind-reader.ts'
import type { LogKind } from './log-kind.ts'
import type { RequestTable } from './request-table.ts'
import { type FieldPlaces, type FieldValues, sight } from './sight.ts'

/** Where the fields with a meaning of their own stand in text kinds: under their names. */
export const textPlaces: FieldPlaces = {
  peer: ['peer'],
  source: ['address', 'source'],
  identity: ['identity'],
  service: [],
  site: ['site'],
  userAgent: ['userAgent'],
  ja4: [],
  asn: [],
  country: [],
  times: ['times'],
  seconds: ['seconds'],
  sender: ['sender'],
}

/** Reads the records of a text kind: the first of its shapes that fits. */
export function textReader(kind: LogKind, shapes: readonly TextShape[], requests: RequestTable): KindReader {
  /** Made for the first line that comes to it: most lines are read by the first of the kinds that they could be of. */
  const table = once(() => shapeTable(shapes))
  return {
    kind,
    read(record, path) {
      const match = matchShape(table(), record.bytes, startOf(kind, record), record.messageEnd)
      if (match === null) return null
      if (match.shape.role === 'none') return 'none'
      const values = valuesOf(match, record)
      if (kind.requests !== true) return sight(kind, match.shape, textPlaces, values, record, path)
      const request = requests.meaningOf(values)
      return request === null
        ? 'none'
        : sight(kind, { ...match.shape, ...request.meaning }, textPlaces, request.values, record, path)
    },
    explain(record) {
      const match = matchShape(table(), record.bytes, startOf(kind, record), record.messageEnd)
      if (match === null) return explainClosest(shapes, record, startOf(kind, record))
      return { shape: match.shape.pattern, role: match.shape.role, fields: fieldsOf(match, record), closest: null }
    },
  }
}

/** Where the shapes of the kind begin: at the message, or at the header's `host program: ` before it. */
function startOf(kind: LogKind, record: LogRecord): number {
  if (kind.fromHeader !== true) return record.messageStart
  const header = `${record.host}${record.host === '' ? '' : ' '}${record.program}: `
  const start = record.messageStart - Buffer.byteLength(header)
  return start >= 0 && losslessText(record.bytes, start, record.messageStart) === header ? start : record.messageStart
}

function fieldsOf(match: ShapeMatch, record: LogRecord): FieldSpan[] {
  return match.names.map((name, slot) => {
    const start = match.spans[2 * slot] as number
    const end = match.spans[2 * slot + 1] as number
    const value = losslessText(record.bytes, start, end)
    return { name, start: start - record.messageStart, end: end - record.messageStart, value }
  })
}

function explainClosest(shapes: readonly TextShape[], record: LogRecord, start: number): KindExplanation {
  const near = closestShape(shapes, record.bytes, start, record.messageEnd)
  if (near === null) return { shape: null, role: null, fields: [], closest: null }
  return {
    shape: near.shape.pattern,
    role: near.shape.role,
    fields: [],
    closest: { upTo: near.upTo, share: near.share },
  }
}

function valuesOf(match: ShapeMatch, record: LogRecord): FieldValues {
  const { names, spans } = match
  const { bytes } = record
  const ofRecord = (field: string): string | undefined =>
    field === 'host' || field === 'program' || field === 'pid' ? record[field] : undefined
  return field => {
    const slot = names.indexOf(field)
    if (slot < 0) return ofRecord(field)
    return losslessText(bytes, spans[2 * slot] as number, spans[2 * slot + 1] as number)
  }
}
