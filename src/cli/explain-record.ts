import { maskSecret } from '../asks/secret-like.ts'
import type { LogRecord } from '../envelopes/record.ts'
import { isoTime } from '../kit/iso-time.ts'
import { losslessText } from '../kit/lossless-text.ts'
import type { Role } from '../matching/shape.ts'
import type { RecordsReader } from '../readers/read-record.ts'
import { closestKind } from './closest-kind.ts'

/** A piece of a message: text that stands for itself (`name` empty), or what a field took. */
export interface Piece {
  readonly name: string
  readonly text: string
}

/** How a line is read, as plain data: nothing in it points into the buffer that the line was read from. */
export interface Explained {
  readonly line: number
  /** null: no form of header is known that the line has. */
  readonly header: { readonly form: string; readonly parts: readonly (readonly [name: string, value: string])[] } | null
  readonly kind: string | null
  readonly shape: string | null
  readonly role: Role | null
  /** Some shape of the kind fits. */
  readonly fits: boolean
  /** Where none fits: how much of the closest shape is there. */
  readonly share: number
  /** The message in pieces; where no shape fits, the part that the closest one knows, and the rest. */
  readonly pieces: readonly Piece[]
  /** Where no kind reads it: the one that comes closest, whatever the header. */
  readonly closestKind: string | null
}

interface Line {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly line: number
}

/** What is shown of a line. */
const longestShown = 2000

export function explainRecord(
  record: LogRecord | null,
  { bytes, start, end, line }: Line,
  reader: RecordsReader,
): Explained {
  const whole = losslessText(bytes, start, Math.min(end, start + longestShown))
  const unread = {
    line,
    kind: null,
    shape: null,
    role: null,
    fits: false,
    share: 0,
    pieces: [{ name: '', text: whole }],
  }
  if (record === null) return { ...unread, header: null, closestKind: closestKind(whole) }
  const [best] = reader.explain(record)
  const header = headerOf(record)
  if (best === undefined) return { ...unread, header, closestKind: closestKind(messageOf(record)) }
  const { shape, role, fields, closest } = best.how
  const spans = fields.filter(field => field.start >= 0)
  const pieces = closest === null ? piecesOf(record, spans) : knownPart(record, closest.upTo)
  const loose = fields.filter(field => field.start < 0).map(({ name, value }) => ({ name, text: shown(name, value) }))
  return {
    line,
    header,
    kind: best.kind.name,
    shape,
    role,
    fits: shape !== null && closest === null,
    share: closest?.share ?? 0,
    pieces: [...pieces, ...loose],
    closestKind: null,
  }
}

function headerOf({ envelope, time, host, program, pid, repeated }: LogRecord): NonNullable<Explained['header']> {
  const parts: (readonly [string, string])[] = [
    ['time', Number.isNaN(time) ? '' : isoTime(time)],
    ['host', host],
    ['program', program],
    ['pid', pid],
    ['repeated', repeated > 1 ? String(repeated) : ''],
  ]
  return { form: envelope, parts: parts.filter(([, value]) => value !== '') }
}

function piecesOf(
  record: LogRecord,
  spans: readonly { name: string; start: number; end: number; value: string }[],
): Piece[] {
  const pieces: Piece[] = []
  const length = record.messageEnd - record.messageStart
  let at = 0
  for (const { name, start, end, value } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    pieces.push({ name: '', text: textOf(record, at, start) }, { name, text: shown(name, value) })
    at = end
  }
  pieces.push({ name: '', text: textOf(record, at, length) })
  return pieces.filter(piece => piece.name !== '' || piece.text !== '')
}

function knownPart(record: LogRecord, upTo: number): Piece[] {
  const length = record.messageEnd - record.messageStart
  return [
    { name: '', text: textOf(record, 0, upTo) },
    { name: 'unknown from here', text: textOf(record, upTo, length) },
  ]
}

function messageOf(record: LogRecord): string {
  return textOf(record, 0, record.messageEnd - record.messageStart)
}

function textOf({ bytes, messageStart }: LogRecord, from: number, to: number): string {
  return losslessText(bytes, messageStart + from, messageStart + Math.min(to, from + longestShown))
}

/** Nobody's password is shown, not even one that was typed where a name belongs. */
function shown(name: string, value: string): string {
  if (name === 'secret') return '***'
  return name === 'identity' ? maskSecret(value).shown : value
}
