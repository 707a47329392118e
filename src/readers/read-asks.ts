import type { AskBooks, BookHolder } from '../asks/ask-books.ts'
import { needsTidying, tidyBooks } from '../asks/ask-books.ts'
import { type AskRows, askColumn, isAboutNobody, rowWords } from '../asks/ask-rows.ts'
import type { LogSet } from '../input/input-file.ts'
import { inBook } from '../kit/book.ts'
import type { InputTally } from './input-tally.ts'
import { joinAsks } from './join-asks.ts'
import { createLineScanner, type ScannerOptions } from './line-scanner.ts'
import type { RowTaker } from './plain-lane.ts'
import { type RowStream, rowStream, type StreamOptions } from './row-stream.ts'
import { createSightings } from './sighting-row.ts'

export interface ReadAsksOptions extends Omit<StreamOptions, 'scanner' | 'sightings' | 'sets' | 'taker'> {
  /** What the numbers of rows stand for. */
  readonly books: AskBooks
  /** At least 8 random bytes. */
  readonly secret: Uint8Array
  /** Asks before and from this moment on are left out, in ms since the epoch. */
  readonly since?: number
  readonly until?: number
  /** Takes each ask, in order of time; what it keeps of the row it copies. */
  readonly take: (rows: AskRows, row: number) => void
  /** Who else holds numbers of the books. */
  readonly holders?: readonly BookHolder[]
  /** Threads that read large files together, this one among them; default 1. The asks are the same for any number. */
  readonly threads?: number
  /** Bytes of a file that are read at a time; a multiple of 4096. The asks are the same for any number. */
  readonly pieceBytes?: number
  /** Files of at least so many bytes are read by several threads. */
  readonly smallestShared?: number
  /** As of `ScannerOptions`, as is the next. */
  readonly frequentLines?: number
  readonly makeKernel?: NonNullable<ScannerOptions['makeKernel']>
}

/**
 * The asks of several logs, in order of time whatever the order of the logs: sets are read side by side, row by row always the one that is furthest
 * behind, so that lines of one attempt meet that stand in different logs. Asks whose lines have no time come when they are read. Pauses after every
 * piece of input, where the taker can stop or show how far the reading is.
 */
export async function* readAsks(sets: readonly LogSet[], options: ReadAsksOptions): AsyncGenerator<void> {
  const { books, since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = options
  const sightings = createSightings(books, options.secret)
  const scanner = createLineScanner(options, sightings)
  const { asks: rows } = sightings.rows
  const tallies = new Map<string, InputTally>()
  const joiner = joinAsks(sightings, tell)
  let kept = 0

  /** Most asks are of the input that the ask before was of. */
  let latestPath = 0
  let latestTally: InputTally | undefined
  function tallyOf(path: number): InputTally | undefined {
    if (path === latestPath) return latestTally
    latestPath = path
    latestTally = tallies.get(inBook(books.texts, path))
    return latestTally
  }

  function tell(row: number): void {
    const time = rows.times[row] as number
    if (time < since || time >= until) return
    const at = row * rowWords
    const tally = tallyOf(rows.words[at + askColumn.path] as number)
    if (tally !== undefined && !isAboutNobody(rows.words, at)) tally.asks += rows.words[at + askColumn.count] as number
    options.take(rows, row)
  }

  /** Where there is but one set, its rows wait for no other's. */
  let reached = Number.NEGATIVE_INFINITY
  function reach(time: number): void {
    if (time > reached) reached = time
    if (reached > Number.NEGATIVE_INFINITY) joiner.advance(reached)
  }
  const atOnce: RowTaker = {
    take(row) {
      const time = rows.times[row] as number
      joiner.take(row)
      reach(time)
    },
    knows(told) {
      if (!joiner.knows(told)) return false
      reach(told.time)
      return true
    },
  }

  let streams = sets.map(set =>
    rowStream(set, {
      ...options,
      ...(sets.length === 1 ? { taker: atOnce } : {}),
      scanner,
      sightings,
      sets: sets.length,
      onInput(input, tally, progress) {
        tallies.set(tally.path, tally)
        options.onInput(input, tally, progress)
      },
    }),
  )
  try {
    while (streams.length > 0) {
      const ended = new Set<RowStream>()
      for (const stream of streams) {
        if (stream.next === stream.rows.length && !(await stream.read())) ended.add(stream)
      }
      streams = streams.filter(stream => !ended.has(stream))
      takeRows(streams)
      if (needsTidying(books, kept)) {
        kept = tidyBooks(books, [joiner.markBooks, scanner.markBooks, ...(options.holders ?? [])])
        scanner.forget()
        latestPath = 0
      }
      yield
    }
    joiner.flush()
  } finally {
    await scanner.close()
  }

  /** Takes rows until one of the streams has to be read on. */
  function takeRows(streams: readonly RowStream[]): void {
    for (;;) {
      const behind = furthestBehind(streams, rows)
      if (behind === null || behind.next === behind.rows.length) return
      behind.reached = reachedBy(behind, rows)
      const { reached } = behind
      joiner.take(behind.rows[behind.next++] as number)
      if (reached > Number.NEGATIVE_INFINITY) joiner.advance(reached)
    }
  }
}

/** The stream whose rows, its next one included, have come least far; null: one has no row at hand, which may be of any time. */
function furthestBehind(streams: readonly RowStream[], rows: AskRows): RowStream | null {
  let least: RowStream | null = null
  let reached = Number.POSITIVE_INFINITY
  for (const stream of streams) {
    if (stream.next === stream.rows.length) return null
    const here = reachedBy(stream, rows)
    if (least !== null && here >= reached) continue
    least = stream
    reached = here
  }
  return least
}

/** How far in time a stream is with its next row; one without a time does not count. */
function reachedBy({ rows: numbers, next, reached }: RowStream, { times }: AskRows): number {
  const time = times[numbers[next] as number] as number
  return time > reached ? time : reached
}
