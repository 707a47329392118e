import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ask } from '../asks/ask.ts'
import { createEngine, type Engine, type EngineOptions } from '../engine/engine.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import type { BotOptions } from './bots.ts'
import { budgets, learningDays } from './quiet-rows.ts'
import type { EvaluationEvent, EvaluationProgress } from './result.ts'
import { dayMs, makeSite, type Site } from './site.ts'
import { makeSpreadAttack, type SpreadAttack } from './spread-attacks.ts'
import { type SpreadRow, type SpreadSite, type SpreadView, spreadDays, spreadSites } from './spread-rows.ts'
import { hasChanceAlarm, type SpreadSighting, sightSpread } from './spread-sighting.ts'
import { summariseSpread } from './spread-summary.ts'
import { engineOptions, trialStart } from './trial.ts'
import { simulate } from './world.ts'

const firstAttackAfterDays = 1

/** Seeds that nobody looked at while the detector was built and tuned. */
const heldOutSeed = (run: number): string => `spread held out ${run + 1}`

/**
 * Lists divided among sources that ask once each (detection.md, section 12): every attack in a copy of a world that is else quiet, beside that
 * world without it. The learning period is simulated once for all.
 */
export async function* runSpread(
  runs: number,
  maxStaff: number,
  seedOf: (run: number) => string = heldOutSeed,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  for (const site of spreadSites) {
    if (site.staff > maxStaff) continue
    const sightings: SpreadSighting[] = []
    for (let run = 0; run < Math.ceil((runs * site.ofTen) / 10); run++) {
      for await (const event of runWorld(site, seedOf(run), run)) {
        if (event.kind === 'progress') yield event
        else sightings.push(event.sighting)
      }
    }
    yield* summariseSpread(site, sightings)
  }
}

interface SpreadSeen {
  readonly kind: 'seen'
  readonly sighting: SpreadSighting
}

async function* runWorld(
  of: SpreadSite,
  seed: string,
  run: number,
): AsyncGenerator<EvaluationProgress | SpreadSeen, void, undefined> {
  const site = makeSite({ ...of, seed, days: learningDays + spreadDays })
  const world = await splitWorld(site, of.bots)
  const attacks = of.rows.map((row, at) => ({ row, attack: attackOf(site, row, run + at) }))
  const rounds = of.views.flatMap(view => budgets.map(budgetPerDay => ({ view, budgetPerDay })))
  for (const [done, { view, budgetPerDay }] of rounds.entries()) {
    yield { kind: 'progress', what: `divided lists on ${of.name}, ${seed}`, day: done, days: rounds.length }
    for (const one of sightAll(site, view, budgetPerDay, world, attacks)) {
      yield { kind: 'seen', sighting: { site: of.name, ...one } }
      await nextTurn()
    }
  }
}

interface RowAttack {
  readonly row: SpreadRow
  readonly attack: SpreadAttack
}

function attackOf(site: Site, row: SpreadRow, turn: number): SpreadAttack {
  const random = site.random.fork(`spread/${row.name}`)
  return makeSpreadAttack(site, row, trialStart + (firstAttackAfterDays + random.next()) * dayMs, turn, random)
}

interface SplitWorld {
  readonly learning: readonly Ask[]
  readonly later: readonly Ask[]
}

async function splitWorld(site: Site, bots: BotOptions): Promise<SplitWorld> {
  const days: Ask[][] = []
  for (const asks of simulate({ site, bots, attacks: [] })) {
    days.push([...asks])
    await nextTurn()
  }
  return { learning: days.slice(0, learningDays).flat(), later: days.slice(learningDays).flat() }
}

function* sightAll(
  site: Site,
  view: SpreadView,
  budgetPerDay: number,
  { learning, later }: SplitWorld,
  attacks: readonly RowAttack[],
): Generator<Omit<SpreadSighting, 'site'>> {
  const copy = afterLearning(() => engineOptions(site, view.directory, budgetPerDay), learning, view)
  const alertsOf = (asks: readonly Ask[]) => alertsAfter(copy(), asks, view)
  const quiet = alertsOf(later)
  for (const { row, attack } of attacks) {
    const found = sightSpread(attack, alertsOf(merged(later, attack.asks)), trialStart)
    yield { row: row.name, ...view, budgetPerDay, chance: hasChanceAlarm(attack, quiet), found }
  }
}

/** Makes engines that know the learning period. People who are learned from log-ins are part of no state: there, each goes through it itself. */
function afterLearning(options: () => EngineOptions, learning: readonly Ask[], view: SpreadView): () => Engine {
  const taught = () => {
    const engine = createEngine(options())
    takeAll(engine, learning, view)
    return engine
  }
  if (!view.directory) return taught
  const state = taught().encode()
  return () => createEngine(options(), state)
}

function alertsAfter(engine: Engine, asks: readonly Ask[], view: SpreadView): readonly AlertFacts[] {
  takeAll(engine, asks, view)
  return engine.finish().alerts
}

function takeAll(engine: Engine, asks: Iterable<Ask>, { operators }: SpreadView): void {
  for (const ask of asks) engine.take(operators ? ask : withoutOperator(ask))
}

function withoutOperator(ask: Ask): Ask {
  const { asn: _, ...source } = ask.source
  return { ...ask, source }
}

/** Both are in the order of time. */
function merged(asks: readonly Ask[], more: readonly Ask[]): Ask[] {
  return [...asks, ...more].sort((a, b) => a.time - b.time)
}
