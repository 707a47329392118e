import { randomBytes } from 'node:crypto'
import type { Ask } from '../asks/ask.ts'
import { createAskBooks, needsTidying, tidyBooks } from '../asks/ask-books.ts'
import { askOfRow } from '../asks/ask-rows.ts'
import type { LogSet } from '../input/input-file.ts'
import type { InputTally } from './input-tally.ts'
import { joinAsks } from './join-asks.ts'
import { type LogSetStream, logSetStream, type StreamOptions } from './log-set-stream.ts'
import { createSightings, rowOfSighting } from './sighting-row.ts'

export interface ReadAsksOptions extends StreamOptions {
  /** Asks before and from this moment on are left out, in ms since the epoch. */
  readonly since?: number
  readonly until?: number
}

/**
 * The asks of several logs, in order of time whatever the order of the logs: sets are read side by side, always the one that is furthest behind, so
 * that lines of one attempt meet that stand in different logs. Asks whose lines have no time come when they are read.
 */
export async function* readAsks(sets: readonly LogSet[], options: ReadAsksOptions): AsyncGenerator<readonly Ask[]> {
  const tallies = new Map<string, InputTally>()
  let asks: Ask[] = []
  const sightings = createSightings(createAskBooks(), randomBytes(8))
  let kept = 0
  const joiner = joinAsks(sightings, row => {
    const ask = askOfRow(sightings.rows.asks, row, sightings.books)
    if (
      ask.time < (options.since ?? Number.NEGATIVE_INFINITY) ||
      ask.time >= (options.until ?? Number.POSITIVE_INFINITY)
    )
      return
    const tally = tallies.get(ask.origin.path)
    if (tally !== undefined) tally.asks += ask.count
    asks.push(ask)
  })
  const streams: LogSetStream[] = sets.map(set =>
    logSetStream(set, {
      ...options,
      sets: sets.length,
      onInput(input, tally, progress) {
        tallies.set(tally.path, tally)
        options.onInput(input, tally, progress)
      },
    }),
  )
  while (streams.length > 0) {
    const behind = streams.reduce((least, stream) => (stream.reached < least.reached ? stream : least))
    const told = await behind.next()
    if (told === null) streams.splice(streams.indexOf(behind), 1)
    else for (const sighting of told) joiner.take(rowOfSighting(sightings, sighting))
    const reached = Math.min(...streams.map(stream => stream.reached))
    if (Number.isFinite(reached)) joiner.advance(reached)
    // Also where it is empty: between two batches the taker can stop, or show how far the reading is.
    yield asks
    asks = []
    if (needsTidying(sightings.books, kept)) kept = tidyBooks(sightings.books, [joiner.markBooks])
  }
  joiner.flush()
  if (asks.length > 0) yield asks
}
