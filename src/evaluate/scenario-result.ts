import type { Spread } from './result.ts'

/** Runs of one scenario on sites of one size, at one budget. */
export interface ScenarioResult {
  readonly kind: 'scenario'
  readonly scenario: string
  readonly technique: string
  readonly staff: number
  readonly budgetPerDay: number
  readonly runs: number
  readonly found: number
  /** Runs in which the same world without the attack has an alert in the days of the attack. */
  readonly chance: number
  /** Of the runs that were found, at the first alert that names a source of the attack. */
  readonly asks: Spread
  readonly hours: Spread
  /** Means over the runs that were found. */
  readonly sourcesRecalled: number
  readonly identitiesRecalled: number
  readonly precision: number
  /** Alerts without a source of the attack. */
  readonly falseAlertsPerDay: number
  /** No more of them than the budget makes likely (Poisson, 95 %). */
  readonly passed: boolean
  /** Runs in which each usual rule fired for a source of the attack. */
  readonly rules: Readonly<Record<string, number>>
}

/** What the usual rules give on the same quiet days. */
export interface ScenarioRules {
  readonly kind: 'scenario-rules'
  readonly staff: number
  readonly alertsPerDay: Readonly<Record<string, number>>
}
