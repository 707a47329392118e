import { logClock } from '../../src/envelopes/log-clock.ts'
import { recordReader } from '../../src/envelopes/record-reader.ts'
import { kinds } from '../../src/readers/index.ts'
import { joinAsks } from '../../src/readers/join-asks.ts'
import type { LogKind } from '../../src/readers/log-kind.ts'
import { recordsReader } from '../../src/readers/read-record.ts'

/** Lines one by one through header, shapes and joining, as a scan takes them. */
export interface RawLineReader {
  take(line: Uint8Array): void
  /** How many asks came out. */
  finish(): number
}

export function rawLineReader(): RawLineReader {
  const records = recordReader(logClock({ timeZone: 'UTC', latest: Date.UTC(2026, 11, 31) }))
  const reader = recordsReader()
  const services = new Map((kinds as readonly LogKind[]).map(kind => [kind.name, kind.service]))
  let asks = 0
  let line = 0
  let reached = 0
  const joiner = joinAsks(
    kind => services.get(kind) ?? kind,
    () => {
      asks += 1
    },
  )
  return {
    take(bytes) {
      line += 1
      const record = records.read(bytes, 0, bytes.length, line)
      const read = record === null ? null : reader.read(record, 'fuzz')
      if (read === null || read.reading === null || read.reading === 'none') return
      joiner.take(read.reading)
      if (read.reading.time > reached) reached = read.reading.time
      joiner.advance(reached)
    },
    finish() {
      joiner.flush()
      return asks
    },
  }
}
