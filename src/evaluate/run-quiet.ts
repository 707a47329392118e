import type { AlertFacts } from '../evidence/facts.ts'
import { alarmsOf, isSpreadAlarm } from './alarms.ts'
import { budgets, keyShare, learningDays, type QuietRow } from './quiet-rows.ts'
import type { EvaluationEvent, QuietResult } from './result.ts'
import { makeSite } from './site.ts'
import { type Contestant, contestant, countedAlerts, runTrial, trialStart } from './trial.ts'
import { createYardsticks } from './yardsticks.ts'

/** Counts the false alerts of a quiet site, at all budgets at once. */
export async function* runQuiet(row: QuietRow, quietDays: number): AsyncGenerator<EvaluationEvent, void, undefined> {
  const site = makeSite({ ...row, days: learningDays + quietDays })
  const contestants = budgets.map(budget => contestant(site, row.directory, budget))
  const yardsticks = createYardsticks([])
  yield* runTrial({ site, bots: row.bots, attacks: [] }, contestants, yardsticks, `${row.name}, ${row.seed}`)
  for (const one of contestants) yield quietResult(row, quietDays, one)
  const alertsPerDay = Object.fromEntries(
    Object.entries(yardsticks.alerts).map(([rule, alerts]) => [rule, alerts / quietDays]),
  )
  yield { kind: 'yardstick', row: row.name, seed: row.seed, alertsPerDay }
}

function quietResult({ name, seed, staff }: QuietRow, days: number, one: Contestant): QuietResult {
  const alerts = countedAlerts(one)
  const alarms = alerts.flatMap(alarmsOf).filter(({ raised }) => raised >= trialStart)
  const lists = alarms.filter(alarm => alarm.cause === 'list-of-ours' || alarm.cause === 'harvested')
  const spreadAlerts = lists.filter(isSpreadAlarm).length
  const keyAlerts = lists.length - spreadAlerts
  const barPerDay = keyShare * one.budgetPerDay
  const spreadBarPerDay = one.budgetPerDay - barPerDay
  return {
    kind: 'quiet',
    row: name,
    seed,
    staff,
    budgetPerDay: one.budgetPerDay,
    days,
    keyAlerts,
    spreadAlerts,
    gotInAlerts: alarms.filter(({ cause }) => cause === 'got-in').length,
    barPerDay,
    spreadBarPerDay,
    passed: keyAlerts / days <= barPerDay && spreadAlerts / days <= spreadBarPerDay,
    alerts: alerts.map(describe),
  }
}

function describe({ cause, keys, raised, evidence, threshold }: AlertFacts): string {
  const key = keys.map(({ kind, value }) => `${kind} ${value}`).join(', ')
  return `${new Date(raised).toISOString()} ${cause} ${key}: ${evidence.nats.toFixed(1)} nats (needed ${threshold.toFixed(1)})`
}
