import type { BookMarks } from '../asks/ask-books.ts'
import { sourceKind } from '../asks/ask-rows.ts'
import type { EpisodeCounts } from './episode-counts.ts'
import { ratesWithoutHistory } from './spread-priors.ts'
import type { SpreadRates } from './spread-rates.ts'
import type { ClosedBlock, StreamBlock } from './stream-block.ts'

/** A stranger's failed ask for one of ours. */
export interface StreamAsk {
  readonly time: number
  readonly cell: number
  /** Source of the address, and its `sourceKind`. */
  readonly source: number
  readonly sourceKind: number
}

/** Askers that ask once each passed the threshold; plain data. */
export interface SpreadAlert {
  /** Start of the episode. */
  readonly since: number
  /** Time of the ask that carried it over the threshold, and its day. */
  readonly raised: number
  readonly day: number
  readonly withoutHistory: boolean
  /** ln of the statistic at its highest, and of the threshold. */
  nats: number
  readonly threshold: number
  /** Set when the episode ends, with its asks, the oldest first; those beyond the most that are kept are not among them. */
  counts: EpisodeCounts | null
  asks: readonly StreamAsk[]
}

/** The service as one more key, whose population is its own past (detection.md, section 7); plain data. */
export interface StreamState {
  /** The one that runs; null: nothing came yet. */
  current: StreamBlock | null
  /** Times of the first and of the latest contact. */
  began: number
  latest: number
  /** Closed blocks of the last days, the oldest first. */
  readonly history: ClosedBlock[]
  /** Blocks that were ever closed. */
  closed: number
  /** By group of cells. */
  rates: readonly SpreadRates[]
  /** ln of the statistic at the end of the last closed block. */
  lnStatistic: number
  /** Sum of the evidence of the day's closed blocks. */
  dayNats: number
  /** Days in a row, up to the last, of which that sum was below 0. */
  quietDays: number
  /** Evidence of the blocks since the start of the episode; 0 or less: none is going on. */
  lnSinceStart: number
  /** Start of the episode: with any other the evidence would be less. */
  since: number
  /** Asks since then, the oldest first. */
  asks: StreamAsk[]
  readonly alerts: SpreadAlert[]
}

export const emptyStream = (): StreamState => ({
  current: null,
  began: 0,
  latest: 0,
  history: [],
  closed: 0,
  rates: ratesWithoutHistory([]),
  lnStatistic: Number.NEGATIVE_INFINITY,
  lnSinceStart: 0,
  dayNats: 0,
  quietDays: 0,
  since: 0,
  asks: [],
  alerts: [],
})

/** The alert of the episode that has not ended; null: none. */
export function openSpreadAlert({ alerts }: StreamState): SpreadAlert | null {
  const latest = alerts.at(-1)
  return latest?.counts === null ? latest : null
}

/** Marks the numbers that it holds. */
export function markStream({ asks, alerts }: StreamState, { sources }: BookMarks): void {
  for (const held of [asks, ...alerts.map(alert => alert.asks)]) {
    for (const { source, sourceKind: kind } of held) if (kind !== sourceKind.version4) sources.mark(source)
  }
}
