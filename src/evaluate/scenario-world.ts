import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ask } from '../asks/ask.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import { createRandom } from '../kit/random.ts'
import { directoryPeople } from '../people/directory-people.ts'
import type { People } from '../people/person.ts'
import { alarmsOf } from './alarms.ts'
import type { BotOptions } from './bots.ts'
import type { EvaluationProgress } from './result.ts'
import { dayMs, type Site, siteDomain, siteStart } from './site.ts'
import { simulate } from './world.ts'

/** A site after its learning period, from which any number of attacks can be tried. */
export interface LearnedWorld {
  readonly site: Site
  /** First instant after the learning period. */
  readonly start: number
  /** Asks after it, without any attack, in the order of time. */
  readonly quiet: readonly Ask[]
  /** An engine that has learned; each call gives another one in the same state. */
  engine(budgetPerDay: number): Engine
}

export interface LearnedWorldOptions {
  readonly site: Site
  readonly bots: BotOptions
  readonly learningDays: number
  readonly budgets: readonly number[]
}

/** Lets a site with a directory live through its learning period once for all attacks on it. */
export async function* learnWorld(
  { site, bots, learningDays, budgets }: LearnedWorldOptions,
  what: string,
): AsyncGenerator<EvaluationProgress, LearnedWorld, undefined> {
  const people = directoryPeople(site.persons, { source: 'simulated directory', domains: [siteDomain] })
  const engines = new Map(budgets.map(budget => [budget, createEngine(optionsOf(site, people, budget))]))
  const quiet: Ask[] = []
  let day = 0
  for (const asks of simulate({ site, bots, attacks: [] })) {
    if (day >= learningDays) quiet.push(...asks)
    else for (const ask of asks) for (const engine of engines.values()) engine.take(ask)
    yield { kind: 'progress', what, day: ++day, days: site.days }
    await nextTurn()
  }
  const learned = new Map([...engines].map(([budget, engine]) => [budget, engine.encode()]))
  return {
    site,
    start: siteStart + learningDays * dayMs,
    quiet,
    engine: budget => createEngine(optionsOf(site, people, budget), learned.get(budget)),
  }
}

function optionsOf(site: Site, people: People, budgetPerDay: number) {
  const random = createRandom(`secret/${site.seed}`)
  return { people, budgetPerDay, secret: Uint8Array.from({ length: 16 }, () => random.below(256)) }
}

/** A finding as far as it tells of the watched days: a campaign may have begun, and alerted, long before them. */
export interface WatchedAlert {
  /** When its alarms of those days were raised; at least one was. */
  readonly alarms: readonly number[]
  /** Askers of those days. */
  readonly addresses: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** What is alerted on in the first `days` after the learning period, with an attack among the quiet asks. */
export function alertsOn(
  world: LearnedWorld,
  budgetPerDay: number,
  attack: readonly Ask[],
  days = Number.POSITIVE_INFINITY,
): WatchedAlert[] {
  const engine = world.engine(budgetPerDay)
  const end = world.start + days * dayMs
  for (const ask of merged(world.quiet, attack)) {
    if (ask.time >= end) break
    engine.take(ask)
  }
  return watchedAlerts(engine.finish().alerts, world.start)
}

export function watchedAlerts(alerts: readonly AlertFacts[], since: number): WatchedAlert[] {
  const watched = alerts.map(alert => ({
    alarms: alarmsOf(alert).flatMap(({ raised }) => (raised >= since ? raised : [])),
    addresses: new Set(alert.askers.flatMap(({ address, last }) => (last >= since ? address : []))),
    names: new Set(alert.identities.flatMap(({ name, last }) => (last >= since ? name : []))),
  }))
  return watched.filter(({ alarms }) => alarms.length > 0)
}

/** Those that name one of these addresses. */
export function naming(alerts: readonly WatchedAlert[], sources: ReadonlySet<string>): WatchedAlert[] {
  return alerts.filter(({ addresses }) => [...sources].some(address => addresses.has(address)))
}

/** When the first alarm of these since then was raised; infinite: none was. */
export function firstAlarm(alerts: readonly WatchedAlert[], since: number): number {
  return Math.min(...alerts.flatMap(({ alarms }) => alarms.filter(raised => raised >= since)))
}

/** Two streams, each in the order of time, as one. */
export function* merged(quiet: Iterable<Ask>, attack: Iterable<Ask>): Generator<Ask, void, undefined> {
  const waiting = attack[Symbol.iterator]()
  let next = waiting.next()
  for (const ask of quiet) {
    for (; !next.done && next.value.time < ask.time; next = waiting.next()) yield next.value
    yield ask
  }
  for (; !next.done; next = waiting.next()) yield next.value
}
