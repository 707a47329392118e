import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ask } from '../asks/ask.ts'
import { createEngine } from '../engine/engine.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import { alarmsOf, isSpreadAlarm } from './alarms.ts'
import { budgets } from './quiet-rows.ts'
import type { EvaluationEvent } from './result.ts'
import { dayMs, makeSite, type Site, siteStart } from './site.ts'
import { makeSpreadAttack, type SpreadAttack } from './spread-attacks.ts'
import { sightSpread } from './spread-sighting.ts'
import { engineOptions } from './trial.ts'
import { simulate } from './world.ts'
import { summariseYoung, type YoungSighting } from './young-summary.ts'

/** Sites whose logs begin today, by size, with the share of the runs that each gets. */
const youngSites = [
  { staff: 60, share: 1 },
  { staff: 1000, share: 1 },
  { staff: 5000, share: 0.5 },
] as const
const bots = { perDay: 1500, nameListShare: 0.05 }
const hourMs = 3_600_000
/** Quiet days of each log, after the day and hour on which it begins. */
const quietDays = 7
/** The divided list comes within the first day. */
const plan = { sources: 120, lastsMs: hourMs }

/**
 * Sites without history (issue of campaigns, section 1): logs that begin at any hour of the week, quiet for a week, or with a list that 120
 * sources divide among them within an hour of the first day.
 */
export async function* runYoung(
  runs: number,
  maxStaff: number,
  seedOf: (run: number) => string = run => `young held out ${run + 1}`,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  for (const { staff, share } of youngSites) {
    if (staff > maxStaff) continue
    const sightings: YoungSighting[] = []
    const sites = Math.max(1, Math.round(runs * share))
    for (let run = 0; run < sites; run++) {
      yield { kind: 'progress', what: `logs that just began, ${staff} staff`, day: run, days: sites }
      const site = makeSite({ seed: seedOf(run), staff, days: quietDays + 8, loginFormat: 'first.last' })
      const begins = siteStart + Math.floor(7 * 24 * site.random.fork('begins').next()) * hourMs
      const asks = await asksFrom(site, begins)
      const random = site.random.fork('young')
      const attack = makeSpreadAttack(site, plan, begins + (dayMs - hourMs) * random.next(), run, random)
      for (const budgetPerDay of budgets) sightings.push(sight(site, budgetPerDay, begins, asks, attack))
    }
    yield* summariseYoung(sightings, staff, quietDays)
  }
}

async function asksFrom(site: Site, begins: number): Promise<Ask[]> {
  const asks: Ask[] = []
  for (const day of simulate({ site, bots, attacks: [] })) {
    for (const ask of day) if (ask.time >= begins && ask.time < begins + quietDays * dayMs) asks.push(ask)
    await nextTurn()
  }
  return asks
}

function sight(
  site: Site,
  budgetPerDay: number,
  begins: number,
  asks: readonly Ask[],
  attack: SpreadAttack,
): YoungSighting {
  const alertsOf = (some: readonly Ask[]): readonly AlertFacts[] => {
    const engine = createEngine(engineOptions(site, true, budgetPerDay))
    for (const ask of some) engine.take(ask)
    return engine.finish().alerts
  }
  const quiet = alertsOf(asks)
  const attacked = alertsOf([...asks.filter(({ time }) => time < begins + 2 * dayMs), ...attack.asks].sort(byTime))
  const alarms = quiet.flatMap(alarmsOf).filter(isSpreadAlarm)
  const end = attack.asks.at(-1)?.time ?? begins
  return {
    budgetPerDay,
    found: sightSpread(attack, attacked, begins),
    chance: alarms.some(({ raised }) => raised <= end),
    alarms: alarms.map(({ raised }) => (raised - begins) / hourMs),
  }
}

const byTime = (a: Ask, b: Ask): number => a.time - b.time
