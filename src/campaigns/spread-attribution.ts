import type { SpreadFacts } from '../evidence/facts.ts'
import { logGamma } from '../kit/log-gamma.ts'
import { type EpisodeCounts, episodeCounts } from './episode-counts.ts'
import { highestStatistic } from './spread-detector.ts'
import { byGroup, groupOf, traitsOf } from './stream-cells.ts'
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

/**
 * Probability that a campaign leaves a group of cells alone: one tool asks everybody once, or everybody again, so the groups of the other habit are
 * hardly touched.
 */
const untouched = { ofItsHabit: 0.2, ofTheOther: 0.95 } as const

/** Rates lower than this an episode are not known of any site. */
const leastExpected = 0.02

/** Whose asks of an episode the site's own past does not explain (detection.md, section 7). */
export function attribute(stream: StreamState, alert: SpreadAlert): SpreadAttribution {
  const counts = alert.counts ?? episodeCounts(stream, alert.since)
  const posteriors = posteriorsOf(counts)
  const groups = posteriors.length
  const seenByGroup = byGroup(counts.seen, groups)
  const cells = counts.seen.map((seen, cell) => {
    const group = groupOf(cell, groups)
    const share = seen / Math.max(1, seenByGroup[group] as number)
    return {
      ...traitsOf(cell),
      seen,
      expected: (counts.expected[group] as number) * share,
      posterior: posteriors[group] as number,
    }
  })
  return {
    facts: {
      since: alert.since,
      seen: sum(counts.seen),
      expected: sum(counts.expected),
      cells: cells
        .filter(({ seen, posterior }) => seen > 0 && posterior > leastPosterior)
        .sort((a, b) => b.seen - b.expected - (a.seen - a.expected))
        .map(({ posterior: _, ...cell }) => cell),
      withoutHistory: alert.withoutHistory,
    },
    nats: highestStatistic(stream, alert),
    askers: askersOf(alert.counts === null ? stream.asks : alert.asks, posteriors),
  }
}

/** By group: the share of its asks that an attack is expected to have made. */
export function posteriorsOf({ seen, expected, shapes }: EpisodeCounts): number[] {
  const counts = byGroup(seen, expected.length)
  const excess = (again: boolean): number =>
    sum(counts.map((count, group) => (isAgain(group) === again ? Math.max(0, count - (expected[group] as number)) : 0)))
  const asksAgain = excess(true) > excess(false)
  return counts.map((count, group) => {
    const alone = isAgain(group) === asksAgain ? untouched.ofItsHabit : untouched.ofTheOther
    const mean = Math.max(leastExpected, expected[group] as number)
    return shareOfAttack(count, sum(counts), mean, shapes[group] as number, alone)
  })
}

/** Beyond it what was seen says all, and the sum would be long. */
const mostSummed = 4096

const isAgain = (group: number): boolean => traitsOf(group).repeated

/**
 * Of `count` asks, the expected share of an attack: the others come from a negative binomial, those of the attack are, before it is seen, with
 * probability `alone` none and else any number up to `all` alike.
 */
function shareOfAttack(count: number, all: number, mean: number, shape: number, alone: number): number {
  if (count === 0) return 0
  // A wide distribution has most of its weight on low counts, and would blame those that are as many as expected.
  const most = Math.max(0, 1 - mean / count)
  if (most === 0 || count > mostSummed) return most
  let [weight, attack] = [0, 0]
  const top = lnNegativeBinomial(Math.min(count, Math.floor(mean)), mean, shape)
  for (let others = 0; others <= count; others++) {
    const prior = others === count ? alone : (1 - alone) / all
    const likelihood = prior * Math.exp(lnNegativeBinomial(others, mean, shape) - top)
    weight += likelihood
    attack += likelihood * (count - others)
  }
  return weight === 0 ? most : Math.min(most, attack / weight / count)
}

const lnNegativeBinomial = (count: number, mean: number, shape: number): number =>
  logGamma(shape + count) -
  logGamma(shape) -
  logGamma(count + 1) -
  shape * Math.log1p(mean / shape) +
  count * Math.log(mean / (shape + mean))

/** Who asked twice belongs as far as the likelier of its asks does. */
function askersOf(asks: readonly StreamAsk[], posteriors: readonly number[]): SpreadAsker[] {
  const askers = new Map<string, SpreadAsker>()
  for (const { source, sourceKind, cell } of asks) {
    const posterior = posteriors[groupOf(cell, posteriors.length)] as number
    const key = `${sourceKind} ${source}`
    if (posterior <= Math.max(leastPosterior, askers.get(key)?.posterior ?? 0)) continue
    askers.set(key, { source, sourceKind, posterior })
  }
  return [...askers.values()]
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
