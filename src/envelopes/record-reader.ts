import { digitsEnd, standsAt } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { envelopes, wrappers } from './index.ts'
import type { LogClock } from './log-clock.ts'
import { emptyRecord, type LogRecord } from './record.ts'
import type { InnerLine } from './wrapper.ts'

/** Longest line that a container runtime may have cut to parts. */
const longestJoined = 1 << 20

/** Turns the lines of one log into records. The record is reused for the next line. */
export interface RecordReader {
  /** null: no form of header is known that the line has. */
  read(bytes: Uint8Array, start: number, end: number, line: number): LogRecord | null
}

export function recordReader(clock: LogClock): RecordReader {
  const record = emptyRecord()
  /** The form that read the last line is tried first: a log seldom mixes them. */
  let usual: Envelope = envelopes[0]
  let parts: Uint8Array[] = []
  let partsLength = 0

  function read(bytes: Uint8Array, start: number, end: number, line: number): LogRecord | null {
    for (const wrapper of wrappers) {
      const inner = wrapper.unwrap(bytes, start, end, clock)
      if (inner !== null) return readInner(inner, wrapper.name, line)
    }
    return readPlain(bytes, start, end, line)
  }

  function readInner(inner: InnerLine, name: string, line: number): LogRecord {
    const whole = joinParts(inner)
    const read = whole === null ? null : readPlain(whole.bytes, whole.start, whole.end, line)
    if (read !== null) {
      if (Number.isNaN(read.time)) read.time = inner.time
      return read
    }
    empty(whole?.bytes ?? inner.bytes, whole?.start ?? inner.start, whole?.end ?? inner.start, line)
    record.envelope = name
    record.time = inner.time
    return record
  }

  /** null: the line goes on. */
  function joinParts(inner: InnerLine): { bytes: Uint8Array; start: number; end: number } | null {
    if (!inner.partial && parts.length === 0) return inner
    const piece = inner.bytes.slice(inner.start, inner.end)
    if (partsLength + piece.length <= longestJoined) {
      parts.push(piece)
      partsLength += piece.length
    }
    if (inner.partial) return null
    const joined = new Uint8Array(Buffer.concat(parts))
    parts = []
    partsLength = 0
    return { bytes: joined, start: 0, end: joined.length }
  }

  function readPlain(bytes: Uint8Array, start: number, end: number, line: number): LogRecord | null {
    if (readAs(usual, bytes, start, end, line)) return finish()
    for (const envelope of envelopes) {
      if (envelope === usual || !readAs(envelope, bytes, start, end, line)) continue
      usual = envelope
      return finish()
    }
    return null
  }

  function readAs(envelope: Envelope, bytes: Uint8Array, start: number, end: number, line: number): boolean {
    empty(bytes, start, end, line)
    record.envelope = envelope.name
    return envelope.read(bytes, start, end, clock, record)
  }

  function empty(bytes: Uint8Array, start: number, end: number, line: number): void {
    record.time = Number.NaN
    record.host = ''
    record.program = ''
    record.pid = ''
    record.bytes = bytes
    record.messageStart = start
    record.messageEnd = end
    record.repeated = 1
    record.line = line
  }

  function finish(): LogRecord {
    unfoldRepeats(record)
    return record
  }

  return { read }
}

const foldedHead = 'message repeated '
const foldedMiddle = ' times: ['

/** `message repeated 3 times: [ … ]`, as rsyslog folds equal lines: the message is what stands inside. */
function unfoldRepeats(record: LogRecord): void {
  const { bytes, messageStart, messageEnd } = record
  if (!standsAt(foldedHead, bytes, messageStart, messageEnd)) return
  const from = messageStart + foldedHead.length
  const to = digitsEnd(bytes, from, messageEnd)
  if (to === from || to - from > 9 || !standsAt(foldedMiddle, bytes, to, messageEnd) || bytes[messageEnd - 1] !== 0x5d)
    return
  let times = 0
  for (let at = from; at < to; at++) times = times * 10 + (bytes[at] as number) - 0x30
  record.repeated = Math.max(1, times)
  record.messageStart = to + foldedMiddle.length + (bytes[to + foldedMiddle.length] === 0x20 ? 1 : 0)
  record.messageEnd = messageEnd - 1
}
