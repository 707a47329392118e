import { activeKeysForThreshold, alertThreshold, endDayOfKeys, expectedFalseAlerts } from '../evidence/budget.ts'
import { circulatingNames } from '../evidence/circulating.ts'
import { dayMs, dayOf, hourMs } from '../evidence/day.ts'
import { learnWeights, type TraitCounts } from '../evidence/key-weights.ts'
import { createLikelihoods } from '../evidence/likelihoods.ts'
import { emptyPopulations, estimatePriors, takeWeek } from '../evidence/priors.ts'
import { addTraitCounts, daysOfWeights, endDayOfTraits } from '../evidence/trait-days.ts'
import { inBook } from '../kit/book.ts'
import { sweepAddresses } from './address-sweep.ts'
import type { EngineOptions, LearningPeople } from './engine.ts'
import { type EngineState, rhoOf } from './engine-state.ts'
import { forgetAllLatest } from './latest-pair.ts'
import { forgetNameDays } from './name-days.ts'
import type { StageContext } from './stage-context.ts'
import type { WiderStage } from './wider-stage.ts'

/** 1970-01-01 was a Thursday: weeks end with Sunday, UTC. */
const isWeekEnd = (day: number): boolean => day % 7 === 3

/** When tables are made after `time`: at the end of its day; of its hour, while no full day is known that M could come from. */
export function nextTablesAfter(state: EngineState, time: number): number {
  const step = state.active.fullDays.length === 0 ? hourMs : dayMs
  return (Math.floor(time / step) + 1) * step
}

/** To be called at `time`, the end of an hour or a day, when all before it is settled. */
export function remakeTables(
  state: EngineState,
  context: StageContext,
  widerStages: readonly WiderStage[],
  options: EngineOptions,
  time: number,
): void {
  const activeToday = countActive(state)
  chargeKeys(state)
  const { people, budgetPerDay } = options
  if (time % dayMs === 0) endDay(state, context, widerStages, people, dayOf(time) - 1)
  if (isLearning(people) && people.remake()) {
    context.peopleNumber++
    setOwnDomains(state, context, people.domains)
  }
  const activeKeys = activeKeysForThreshold(state.active, time % dayMs === 0 ? 0 : activeToday)
  state.tables = {
    ...state.tables,
    rho: rhoOf(people),
    decoys: people.decoys ?? 0,
    circulating: circulatingTexts(state),
    activeKeys,
    threshold: alertThreshold(activeKeys, budgetPerDay),
    weights: learnWeights(daysOfWeights(state.traitDays, time % dayMs === 0 ? new Map() : traitsOfToday(state))),
  }
  context.tables = state.tables
  context.likelihoods = createLikelihoods(state.tables)
}

/** What is known of identities depends on no more than that of people. */
function setOwnDomains(state: EngineState, context: StageContext, domains: readonly string[]): void {
  const { ownDomains } = context
  if (domains.length === ownDomains.size && domains.every(domain => ownDomains.has(domain))) return
  context.ownDomains = new Set(domains)
  context.identities.forget()
  for (const { addresses } of state.addressStages) forgetAllLatest(addresses)
}

function circulatingTexts({ widerStages, books }: EngineState): Set<string> {
  return new Set(circulatingNames(widerStages.map(stage => stage.circulating)).map(name => inBook(books.texts, name)))
}

/** Adds today's keys since the last time to the false alerts to expect, at the threshold under which they began. */
export function chargeKeys(state: EngineState): void {
  const activeToday = countActive(state)
  state.active.expectedFalseAlerts += expectedFalseAlerts(activeToday - state.chargedKeys, state.tables.threshold)
  state.chargedKeys = activeToday
}

export const isLearning = (people: EngineOptions['people']): people is LearningPeople => 'remake' in people

function endDay(
  state: EngineState,
  context: StageContext,
  widerStages: readonly WiderStage[],
  people: EngineOptions['people'],
  day: number,
): void {
  const activeToday = countActive(state)
  const traitsToday = traitsOfToday(state)
  const week = isWeekEnd(day) && knowsPeople(state, people, day) ? emptyPopulations() : null
  for (const stage of state.addressStages) sweepAddresses(stage, context, day, week)
  for (const stage of widerStages) stage.sweep(day, week)
  forgetNameDays(state.nameDays, day + 1)
  endDayOfKeys(state.active, activeToday, day >= state.firstFullDay)
  endDayOfTraits(state.traitDays, traitsToday, day >= state.firstFullDay)
  state.chargedKeys = 0
  if (week === null) return
  takeWeek(state.populations, week)
  state.tables = { ...state.tables, priors: estimatePriors(state.populations) }
}

/**
 * Whether the week that ends with `day` may teach how benign keys fail. While most people are not learned yet, failures pass for
 * guesses at nobody's names, gateways of many users for guessers, and what is left has hardly a failure: the prior then comes out
 * U-shaped, and attacks are found late.
 */
function knowsPeople(state: EngineState, people: EngineOptions['people'], day: number): boolean {
  return !isLearning(people) || day - 6 >= state.firstFullDay + daysToLearn
}

/** Most people log in from their usual places within two weeks. */
const daysToLearn = 14

function traitsOfToday({ addressStages, widerStages }: EngineState): TraitCounts {
  const counts: TraitCounts = new Map()
  for (const stage of [...addressStages, ...widerStages]) addTraitCounts(counts, stage.traitsToday)
  return counts
}

/** Who reads the directory may alert on any day. Where there is no other key, the logs have a gap. */
function countActive({ addressStages, widerStages }: EngineState): number {
  const keys = [...addressStages, ...widerStages].reduce((sum, stage) => sum + stage.activeToday, 0)
  return keys === 0 ? 0 : keys + addressStages.reduce((sum, { readers }) => sum + readers.size, 0)
}
