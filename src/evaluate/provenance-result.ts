/** How well the origin of lists is told, of many simulated attacks of one setting. Shares are from 0 to 1; NaN: nothing to measure. */
export interface ProvenanceResult {
  readonly kind: 'provenance'
  readonly row: string
  readonly seed: string
  /** With a list that was given, or with the whole directory. */
  readonly attacks: number
  /** Whose likeliest family is right. */
  readonly top: number
  /** Expected calibration error of the likeliest family, in ten bins. */
  readonly calibrationError: number
  /** Whose 95 % set holds the truth, and the mean size of that set. */
  readonly covered: number
  readonly setSize: number
  /** In which a list was named at 95 % or more, and of these the share that was right. */
  readonly named: number
  readonly namedRight: number
  /** Attacks with a list that nobody gave, and the shares of these in which a list was called the very one, or a relative, at 95 %. */
  readonly unlisted: number
  readonly unlistedExact: number
  readonly unlistedFamily: number
  /** Lists run in no order that seem run in their own (more than 3 nats). */
  readonly orderFalse: number
  readonly topBar: number | null
  readonly passed: boolean
}

/** How well a list is dated by who had come and left. */
export interface DatingResult {
  readonly kind: 'provenance-date'
  readonly row: string
  readonly seed: string
  readonly lists: number
  readonly dated: number
  /** Of those dated, the share whose interval holds the truth. */
  readonly covered: number
  /** Medians, in days: length of the interval, and distance of its middle from the truth. */
  readonly lengthDays: number
  readonly errorDays: number
  readonly passed: boolean
}

/** How much the order of asks tells. */
export interface OrderResult {
  readonly kind: 'provenance-order'
  readonly row: string
  readonly seed: string
  readonly runs: number
  readonly medianNats: number
  /** Share of runs with more than 3 nats. */
  readonly over3: number
  /** null: a run in order, for which there is no bar. */
  readonly passed: boolean | null
}

export type ProvenanceEvent = ProvenanceResult | DatingResult | OrderResult
