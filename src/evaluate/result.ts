import type { AdaptiveResult } from './adaptive-result.ts'
import type { OpenAttackResult, OpenQuietResult } from './open-result.ts'
import type { PeerResult } from './peers-result.ts'
import type { ProvenanceEvent } from './provenance-result.ts'
import type { ScenarioResult, ScenarioRules } from './scenario-result.ts'
import type { SpreadResult, YoungResult } from './spread-result.ts'
import type { UnseenResult } from './unseen-result.ts'

/** False alerts of one quiet site at one budget. */
export interface QuietResult {
  readonly kind: 'quiet'
  readonly row: string
  readonly seed: string
  readonly staff: number
  readonly budgetPerDay: number
  readonly days: number
  /** Alerts of keys (detection.md, section 3), all false. */
  readonly keyAlerts: number
  /** Alerts of askers who ask once each (section 7), all false. */
  readonly spreadAlerts: number
  /** Alerts because a guesser got in (section 8), all false too: nobody's secret was guessed. */
  readonly gotInAlerts: number
  /** Highest number of alerts of keys a day that still passes. */
  readonly barPerDay: number
  /** The same for the stream. */
  readonly spreadBarPerDay: number
  readonly passed: boolean
  /** The operator's view of the false ones: cause, first key, nats. */
  readonly alerts: readonly string[]
}

/** What the usual rules give on the same asks. */
export interface YardstickResult {
  readonly kind: 'yardstick'
  readonly row: string
  readonly seed: string
  readonly alertsPerDay: Readonly<Record<string, number>>
}

/** Runs of one attack at one budget, with or without a directory. */
export interface AttackResult {
  readonly kind: 'attack'
  readonly row: string
  readonly directory: boolean
  readonly budgetPerDay: number
  readonly runs: number
  readonly found: number
  /** Of the runs that were found, at the alert: asks so far, those of them about ours, hours since the first. */
  readonly asks: Spread
  readonly ours: Spread
  readonly hours: Spread
  /** Means over the runs that were found: attack's sources in the finding, finding's sources that are the attack's. */
  readonly recall: number
  readonly precision: number
  /** Runs in which each usual rule fired for the source. */
  readonly yardsticks: Readonly<Record<string, number>>
  readonly bar: string | null
  readonly passed: boolean | null
}

/** NaN where there is nothing to measure. */
export interface Spread {
  readonly median: number
  readonly p95: number
}

/** How far the run is; for a progress line. */
export interface EvaluationProgress {
  readonly kind: 'progress'
  readonly what: string
  readonly day: number
  readonly days: number
}

export type EvaluationEvent =
  | EvaluationProgress
  | QuietResult
  | YardstickResult
  | AttackResult
  | SpreadResult
  | YoungResult
  | ScenarioResult
  | ScenarioRules
  | UnseenResult
  | AdaptiveResult
  | OpenQuietResult
  | OpenAttackResult
  | PeerResult
  | ProvenanceEvent

/** Quantiles by the nearest rank, so that each is a value that was measured. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { median: quantile(0.5), p95: quantile(0.95) }
}
