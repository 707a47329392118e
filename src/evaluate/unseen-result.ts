/** How many names of ours a detector lets be asked for without an alert, by the way in which the askers change. */
export interface UnseenResult {
  readonly kind: 'unseen'
  readonly asker: string
  readonly detector: string
  /** Names of ours a day; null: as many as were tried. */
  readonly namesPerDay: number | null
  /** The highest rate that was tried. */
  readonly triedPerDay: number
  /** Days for which the rate was kept up. */
  readonly days: number
}
