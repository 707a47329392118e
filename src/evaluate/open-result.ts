/** Doors that answer without proof of who asks: a site on which nothing but their own habits happens, and the same with attacks. */
export interface OpenQuietResult {
  readonly kind: 'open-quiet'
  readonly staff: number
  readonly budgetPerDay: number
  readonly days: number
  readonly falseAlerts: number
  readonly barPerDay: number
  readonly passed: boolean
  /** Which they were. */
  readonly alerts: readonly string[]
}

export interface OpenAttackResult {
  readonly kind: 'open-attack'
  readonly row: string
  readonly staff: number
  readonly budgetPerDay: number
  readonly runs: number
  readonly found: number
  /** Asks to the alert, at most. NaN: none was found. */
  readonly mostAsks: number
  /** null: no claim. */
  readonly passed: boolean | null
}
