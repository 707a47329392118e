import type { Ask } from '../asks/ask.ts'
import type { LogSet } from '../input/input-file.ts'
import { kinds } from './index.ts'
import type { InputTally } from './input-tally.ts'
import { joinAsks } from './join-asks.ts'
import { type LogSetStream, logSetStream, type StreamOptions } from './log-set-stream.ts'

export interface ReadAsksOptions extends StreamOptions {
  /** Asks before and from this moment on are left out, in ms since the epoch. */
  readonly since?: number
  readonly until?: number
}

const services = new Map(kinds.map(kind => [kind.name as string, kind.service as string]))

/**
 * The asks of several logs, in order of time whatever the order of the logs: sets are read side by side, always the one that is furthest behind, so
 * that lines of one attempt meet that stand in different logs. Asks whose lines have no time come when they are read.
 */
export async function* readAsks(sets: readonly LogSet[], options: ReadAsksOptions): AsyncGenerator<readonly Ask[]> {
  const tallies = new Map<string, InputTally>()
  let asks: Ask[] = []
  const joiner = joinAsks(
    kind => services.get(kind) ?? kind,
    ask => {
      if (
        ask.time < (options.since ?? Number.NEGATIVE_INFINITY) ||
        ask.time >= (options.until ?? Number.POSITIVE_INFINITY)
      )
        return
      const tally = tallies.get(ask.origin.path)
      if (tally !== undefined) tally.asks += ask.count
      asks.push(ask)
    },
  )
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
    const sightings = await behind.next()
    if (sightings === null) streams.splice(streams.indexOf(behind), 1)
    else for (const sighting of sightings) joiner.take(sighting)
    const reached = Math.min(...streams.map(stream => stream.reached))
    if (Number.isFinite(reached)) joiner.advance(reached)
    // Also where it is empty: between two batches the taker can stop, or show how far the reading is.
    yield asks
    asks = []
  }
  joiner.flush()
  if (asks.length > 0) yield asks
}
