import { losslessBytes } from '../kit/lossless-bytes.ts'
import { losslessText } from '../kit/lossless-text.ts'
import type { Envelope } from './envelope.ts'
import { soundTime } from './sound-time.ts'
import { programName } from './word-text.ts'

/** A line of `journalctl -o json`: fields of the entry in one object; a message that is no UTF-8 is an array of bytes. */
export const journal: Envelope = {
  name: 'journal',
  begins: '{',
  read(bytes, start, end, _clock, record) {
    const entry = parse(bytes, start, end)
    const message = entry === null ? null : messageOf(entry.MESSAGE)
    if (entry === null || message === null) return false
    const micros = entry._SOURCE_REALTIME_TIMESTAMP ?? entry.__REALTIME_TIMESTAMP
    if (micros === undefined) return false
    record.time = soundTime(Number(textOf(micros) || Number.NaN) / 1000)
    record.host = textOf(entry._HOSTNAME)
    record.program = programName(textOf(entry.SYSLOG_IDENTIFIER) || textOf(entry._COMM))
    record.pid = textOf(entry._PID) || textOf(entry.SYSLOG_PID)
    record.bytes = message
    record.messageStart = 0
    record.messageEnd = message.length
    return true
  },
}

/** Looked for in the bytes before the line is parsed: other logs have JSON lines, too. */
const marks = ['"MESSAGE"', '_REALTIME_TIMESTAMP"'] as const

function parse(bytes: Uint8Array, start: number, end: number): Readonly<Record<string, unknown>> | null {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
  if (!marks.every(mark => line.includes(mark))) return null
  try {
    return JSON.parse(losslessText(bytes, start, end)) as Readonly<Record<string, unknown>>
  } catch {
    return null
  }
}

function messageOf(value: unknown): Uint8Array | null {
  if (typeof value === 'string') return losslessBytes(value)
  return Array.isArray(value) && value.every(byte => typeof byte === 'number') ? Uint8Array.from(value) : null
}

/** A field that an entry has more than once is an array of its values. */
function textOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}
