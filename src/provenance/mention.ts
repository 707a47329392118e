/** One who is named on a list, as it stands there. At least one of the three. */
export interface Mention {
  /** With its domain. */
  readonly address?: string
  readonly login?: string
  /** `Anna Ng`, `Ng, Anna`. */
  readonly fullName?: string
  /** Words of running text that count only where they are the name of one of ours: most pairs of words name nobody. */
  readonly loose?: true
}
