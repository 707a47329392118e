import { createAskBooks, needsTidying, tidyBooks } from '../../src/asks/ask-books.ts'
import { logClock } from '../../src/envelopes/log-clock.ts'
import { recordReader } from '../../src/envelopes/record-reader.ts'
import { joinAsks } from '../../src/readers/join-asks.ts'
import { recordsReader } from '../../src/readers/read-record.ts'
import { createSightings, rowOfSighting } from '../../src/readers/sighting-row.ts'

/** Lines between two looks at what the books hold. */
const tidiedEvery = 10_000

/** Lines one by one through header, shapes and joining, as a scan takes them. */
export interface RawLineReader {
  take(line: Uint8Array): void
  /** How many asks came out. */
  finish(): number
}

export function rawLineReader(): RawLineReader {
  const records = recordReader(logClock({ timeZone: 'UTC', latest: Date.UTC(2026, 11, 31) }))
  const reader = recordsReader()
  const sightings = createSightings(createAskBooks(), new Uint8Array(8))
  let kept = 0
  let asks = 0
  let line = 0
  let reached = 0
  const joiner = joinAsks(sightings, () => {
    asks += 1
  })
  return {
    take(bytes) {
      line += 1
      const record = records.read(bytes, 0, bytes.length, line)
      const read = record === null ? null : reader.read(record, 'fuzz')
      if (read === null || read.reading === null || read.reading === 'none') return
      joiner.take(rowOfSighting(sightings, read.reading))
      if (read.reading.time > reached) reached = read.reading.time
      joiner.advance(reached)
      if (line % tidiedEvery === 0 && needsTidying(sightings.books, kept))
        kept = tidyBooks(sightings.books, [joiner.markBooks])
    },
    finish() {
      joiner.flush()
      return asks
    },
  }
}
