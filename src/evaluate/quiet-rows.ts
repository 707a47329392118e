import type { BotOptions } from './bots.ts'
import type { SiteOptions } from './site.ts'

/** A site on which nothing happens but users, traps and bots: each alert is a false one. */
export interface QuietRow extends Omit<SiteOptions, 'days'> {
  readonly name: string
  /** False: people are learned from granted log-ins. */
  readonly directory: boolean
  readonly bots: BotOptions
}

const usual = { loginFormat: 'first.last', directory: true } as const
const bots = (perDay: number, nameListShare = 0.05): BotOptions => ({ perDay, nameListShare })

/** The rows of detection.md, section 12, for false alerts. The first seed was looked at while they were built, the others were not. */
export const quietRows: readonly QuietRow[] = [
  { ...usual, name: '1,000 staff', seed: 'quiet 1', staff: 1000, bots: bots(1500) },
  { ...usual, name: '1,000 staff', seed: 'quiet 2', staff: 1000, bots: bots(1500) },
  { ...usual, name: '1,000 staff', seed: 'quiet 3', staff: 1000, bots: bots(1500) },
  { ...usual, name: '1,000 staff, no directory', seed: 'quiet 1', staff: 1000, bots: bots(1500), directory: false },
  {
    ...usual,
    name: '1,000 staff, half of all bots with name lists',
    seed: 'quiet 4',
    staff: 1000,
    bots: bots(1500, 0.5),
  },
  {
    ...usual,
    name: '1,000 staff, flast log-ins',
    seed: 'quiet 5',
    staff: 1000,
    bots: bots(1500),
    loginFormat: 'flast',
  },
  {
    ...usual,
    name: '60 staff, given-name log-ins',
    seed: 'quiet 6',
    staff: 60,
    bots: bots(1500),
    loginFormat: 'first',
  },
  { ...usual, name: '20,000 staff', seed: 'quiet 1', staff: 20_000, bots: bots(3000) },
  { ...usual, name: '100,000 staff', seed: 'quiet 1', staff: 100_000, bots: bots(6000) },
]

/** Budgets, in false alerts a day, at which all is measured (B of detection.md, section 6). */
export const budgets = [1, 0.1] as const
/** The part of the budget that is for keys; the rest is for the detector of detection.md, section 7. */
export const keyShare = 0.8
/** Days at the start of every run in which alerts do not count. */
export const learningDays = 28
