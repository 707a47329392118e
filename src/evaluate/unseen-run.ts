import type { Ask } from '../asks/ask.ts'
import { budgets, learningDays } from './quiet-rows.ts'
import type { EvaluationProgress } from './result.ts'
import { alertsOn, type LearnedWorld, learnWorld, naming } from './scenario-world.ts'
import { isEmployed, makeSite } from './site.ts'
import { shuffled } from './target-list.ts'
import { type AskerModel, askerModels, steadyAsks } from './unseen-askers.ts'
import { highestUnseen } from './unseen-rate.ts'
import type { UnseenResult } from './unseen-result.ts'
import { createYardsticks } from './yardsticks.ts'

/** Longer than anything is remembered, so that what is not seen by then is not seen later. */
const watchedDays = 60
/** A short list of staff would be used up before a fast asker is seen. */
const staff = 200
const rates = { lowest: 1 / 45, highest: 2000 }
/** The usual rules forget within ten minutes, so that hours are enough for them. */
const rulesRates = { lowest: 1, highest: 1_000_000 }
const rulesDays = 1 / 12

/** The rate that goes unseen, for each detector and each way of changing the address. */
export async function* runUnseen(): AsyncGenerator<EvaluationProgress | UnseenResult, void, undefined> {
  const site = makeSite({ seed: 'unseen', staff, days: learningDays + watchedDays, loginFormat: 'first.last' })
  const options = { site, bots: { perDay: 100, nameListShare: 0.05 }, learningDays, budgets }
  const world = yield* learnWorld(options, `unseen rates at ${staff} staff`)
  for (const [at, model] of askerModels.entries()) {
    yield { kind: 'progress', what: `unseen rates: ${model.name}`, day: at, days: askerModels.length }
    for (const rule of Object.keys(createYardsticks([]).alerts)) yield unseenByRule(world, model, rule)
    for (const budget of budgets) yield unseenByEngine(world, model, budget)
  }
}

function attackOn({ site, start }: LearnedWorld, model: AskerModel, perDay: number, days: number): Ask[] {
  const names = shuffled(
    site.random.fork('unseen'),
    site.members.filter(member => isEmployed(member, learningDays)),
  )
  return steadyAsks(site, names, model, perDay, start, days)
}

function unseenByRule(world: LearnedWorld, model: AskerModel, rule: string): UnseenResult {
  const isSeen = (perDay: number) => {
    const rules = createYardsticks([])
    for (const ask of attackOn(world, model, perDay, rulesDays)) rules.take(ask)
    return (rules.alerts[rule] ?? 0) > 0
  }
  const namesPerDay = highestUnseen(rulesRates.lowest, rulesRates.highest, isSeen)
  return result(model, rule, namesPerDay, rulesRates.highest)
}

function unseenByEngine(world: LearnedWorld, model: AskerModel, budget: number): UnseenResult {
  const isSeen = (perDay: number) => isAlerted(world, attackOn(world, model, perDay, watchedDays), budget)
  const namesPerDay = highestUnseen(rates.lowest, rates.highest, isSeen)
  return result(model, `Askance, B = ${budget}`, namesPerDay, rates.highest)
}

/** Most are seen early: looks after a day, and a week, before it goes through all of them. */
function isAlerted(world: LearnedWorld, attack: readonly Ask[], budget: number): boolean {
  const sources = new Set(attack.flatMap(({ source }) => source.address ?? []))
  return [1, 7, watchedDays].some(days => naming(alertsOn(world, budget, attack, days), sources).length > 0)
}

function result(model: AskerModel, detector: string, namesPerDay: number | null, triedPerDay: number): UnseenResult {
  return { kind: 'unseen', asker: model.name, detector, namesPerDay, triedPerDay, days: watchedDays }
}
