import { digitsEnd, number, standsAt } from './bytes.ts'
import type { Envelope } from './envelope.ts'
import { envelopes, wrappers } from './index.ts'
import { lineParts } from './line-parts.ts'
import type { LogClock } from './log-clock.ts'
import { emptyRecord, type LogRecord } from './record.ts'
import type { InnerLine, Wrapper } from './wrapper.ts'

/** Turns the lines of one log into records. The record is reused for the next line. */
export interface RecordReader {
  /** null: no form of header is known that the line has, or it is a part of a line that goes on. */
  read(bytes: Uint8Array, start: number, end: number, line: number): LogRecord | null
}

/** The forms that a line can have, by its first byte; the order is that of the lists. */
const envelopesBy = byFirstByte<Envelope>(envelopes)
const wrappersBy = byFirstByte<Wrapper>(wrappers)

function byFirstByte<Form extends { readonly begins?: string }>(forms: readonly Form[]): (readonly Form[])[] {
  return Array.from({ length: 256 }, (_, byte) =>
    forms.filter(({ begins }) => begins === undefined || begins.includes(String.fromCharCode(byte))),
  )
}

export function recordReader(clock: LogClock): RecordReader {
  const record = emptyRecord()
  const parts = lineParts()

  function read(bytes: Uint8Array, start: number, end: number, line: number): LogRecord | null {
    const at = behindHole(bytes, start, end)
    if (at === end) return null
    for (const wrapper of wrappersBy[bytes[at] as number] as readonly Wrapper[]) {
      const inner = wrapper.unwrap(bytes, at, end, clock)
      if (inner !== null) return readInner(inner, wrapper.name, line)
    }
    return readPlain(bytes, at, end, line)
  }

  function readInner(inner: InnerLine, name: string, line: number): LogRecord | null {
    const whole = parts.join(inner)
    if (whole === null) return null
    if (whole.start < whole.end && readPlain(whole.bytes, whole.start, whole.end, line) !== null) {
      if (Number.isNaN(record.time)) record.time = inner.time
      return record
    }
    empty(whole.bytes, whole.start, whole.end, line)
    record.envelope = name
    record.time = inner.time
    return record
  }

  function readPlain(bytes: Uint8Array, start: number, end: number, line: number): LogRecord | null {
    for (const envelope of envelopesBy[bytes[start] as number] as readonly Envelope[]) {
      empty(bytes, start, end, line)
      record.envelope = envelope.as ?? envelope.name
      if (!envelope.read(bytes, start, end, clock, record)) continue
      unfoldRepeats(record)
      return record
    }
    return null
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

  return { read }
}

/** Zero bytes before a line are a hole in the file: a crash, or a log that was cut to nothing while a service wrote on. */
function behindHole(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] === 0) at += 1
  return at
}

const foldedHead = 'message repeated '
const foldedMiddle = ' times: ['
const mostDigits = 9

/** `message repeated 3 times: [ … ]`, as rsyslog folds equal lines: the message is what stands inside. */
function unfoldRepeats(record: LogRecord): void {
  const { bytes, messageStart, messageEnd } = record
  if (!standsAt(foldedHead, bytes, messageStart, messageEnd) || bytes[messageEnd - 1] !== 0x5d) return
  const from = messageStart + foldedHead.length
  const to = digitsEnd(bytes, from, messageEnd)
  if (to === from || to - from > mostDigits || !standsAt(foldedMiddle, bytes, to, messageEnd - 1)) return
  const inside = to + foldedMiddle.length
  record.repeated = Math.max(1, number(bytes, from, to, to - from))
  record.messageStart = bytes[inside] === 0x20 ? inside + 1 : inside
  record.messageEnd = messageEnd - 1
}
