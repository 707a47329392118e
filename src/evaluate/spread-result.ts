/** Runs of one divided list at one budget, in one view. */
export interface SpreadResult {
  readonly kind: 'spread'
  /** `SpreadSite`. */
  readonly site: string
  readonly row: string
  readonly directory: boolean
  /** Logs tell the operator of each address. */
  readonly operators: boolean
  readonly budgetPerDay: number
  readonly runs: number
  readonly found: number
  /** Runs in which the same world without the attack has an alarm in the same window. */
  readonly chance: number
  /** Asks to the alarm, of the runs in which only the attack can have caused it; NaN: none. */
  readonly asks: { readonly median: number; readonly most: number }
  /** Means over the runs in which it was found. */
  readonly recall: number
  readonly precision: number
  readonly bar: string | null
  readonly passed: boolean | null
}

/** Logs that begin with the attack, or with nothing: the site has no past to learn from. */
export interface YoungResult {
  readonly kind: 'young'
  readonly staff: number
  readonly budgetPerDay: number
  readonly sites: number
  /** Sites on which the divided list raised an alarm, and on which the same logs without it have one by then. */
  readonly found: number
  readonly chance: number
  readonly recall: number
  readonly precision: number
  /** Of quiet logs of this many days: alarms on all sites together, and how many the budget allows them to have. */
  readonly quietDays: number
  readonly alarms: { readonly firstHour: number; readonly firstDay: number; readonly all: number }
  readonly allowed: number
  readonly bar: string | null
  readonly passed: boolean | null
}
