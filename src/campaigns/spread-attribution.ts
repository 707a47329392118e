import type { SpreadFacts } from '../evidence/facts.ts'
import { countsSince, highestStatistic } from './spread-detector.ts'
import { traitsOf } from './stream-cells.ts'
import type { SpreadAlert, StreamAsk, StreamState } from './stream-state.ts'

/** An asker that belongs to a campaign of askers who ask once or twice. */
export interface SpreadAsker {
  readonly source: number
  readonly sourceKind: number
  /** Probability that it belongs. */
  readonly posterior: number
}

export interface SpreadAttribution {
  readonly facts: SpreadFacts
  /** ln of the statistic at its highest. */
  readonly nats: number
  readonly askers: readonly SpreadAsker[]
}

/** At and below it, an ask is rather one of those that were expected. */
const leastPosterior = 0.5

/** Whose asks of an episode the site's own past does not explain (detection.md, section 7). */
export function attribute(stream: StreamState, alert: SpreadAlert): SpreadAttribution {
  const { seen, expected } = alert.ended ? alert : countsSince(stream, alert.since)
  const posteriors = seen.map((count, cell) => Math.max(0, 1 - (expected[cell] as number) / Math.max(1, count)))
  return {
    facts: {
      since: alert.since,
      seen: sum(seen),
      expected: sum(expected),
      cells: posteriors
        .map((posterior, cell) => ({
          ...traitsOf(cell),
          seen: seen[cell] as number,
          expected: expected[cell] as number,
          posterior,
        }))
        .filter(({ posterior }) => posterior > leastPosterior)
        .sort((a, b) => b.seen - b.expected - (a.seen - a.expected))
        .map(({ posterior: _, ...cell }) => cell),
      withoutHistory: alert.withoutHistory,
    },
    nats: highestStatistic(stream, alert),
    askers: askersOf(alert.ended ? alert.asks : stream.asks, posteriors),
  }
}

/** Who asked twice belongs as far as the likelier of its asks does. */
function askersOf(asks: readonly StreamAsk[], posteriors: readonly number[]): SpreadAsker[] {
  const askers = new Map<string, SpreadAsker>()
  for (const { source, sourceKind, cell } of asks) {
    const posterior = posteriors[cell] as number
    const key = `${sourceKind} ${source}`
    if (posterior <= Math.max(leastPosterior, askers.get(key)?.posterior ?? 0)) continue
    askers.set(key, { source, sourceKind, posterior })
  }
  return [...askers.values()]
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
