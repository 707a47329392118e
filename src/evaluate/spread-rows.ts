import type { BotOptions } from './bots.ts'
import { dayMs, type SiteOptions } from './site.ts'
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
  /** null: the design names it as weak, or does not have it. */
  readonly bar: SpreadBar | null
}

/** Which logs and lists the engine is given. */
export interface SpreadView {
  readonly directory: boolean
  /** Logs tell the operator (ASN) of each address, as they do with an MMDB file. */
  readonly operators: boolean
}

/** A site with the lists that are divided there. */
export interface SpreadSite extends Pick<SiteOptions, 'staff' | 'loginFormat'> {
  readonly name: string
  readonly bots: BotOptions
  readonly rows: readonly SpreadRow[]
  readonly views: readonly SpreadView[]
  /** In so many of ten worlds: all of it in each would take a day. */
  readonly ofTen: number
}

/** The rows of detection.md, section 12. */
const rowsOfDesign: readonly SpreadRow[] = [
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
]

const slowOne: SpreadRow = { name: '40 sources, 14 days', sources: 40, lastsMs: 14 * dayMs, bar: null }

/** What the design names as weak, or leaves open. */
const harderRows: readonly SpreadRow[] = [
  { ...slowOne, name: "40 sources, 14 days, at our users' providers", amongUsers: true },
  { ...slowOne, name: '80 sources, 14 days, every second name a twin', sources: 80, twins: true },
]

const everyName: SpreadView = { directory: true, operators: true }
const usualBots: BotOptions = { perDay: 1500, nameListShare: 0.05 }

export const spreadSites: readonly SpreadSite[] = [
  {
    name: '1,000 staff',
    staff: 1000,
    loginFormat: 'first.last',
    bots: usualBots,
    rows: [...rowsOfDesign, ...harderRows],
    views: [everyName],
    ofTen: 10,
  },
  {
    name: '1,000 staff',
    staff: 1000,
    loginFormat: 'first.last',
    bots: usualBots,
    rows: [...rowsOfDesign, ...harderRows],
    views: [
      { directory: true, operators: false },
      { directory: false, operators: true },
    ],
    ofTen: 3,
  },
  {
    name: '60 staff, given-name log-ins',
    staff: 60,
    loginFormat: 'first',
    bots: usualBots,
    rows: [{ name: '40 sources, 1 day', sources: 40, lastsMs: dayMs, bar: null }, slowOne],
    views: [everyName, { directory: true, operators: false }],
    ofTen: 10,
  },
  {
    name: '20,000 staff',
    staff: 20_000,
    loginFormat: 'first.last',
    bots: { perDay: 3000, nameListShare: 0.05 },
    rows: [
      { name: '400 sources, 14 days', sources: 400, lastsMs: 14 * dayMs, bar: null },
      { name: '40 sources, 1 day', sources: 40, lastsMs: dayMs, bar: null },
      slowOne,
    ],
    views: [everyName],
    ofTen: 2,
  },
]

/** Days after the learning period that hold an attack and its end. */
export const spreadDays = 16
