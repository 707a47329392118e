/** What a way of evading the detectors costs the attacker. */
export interface AdaptiveResult {
  readonly kind: 'adaptive'
  readonly attacker: string
  readonly setting: string
  readonly budgetPerDay: number
  /** Names of ours that he wanted to ask for. */
  readonly wanted: number
  /** Names that he had asked for at the first alert that names him; null: there was none. */
  readonly namesToAlert: number | null
  /** Addresses that he had used by then, or in all. */
  readonly addresses: number
  /** Days from his first ask to that alert, or to his last ask. */
  readonly days: number
  /** Share of all addresses that he used which the findings name in the end. */
  readonly sourcesRecalled: number
}
