import type { Readable } from 'node:stream'
import { logClock } from '../envelopes/log-clock.ts'
import { type RecordReader, recordReader } from '../envelopes/record-reader.ts'
import type { InputFile, LogSet } from '../input/input-file.ts'
import { type InputProgress, readInput } from '../input/read-input.ts'
import type { LineBatch } from '../input/split-lines.ts'
import type { Problem } from '../kit/problem.ts'
import type { Sighting } from '../matching/sighting.ts'
import { countLine } from './count-line.ts'
import { type InputTally, inputTally } from './input-tally.ts'
import type { RecordsReader } from './read-record.ts'
import { setAnchors } from './set-anchors.ts'

/** A log set in reading: its sightings by batches, and how far in time it has come. */
export interface LogSetStream {
  /** Latest time of a line that was read; -Infinity before the first. */
  readonly reached: number
  /** The next sightings; null: the set is read. */
  next(): Promise<readonly Sighting[] | null>
}

export interface StreamOptions {
  readonly reader: RecordsReader
  readonly timeZone: string
  readonly standardInput: () => Readable
  /** Called with each input as its reading begins. */
  readonly onInput: (input: InputFile, tally: InputTally, progress: InputProgress) => void
  readonly onProblem: (problem: Problem) => void
  /** How many sets are read side by side; 1 where it is not said. */
  readonly sets?: number
}

/** What all sets together may read ahead, and the least that is worth a read. */
const allBytes = 1 << 24
const leastBytes = 1 << 14
const mostBytes = 1 << 20

/** Reads the members of a set one after the other, oldest first; their years follow from each other where stamps have none. */
export function logSetStream(set: LogSet, options: StreamOptions): LogSetStream {
  const stream = { reached: Number.NEGATIVE_INFINITY, next }
  const batches = batchesOf()
  const batchBytes = Math.min(mostBytes, Math.max(leastBytes, allBytes / (options.sets ?? 1)))

  async function* batchesOf(): AsyncGenerator<Sighting[]> {
    const anchors = await setAnchors(set)
    for (const [index, input] of set.files.entries()) {
      const anchor = anchors[index] ?? { first: Number.NaN, latest: input.changed }
      const records = recordReader(logClock({ timeZone: options.timeZone, ...anchor }))
      const tally = inputTally(input.path)
      const progress: InputProgress = { bytes: 0, tooLong: 0, problem: null }
      options.onInput(input, tally, progress)
      for await (const batch of readInput(input, options.standardInput, progress, Math.floor(batchBytes)))
        yield sightingsOf(batch, records, tally)
      tally.lines += progress.tooLong
      tally.skipped += progress.tooLong
      tally.tooLong = progress.tooLong
      if (progress.problem !== null) options.onProblem(progress.problem)
    }
  }

  function sightingsOf(batch: LineBatch, records: RecordReader, tally: InputTally): Sighting[] {
    const sightings: Sighting[] = []
    for (let index = 0; index < batch.count; index++) {
      const start = batch.starts[index] as number
      const end = batch.ends[index] as number
      if (start === end) continue
      const line = batch.numbers[index] as number
      tally.lines += 1
      const record = records.read(batch.bytes, start, end, line)
      const read = record === null ? null : options.reader.read(record, tally.path)
      countLine(tally, read, { bytes: batch.bytes, start, end, line })
      if (record !== null && record.time > stream.reached) stream.reached = record.time
      if (read === null || read.reading === null || read.reading === 'none') continue
      noteTime(tally, read.reading.time)
      if (read.reading.time > stream.reached) stream.reached = read.reading.time
      sightings.push(read.reading)
    }
    return sightings
  }

  async function next(): Promise<readonly Sighting[] | null> {
    const { value, done } = await batches.next()
    return done === true ? null : value
  }

  return stream
}

function noteTime(tally: InputTally, time: number): void {
  if (Number.isNaN(time)) return
  if (!(tally.first <= time)) tally.first = time
  if (!(tally.last >= time)) tally.last = time
}
