import { dayMs } from './site.ts'
import type { SpreadPlan } from './spread-attacks.ts'

/** Bars at a tenth of a false alert a day (detection.md, section 12): with more, a window of two weeks meets a chance alarm anyway. */
export interface SpreadBar {
  /** Share of the worlds in which it must be found. */
  readonly found: number
  /** Most asks of the attack until the alarm that it caused, in the worst world. */
  readonly asks: number
  readonly recall: number
  readonly precision: number
}

export interface SpreadRow extends SpreadPlan {
  readonly name: string
  /** null: the design names it as weak, and promises nothing. */
  readonly bar: SpreadBar | null
}

/** The rows of detection.md, section 12, for lists divided among sources; then two that the design does not have. */
export const spreadRows: readonly SpreadRow[] = [
  {
    name: '400 sources, 1 day',
    sources: 400,
    lastsMs: dayMs,
    bar: { found: 0.9, asks: 20, recall: 0.9, precision: 0.9 },
  },
  {
    name: '400 sources, 14 days',
    sources: 400,
    lastsMs: 14 * dayMs,
    bar: { found: 0.9, asks: 30, recall: 0.9, precision: 0.9 },
  },
  {
    name: '40 sources, 1 day',
    sources: 40,
    lastsMs: dayMs,
    bar: { found: 0.9, asks: 15, recall: 0.9, precision: 0.7 },
  },
  {
    name: '40 sources, 7 days, a client of their own',
    sources: 40,
    lastsMs: 7 * dayMs,
    ownClient: true,
    bar: { found: 0.9, asks: 30, recall: 0.9, precision: 0.7 },
  },
  { name: '40 sources, 7 days, list of leavers', sources: 40, lastsMs: 7 * dayMs, oldList: true, bar: null },
  { name: '40 sources, 14 days', sources: 40, lastsMs: 14 * dayMs, bar: null },
  {
    name: "40 sources, 14 days, at our users' providers",
    sources: 40,
    lastsMs: 14 * dayMs,
    amongUsers: true,
    bar: null,
  },
]

/** Which logs and lists the engine is given. */
export interface SpreadView {
  readonly directory: boolean
  /** Logs tell the operator (ASN) of each address, as they do with an MMDB file. */
  readonly operators: boolean
}

export const spreadViews: readonly SpreadView[] = [
  { directory: true, operators: true },
  { directory: true, operators: false },
  { directory: false, operators: true },
]

/** Days after the learning period that hold an attack and its end. */
export const spreadDays = 16
export const spreadStaff = 1000
