import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ask } from '../asks/ask.ts'
import { createEngine } from '../engine/engine.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import type { Day } from './day.ts'
import { createDayBook } from './day-book.ts'
import { longestAttackDays, makeOpenAttacks, type OpenAttack, openRows } from './open-attacks.ts'
import { openHabits } from './open-habits.ts'
import { readerHabits } from './open-readers.ts'
import type { OpenAttackResult, OpenQuietResult } from './open-result.ts'
import { budgets, keyShare, learningDays } from './quiet-rows.ts'
import type { EvaluationEvent } from './result.ts'
import { dayMs, makeSite, type Site, siteStart } from './site.ts'
import { engineOptions } from './trial.ts'

const sizes = [60, 1000, 5000]
const habits = [...openHabits, ...readerHabits]
const attackDays = openRows.length + longestAttackDays

/**
 * Doors that are open to all, and nothing else: so that there are few keys, and the threshold is as low as it gets. Each run has a world of its own for
 * each size, with `learningDays`, then quiet days, then days with an attack each.
 */
export async function* runOpen(
  runs: number,
  quietDays: number,
  maxStaff: number,
  seedOf: (run: number) => string = run => `open held out ${run + 1}`,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  for (const staff of sizes.filter(size => size <= maxStaff)) {
    const sightings: {
      readonly budgetPerDay: number
      readonly attack: OpenAttack
      readonly alert: AlertFacts | null
    }[] = []
    const wrong = budgets.map((): string[] => [])
    for (let run = 0; run < runs; run++) {
      const seed = seedOf(run)
      const firstDay = learningDays + quietDays
      const days = firstDay + attackDays
      const site = makeSite({ seed, staff, days, loginFormat: 'first.last' })
      const attacks = makeOpenAttacks(site, firstDay, run)
      const engines = budgets.map(budget => createEngine(engineOptions(site, true, budget)))
      for (const { day, asks } of openDays(site, attacks)) {
        for (const ask of asks) for (const engine of engines) engine.take(ask)
        yield { kind: 'progress', what: `open doors of ${staff} staff, ${seed}`, day, days }
        await nextTurn()
      }
      for (const [at, engine] of engines.entries()) {
        const budgetPerDay = budgets[at] as number
        const alerts = engine.finish().alerts.filter(({ raised }) => raised >= siteStart + learningDays * dayMs)
        wrong[at]?.push(...falseAlerts(alerts, attacks, seed))
        for (const attack of attacks) sightings.push({ budgetPerDay, attack, alert: alertOn(alerts, attack) })
      }
    }
    for (const [at, budgetPerDay] of budgets.entries()) {
      yield quietResult(wrong[at] ?? [], staff, budgetPerDay, runs * (quietDays + attackDays))
      for (const row of openRows) {
        const of = sightings.filter(one => one.budgetPerDay === budgetPerDay && one.attack.row === row.name)
        yield attackResult(row, staff, budgetPerDay, of)
      }
    }
  }
}

function* openDays(site: Site, attacks: readonly OpenAttack[]): Generator<{ day: number; asks: Iterable<Ask> }> {
  const book = createDayBook()
  for (const { asks } of attacks) for (const ask of asks) book.write(ask)
  for (let day = 0; day < site.days; day++) {
    const start = siteStart + day * dayMs
    for (const [habit, write] of habits.entries()) {
      const today: Day = { site, day, start, write: book.write, random: site.random.fork(`open/${habit}/${day}`) }
      write(today)
    }
    yield { day, asks: book.close(start + dayMs) }
  }
}

const alertOn = (alerts: readonly AlertFacts[], { address, start }: OpenAttack): AlertFacts | null =>
  alerts.find(({ askers, raised }) => raised >= start && askers.some(asker => asker.address === address)) ?? null

function falseAlerts(alerts: readonly AlertFacts[], attacks: readonly OpenAttack[], seed: string): string[] {
  const found = new Set(attacks.map(attack => alertOn(alerts, attack)))
  const wrong = alerts.filter(alert => !found.has(alert))
  return wrong.map(alert => `${seed}: ${describe(alert)}`)
}

function quietResult(alerts: readonly string[], staff: number, budgetPerDay: number, days: number): OpenQuietResult {
  const barPerDay = keyShare * budgetPerDay
  const falseAlerts = alerts.length
  return {
    kind: 'open-quiet',
    staff,
    budgetPerDay,
    days,
    falseAlerts,
    barPerDay,
    passed: falseAlerts <= barPerDay * days,
    alerts,
  }
}

function describe({ cause, keys, evidence, surfaces }: AlertFacts): string {
  const { probing, reading } = evidence
  const parts = probing.map(({ surfaceClass, failed, granted }) => `${surfaceClass} ${failed}:${granted}`)
  if (reading) parts.push(`${reading.seen} new names in ${reading.days} days, expected ${reading.expected.toFixed(1)}`)
  return `${cause} ${keys[0]?.value} (${surfaces.join(', ')}; ${parts.join(', ')}): ${evidence.nats.toFixed(1)} nats`
}

function attackResult(
  { name, claimedUpTo }: (typeof openRows)[number],
  staff: number,
  budgetPerDay: number,
  sightings: readonly { readonly attack: OpenAttack; readonly alert: AlertFacts | null }[],
): OpenAttackResult {
  const asks = sightings.flatMap(({ attack, alert }) =>
    alert === null ? [] : attack.asks.filter(({ time }) => time <= alert.raised).length,
  )
  return {
    kind: 'open-attack',
    row: name,
    staff,
    budgetPerDay,
    runs: sightings.length,
    found: asks.length,
    mostAsks: asks.length === 0 ? Number.NaN : Math.max(...asks),
    passed: staff <= claimedUpTo && budgetPerDay === 1 ? asks.length === sightings.length : null,
  }
}
