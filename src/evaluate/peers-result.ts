/** A detector on the logs of one site with all scenarios on it. */
export interface PeerResult {
  readonly kind: 'peer'
  readonly detector: string
  /** Alerts a day about anybody but the scenarios, after the learning period; null: it was not run. */
  readonly alertsPerDay: number | null
  /** Scenarios of which it named a source. */
  readonly found: readonly string[]
  readonly scenarios: number
  /** Why it was not run, or what it does not see. */
  readonly note: string
}
