import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ask } from '../asks/ask.ts'
import { createEngine, type Engine, type EngineOptions } from '../engine/engine.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import { createRandom } from '../kit/random.ts'
import { directoryPeople } from '../people/directory-people.ts'
import { learnedPeople } from '../people/learned-people.ts'
import { alarmsOf } from './alarms.ts'
import { learningDays } from './quiet-rows.ts'
import type { EvaluationProgress } from './result.ts'
import { dayMs, type Site, siteDomain, siteStart } from './site.ts'
import { simulate, type World } from './world.ts'
import type { Yardsticks } from './yardsticks.ts'

/** An engine under test, with what it was told of the site. */
export interface Contestant {
  readonly budgetPerDay: number
  readonly directory: boolean
  readonly engine: Engine
}

/** First instant at which alerts count. */
export const trialStart = siteStart + learningDays * dayMs

export function contestant(site: Site, directory: boolean, budgetPerDay: number): Contestant {
  return { budgetPerDay, directory, engine: createEngine(engineOptions(site, directory, budgetPerDay)) }
}

/** Without a directory, people are learned by the engine that is made with these options: each needs its own. */
export function engineOptions(site: Site, directory: boolean, budgetPerDay: number): EngineOptions {
  const people = directory
    ? directoryPeople(site.persons, { source: 'simulated directory', domains: [siteDomain] })
    : learnedPeople({ domains: [siteDomain] })
  return { people, budgetPerDay, secret: secretOf(site) }
}

/** Repeatable, so that a run can be repeated bit by bit. */
function secretOf(site: Site): Uint8Array {
  const random = createRandom(`secret/${site.seed}`)
  return Uint8Array.from({ length: 16 }, () => random.below(256))
}

/** Lets all contestants and the usual rules see the same world; yields after each day. */
export async function* runTrial(
  world: World,
  contestants: readonly Contestant[],
  yardsticks: Yardsticks,
  what: string,
): AsyncGenerator<EvaluationProgress, void, undefined> {
  let day = 0
  for (const asks of simulate(world)) {
    takeDay(asks, contestants, day < learningDays ? null : yardsticks)
    yardsticks.endDay()
    day++
    yield { kind: 'progress', what, day, days: world.site.days }
    // A year of asks must not keep signals and output waiting.
    await nextTurn()
  }
}

function takeDay(asks: Iterable<Ask>, contestants: readonly Contestant[], yardsticks: Yardsticks | null) {
  for (const ask of asks) {
    for (const { engine } of contestants) engine.take(ask)
    yardsticks?.take(ask)
  }
}

/** Alerts that were raised, or went on with another alarm, after the learning period. */
export function countedAlerts({ engine }: Contestant): AlertFacts[] {
  return engine.finish().alerts.filter(alert => alarmsOf(alert).some(({ raised }) => raised >= trialStart))
}
