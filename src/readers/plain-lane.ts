import type { DayClock } from '../envelopes/log-clock.ts'
import type { LogRecord } from '../envelopes/record.ts'
import { recordReader } from '../envelopes/record-reader.ts'
import { longestLine } from '../input/split-lines.ts'
import type { ToldByPart } from '../matching/join-attempts.ts'
import { countLine } from './count-line.ts'
import { type InputTally, noteTime } from './input-tally.ts'
import type { RecordsReader } from './read-record.ts'
import { rowOfSighting, type Sightings } from './sighting-row.ts'

/** Who takes the rows of an input, in the order of its lines. */
export interface RowTaker {
  take(row: number): void
  /** Whether a part of an attempt would change nothing (`AttemptJoiner`); then its row is not made. */
  knows(told: ToldByPart): boolean
}

/** Reads lines of one input to rows, whatever they are: what the kernel cannot say it leaves to this lane. */
export interface PlainLane {
  /** The line's record, where its header was read; reused for the next line. */
  read(bytes: Uint8Array, start: number, end: number, line: number): LogRecord | null
}

export interface LaneInput {
  readonly reader: RecordsReader
  readonly clock: DayClock
  readonly tally: InputTally
  readonly sightings: Sightings
  readonly rows: RowTaker
}

export function plainLane({ reader, clock, tally, sightings, rows }: LaneInput): PlainLane {
  const records = recordReader(clock)
  return {
    read(bytes, start, end, line) {
      if (end - start > longestLine) {
        tally.tooLong += 1
        tally.skipped += 1
        return null
      }
      const record = records.read(bytes, start, end, line)
      const read = record === null ? null : reader.read(record, tally.path)
      countLine(tally, read, { bytes, start, end, line })
      if (read === null || read.reading === null || read.reading === 'none') return record
      noteTime(tally, read.reading.time)
      rows.take(rowOfSighting(sightings, read.reading))
      return record
    },
  }
}
