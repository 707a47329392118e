import { closeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { logClock } from '../envelopes/log-clock.ts'
import type { YearAnchor } from '../envelopes/year-anchors.ts'
import { openPieces, type PiecedFile } from '../input/file-pieces.ts'
import type { InputFile, LogSet } from '../input/input-file.ts'
import { type LineSpan, lineWindow } from '../input/line-window.ts'
import { type InputProgress, readProblem, readText } from '../input/read-input.ts'
import type { Problem } from '../kit/problem.ts'
import { slotWord } from '../matching/kernel/slot-layout.ts'
import { type InputTally, inputTally } from './input-tally.ts'
import { type KernelLane, kernelLane } from './kernel-lane.ts'
import type { LineScanner } from './line-scanner.ts'
import { plainLane, type RowTaker } from './plain-lane.ts'
import type { RecordsReader } from './read-record.ts'
import { setAnchors } from './set-anchors.ts'
import type { Sightings } from './sighting-row.ts'

/** The lines of a log set that tell of asks, as rows in the order of the log. */
export interface RowStream {
  /** Rows that were read and not yet taken, from `next` on. */
  readonly rows: number[]
  next: number
  /** Latest time of the rows that were taken; -Infinity before the first. */
  reached: number
  /** Reads on until there is a row, or for a while; false: the set is read. All rows have to be taken before. */
  read(): Promise<boolean>
}

export interface StreamOptions {
  readonly reader: RecordsReader
  readonly scanner: LineScanner
  readonly sightings: Sightings
  readonly timeZone: string | null
  readonly standardInput: () => Readable
  /** Called with each input as its reading begins. */
  readonly onInput: (input: InputFile, tally: InputTally, progress: InputProgress) => void
  readonly onProblem: (problem: Problem) => void
  /** How many sets are read side by side; 1 where it is not said. */
  readonly sets?: number
  /** Takes rows at once, where no other set's may come between. */
  readonly taker?: RowTaker
}

/** What all sets together may hold of their streams, and the bounds of what each reads at a time. */
const allBytes = 1 << 24
const leastBytes = 1 << 14
const mostBytes = 1 << 20

/** Reads the members of a set one after the other, oldest first; their years follow from each other where stamps have none. */
export function rowStream(set: LogSet, options: StreamOptions): RowStream {
  const { scanner, sightings } = options
  const batchBytes = Math.floor(Math.min(mostBytes, Math.max(leastBytes, allBytes / (options.sets ?? 1))))
  /** Threads help where nothing else is read side by side. */
  const isAlone = (options.sets ?? 1) === 1
  const rows: number[] = []
  const waiting: RowTaker = {
    take: row => {
      rows.push(row)
    },
    knows: () => false,
  }
  const steps = read()
  const stream: RowStream = {
    rows,
    next: 0,
    reached: Number.NEGATIVE_INFINITY,
    async read() {
      rows.length = 0
      stream.next = 0
      const { done } = await steps.next()
      return done !== true
    },
  }

  async function* read(): AsyncGenerator<void> {
    const anchors = await setAnchors(set)
    for (const [index, input] of set.files.entries()) {
      const tally = inputTally(input.path)
      const progress: InputProgress = { bytes: 0, tooLong: 0, problem: null }
      options.onInput(input, tally, progress)
      yield* readFile(input, anchors[index], tally, progress)
      if (progress.problem !== null) options.onProblem(progress.problem)
    }
  }

  function laneOf(input: InputFile, anchor: YearAnchor | undefined, tally: InputTally): KernelLane {
    const clock = logClock({ timeZone: options.timeZone, ...(anchor ?? { first: Number.NaN, latest: input.changed }) })
    const lane = { reader: options.reader, clock, tally, sightings, rows: options.taker ?? waiting }
    return kernelLane(scanner, lane, plainLane(lane))
  }

  async function* readFile(
    input: InputFile,
    anchor: YearAnchor | undefined,
    tally: InputTally,
    progress: InputProgress,
  ): AsyncGenerator<void> {
    const lane = laneOf(input, anchor, tally)
    const file = openPieces(input, scanner.pieceBytes)
    if (file === null) yield* readLines(input, lane, progress)
    else yield* readPieces(input, file, lane, progress)
  }

  async function* readPieces(
    input: InputFile,
    file: PiecedFile,
    lane: KernelLane,
    progress: InputProgress,
  ): AsyncGenerator<void> {
    const { words } = scanner.kernel.memory
    try {
      for (const slot of scanner.pieces(file, isAlone)) {
        progress.bytes += words[(slot >>> 2) + slotWord.bytes] as number
        const tooLong = words[(slot >>> 2) + slotWord.tooLong] as number
        lane.fold(slot)
        lane.passOver(tooLong)
        yield
      }
    } catch (error) {
      progress.problem = readProblem(input, progress, error)
    } finally {
      closeSync(file.descriptor)
    }
  }

  async function* readLines(input: InputFile, lane: KernelLane, progress: InputProgress): AsyncGenerator<void> {
    const window = lineWindow()
    for await (const chunk of readText(input, options.standardInput, progress, batchBytes)) {
      foldSpan(window.take(chunk), lane)
      yield
    }
    foldSpan(window.finish(), lane)
    yield
  }

  function foldSpan(span: LineSpan, lane: KernelLane): void {
    lane.passOver(span.tooLong)
    for (const slot of scanner.slots(span)) lane.fold(slot)
  }

  return stream
}
