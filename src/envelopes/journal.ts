import { losslessText } from '../kit/lossless-text.ts'
import { standsAt } from './bytes.ts'
import type { Envelope } from './envelope.ts'

const utf8 = new TextEncoder()

/** A line of `journalctl -o json`: fields of the entry in one object; a message that is no UTF-8 is an array of bytes. */
export const journal: Envelope = {
  name: 'journal',
  read(bytes, start, end, _clock, record) {
    if (!standsAt('{', bytes, start, end)) return false
    const entry = parse(losslessText(bytes, start, end))
    const message = entry === null ? null : messageOf(entry.MESSAGE)
    if (
      entry === null ||
      message === null ||
      !('__REALTIME_TIMESTAMP' in entry || '_SOURCE_REALTIME_TIMESTAMP' in entry)
    )
      return false
    record.time = Math.floor(Number(entry._SOURCE_REALTIME_TIMESTAMP ?? entry.__REALTIME_TIMESTAMP) / 1000)
    record.host = textOf(entry._HOSTNAME)
    record.program = textOf(entry.SYSLOG_IDENTIFIER) || textOf(entry._COMM)
    record.pid = textOf(entry._PID) || textOf(entry.SYSLOG_PID)
    record.bytes = message
    record.messageStart = 0
    record.messageEnd = message.length
    return true
  },
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.includes('"MESSAGE"')) return null
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  } catch {
    return null
  }
}

function messageOf(value: unknown): Uint8Array | null {
  if (typeof value === 'string') return utf8.encode(value)
  return Array.isArray(value) && value.every(byte => typeof byte === 'number') ? Uint8Array.from(value) : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? textOf(value[0]) : ''
}
