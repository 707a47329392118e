import type { AlertFacts } from '../evidence/facts.ts'
import { alarmsOf, isSpreadAlarm } from './alarms.ts'
import type { SpreadAttack } from './spread-attacks.ts'
import type { SpreadView } from './spread-rows.ts'

/** A divided list as one engine saw it. */
export interface SpreadSighting extends SpreadView {
  readonly site: string
  readonly row: string
  readonly budgetPerDay: number
  /** The same world without the attack has an alarm in the same window: what was found there is not the attack's doing. */
  readonly chance: boolean
  /** null: not found. */
  readonly found: SpreadFound | null
}

export interface SpreadFound {
  /** Asks of the attack until the alarm. */
  readonly asks: number
  readonly hours: number
  /** Share of the sources that asked for ours which the findings name, and share of the findings' sources that are the attack's. */
  readonly recall: number
  readonly precision: number
}

/** Fewer sources in common are none: a bystander of another alert. */
const fewestShared = 2

/** Judges the alerts of a world with the attack. Who asked before `since`, alerted or not, is not looked at. */
export function sightSpread(attack: SpreadAttack, alerts: readonly AlertFacts[], since: number): SpreadFound | null {
  const start = attack.asks[0]?.time ?? Number.NaN
  const about = alerts.filter(alert => sharedWith(attack.sources, alert) >= fewestShared)
  const alarms = about.flatMap(alarmsOf).filter(({ raised }) => raised >= start)
  if (alarms.length === 0) return null
  const first = Math.min(...alarms.map(({ raised }) => raised))
  const named = new Set(
    about.flatMap(({ askers }) => askers.flatMap(asker => (asker.last < since ? [] : asker.address))),
  )
  const right = [...named].filter(address => attack.sources.has(address)).length
  const ofOurs = [...named].filter(address => attack.oursSources.has(address)).length
  return {
    asks: attack.asks.filter(({ time }) => time <= first).length,
    hours: (first - start) / 3_600_000,
    recall: ofOurs / attack.oursSources.size,
    precision: right / named.size,
  }
}

/** Whether a world without the attack has an alarm of the stream from the attack's first ask to its last. */
export function hasChanceAlarm(attack: SpreadAttack, quiet: readonly AlertFacts[]): boolean {
  const [start, end] = [attack.asks[0]?.time ?? Number.NaN, attack.asks.at(-1)?.time ?? Number.NaN]
  return quiet.flatMap(alarmsOf).some(alarm => isSpreadAlarm(alarm) && alarm.raised >= start && alarm.raised <= end)
}

function sharedWith(sources: ReadonlySet<string>, { askers }: AlertFacts): number {
  return askers.filter(({ address }) => sources.has(address)).length
}
