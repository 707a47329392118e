import type { Ask } from '../asks/ask.ts'
import { isLikelyCount } from './likely-count.ts'
import { budgets, learningDays } from './quiet-rows.ts'
import { type EvaluationProgress, spread } from './result.ts'
import { type Scenario, scenarios } from './scenario-attacks.ts'
import type { ScenarioResult, ScenarioRules } from './scenario-result.ts'
import { alertsOn, firstAlarm, type LearnedWorld, learnWorld, naming, type WatchedAlert } from './scenario-world.ts'
import { makeSite } from './site.ts'
import { membersFrom, shuffled } from './target-list.ts'
import { createYardsticks } from './yardsticks.ts'

/** Days after the learning period: the slowest scenario lasts for fourteen. */
const watchedDays = 15
const hourMs = 3_600_000

/** Sites of the scenarios, with the addresses that guess names there on a day. */
const sizes = [
  { staff: 60, bots: 400 },
  { staff: 1000, bots: 1500 },
  { staff: 5000, bots: 2000 },
] as const

export type ScenarioEvent = EvaluationProgress | ScenarioResult | ScenarioRules

/** One scenario in one world, at one budget. */
interface Outcome {
  readonly scenario: Scenario
  readonly budgetPerDay: number
  readonly found: Found | null
  readonly isChance: boolean
  readonly falseAlerts: number
  readonly rules: readonly string[]
}

interface Found {
  readonly asks: number
  readonly hours: number
  readonly sourcesRecalled: number
  readonly identitiesRecalled: number
  readonly precision: number
}

/** Every scenario on sites of every size up to `maxStaff`, each beside the same days without it. */
export async function* runScenarios(runs: number, maxStaff: number): AsyncGenerator<ScenarioEvent, void, undefined> {
  for (const { staff, bots } of sizes.filter(size => size.staff <= maxStaff)) {
    const outcomes: Outcome[] = []
    const rules: Record<string, number> = {}
    for (let run = 0; run < runs; run++) {
      const seed = `scenarios ${run + 1}`
      const site = makeSite({ seed, staff, days: learningDays + watchedDays, loginFormat: 'first.last' })
      const options = { site, bots: { perDay: bots, nameListShare: 0.05 }, learningDays, budgets }
      const world = yield* learnWorld(options, `scenarios at ${staff} staff, ${seed}`)
      outcomes.push(...tryAll(world, run))
      for (const [rule, alerts] of Object.entries(rulesOn(world.quiet, []).alerts)) {
        rules[rule] = (rules[rule] ?? 0) + alerts / (runs * watchedDays)
      }
    }
    for (const scenario of scenarios) {
      for (const budget of budgets) yield summary(scenario, staff, budget, outcomes)
    }
    yield { kind: 'scenario-rules', staff, alertsPerDay: rules }
  }
}

function tryAll(world: LearnedWorld, run: number): Outcome[] {
  const chance = new Map(budgets.map(budget => [budget, alertsOn(world, budget, [])]))
  return scenarios.flatMap((scenario, at) => {
    const attack = attackOn(world, scenario, run * scenarios.length + at)
    const sources = new Set(attack.flatMap(({ source }) => source.address ?? []))
    const rules = rulesOn(attack, [...sources])
    return budgets.map(budgetPerDay => {
      const alerts = alertsOn(world, budgetPerDay, attack)
      const about = naming(alerts, sources)
      const others = alerts.filter(alert => !about.includes(alert))
      return {
        scenario,
        budgetPerDay,
        found: measure(attack, sources, about),
        isChance: (chance.get(budgetPerDay) ?? []).some(alert => fallsIn(alert, attack)),
        falseAlerts: others.reduce((sum, { alarms }) => sum + alarms.length, 0),
        rules: [...new Set([...sources].flatMap(address => rules.firedFor(address)))],
      }
    })
  })
}

/** Whether an alarm was raised while the attack went on, or within the day after it. */
function fallsIn({ alarms }: WatchedAlert, attack: readonly Ask[]): boolean {
  const [first, last] = [attack[0]?.time ?? 0, attack.at(-1)?.time ?? 0]
  return alarms.some(raised => raised >= first && raised <= last + 24 * hourMs)
}

/** Half a day after the learning period, on people drawn anew. */
function attackOn(world: LearnedWorld, scenario: Scenario, number: number): readonly Ask[] {
  const { site } = world
  const random = site.random.fork(`scenario/${scenario.name}`)
  const start = world.start + (8 + 4 * random.next()) * hourMs
  const staff = membersFrom(shuffled(random, site.members), learningDays)
  return scenario.attack({ site, random, staff, start, world: number })
}

function measure(attack: readonly Ask[], sources: ReadonlySet<string>, alerts: readonly WatchedAlert[]): Found | null {
  const first = attack[0]?.time ?? Number.NaN
  const raised = firstAlarm(alerts, first)
  if (raised === Number.POSITIVE_INFINITY) return null
  const askers = union(alerts.map(({ addresses }) => addresses))
  const told = union(alerts.map(alert => alert.names))
  const right = [...askers].filter(address => sources.has(address)).length
  const names = new Set(attack.flatMap(({ identity }) => identity?.name ?? []))
  return {
    asks: attack.filter(({ time }) => time <= raised).length,
    hours: (raised - first) / hourMs,
    sourcesRecalled: right / sources.size,
    identitiesRecalled: [...names].filter(name => told.has(name)).length / names.size,
    precision: right / askers.size,
  }
}

const union = (sets: readonly ReadonlySet<string>[]) => new Set(sets.flatMap(set => [...set]))

function rulesOn(asks: readonly Ask[], watched: readonly string[]) {
  const rules = createYardsticks(watched)
  let day = Number.NaN
  for (const ask of asks) {
    const today = Math.floor(ask.time / (24 * hourMs))
    if (today !== day) rules.endDay()
    day = today
    rules.take(ask)
  }
  return rules
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function summary(scenario: Scenario, staff: number, budgetPerDay: number, all: readonly Outcome[]): ScenarioResult {
  const runs = all.filter(one => one.scenario === scenario && one.budgetPerDay === budgetPerDay)
  const found = runs.flatMap(one => one.found ?? [])
  const falseAlerts = runs.reduce((sum, one) => sum + one.falseAlerts, 0)
  const days = watchedDays * runs.length
  return {
    kind: 'scenario',
    scenario: scenario.name,
    technique: scenario.technique,
    staff,
    budgetPerDay,
    runs: runs.length,
    found: found.length,
    chance: runs.filter(({ isChance }) => isChance).length,
    asks: spread(found.map(one => one.asks)),
    hours: spread(found.map(one => one.hours)),
    sourcesRecalled: mean(found.map(one => one.sourcesRecalled)),
    identitiesRecalled: mean(found.map(one => one.identitiesRecalled)),
    precision: mean(found.map(one => one.precision)),
    falseAlertsPerDay: falseAlerts / days,
    passed: isLikelyCount(falseAlerts, budgetPerDay * days),
    rules: Object.fromEntries(
      [
        ...Map.groupBy(
          runs.flatMap(({ rules }) => rules),
          rule => rule,
        ),
      ].map(([rule, fired]) => [rule, fired.length]),
    ),
  }
}
