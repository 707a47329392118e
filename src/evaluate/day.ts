import type { Ask } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import type { Site } from './site.ts'

/** Where the asks of a day are written. */
export interface Day {
  readonly site: Site
  readonly day: number
  /** First instant of the day, ms since the epoch. */
  readonly start: number
  readonly random: Random
  readonly write: (ask: Ask) => void
}
