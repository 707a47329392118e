import type { AlertFacts } from '../evidence/facts.ts'
import { type Sighting, summarise } from './attack-summary.ts'
import { type Attack, attackDays, makeAttacks } from './attacks.ts'
import { budgets, learningDays } from './quiet-rows.ts'
import type { EvaluationEvent } from './result.ts'
import { makeSite } from './site.ts'
import { type Contestant, contestant, countedAlerts, runTrial } from './trial.ts'
import { createYardsticks } from './yardsticks.ts'

const staff = 1000
const bots = { perDay: 1500, nameListShare: 0.05 }
const hourMs = 3_600_000

/**
 * Every run is a world of its own, with its learning period and one attack of each row on its own day, from its own network and on
 * its own people: the attacks share nothing that evidence is counted by.
 */
export async function* runAttacks(runs: number): AsyncGenerator<EvaluationEvent, void, undefined> {
  const sightings: Sighting[] = []
  for (let run = 0; run < runs; run++) {
    const seed = `held out ${run + 1}`
    const site = makeSite({ seed, staff, days: learningDays + attackDays, loginFormat: 'first.last' })
    const attacks = makeAttacks(site, learningDays, run)
    const contestants = [true, false].flatMap(directory => budgets.map(budget => contestant(site, directory, budget)))
    const yardsticks = createYardsticks(attacks.map(attack => attack.address))
    const asks = attacks.flatMap(attack => attack.asks)
    yield* runTrial({ site, bots, attacks: asks }, contestants, yardsticks, `attacks on ${staff} staff, ${seed}`)
    for (const one of contestants) {
      const alerts = countedAlerts(one)
      for (const attack of attacks) sightings.push(sight(one, attack, alerts, yardsticks.firedFor(attack.address)))
    }
  }
  for (const directory of [true, false]) for (const budget of budgets) yield* summarise(sightings, directory, budget)
}

function sight(one: Contestant, attack: Attack, alerts: readonly AlertFacts[], rules: readonly string[]): Sighting {
  const { budgetPerDay, directory } = one
  const first = attack.asks[0]?.time ?? Number.NaN
  const alert = alerts.find(({ raised, askers }) => {
    return raised >= first && askers.some(asker => asker.address === attack.address)
  })
  const found = alert === undefined ? null : measure(attack, alert, first)
  return { row: attack.row, directory, budgetPerDay, found, rules }
}

function measure(attack: Attack, alert: AlertFacts, first: number): Sighting['found'] {
  const until = attack.asks.filter(ask => ask.time <= alert.raised)
  const right = alert.askers.filter(asker => asker.address === attack.address).length
  return {
    asks: until.length,
    ours: until.filter(ask => ask.identity !== null && attack.ours.has(ask.identity.name)).length,
    hours: (alert.raised - first) / hourMs,
    recall: right,
    precision: right / alert.askers.length,
  }
}
