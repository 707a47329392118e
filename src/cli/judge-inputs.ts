import { createEngine, type Engine } from '../engine/engine.ts'
import type { EngineReport } from '../evidence/facts.ts'
import { type AskedCounts, createAskedCounter } from '../findings/asked-counter.ts'
import type { Problem } from '../kit/problem.ts'
import { askerFiller } from '../networks/fill-askers.ts'
import { type Exit, exits } from './command.ts'
import { engineShare, usualMemory } from './memory-share.ts'
import { type ReadInputs, type ReadingOptions, readInputs, readingPlan } from './read-inputs.ts'
import { sayProblems } from './say-problems.ts'
import { isSettled, type Settings, settle, type TypedSettings } from './settings.ts'
import { missingLists } from './use-lists.ts'
import { type UsedPeople, usePeople } from './use-people.ts'
import { type UsedSources, useSources } from './use-sources.ts'
import type { World } from './world.ts'

/** What was typed for reading and weighing (`judgeOptions`). */
export interface JudgeOptions extends TypedSettings, ReadingOptions {
  readonly memory?: number
}

export interface Judged {
  readonly engine: Engine
  readonly report: EngineReport
  readonly used: UsedPeople
  readonly known: UsedSources
  readonly settings: Settings
  readonly read: ReadInputs
  readonly counts: AskedCounts
}

const secretLength = 16

/** Reads what was named and weighs it. An exit status: it could not begin, or was stopped; what there is to say was said. */
export async function judgeInputs(
  words: readonly string[],
  options: JudgeOptions,
  world: World,
): Promise<Judged | Exit> {
  const settings = await settle(options, world.directory)
  if (!isSettled(settings)) return refuse(settings, world)
  const used = usePeople(settings, words.length === 0)
  if ('code' in used) return refuse([used], world)
  const missing = missingLists(settings.lists)
  if (missing.length > 0) return refuse(missing, world)
  const known = await useSources(settings)
  if ('code' in known) return refuse([known], world)
  const engine = createEngine({
    people: used.people,
    sources: known.sources,
    budgetPerDay: settings.budget,
    secret: world.secret(secretLength),
    memoryBytes: engineShare(options.memory ?? usualMemory),
  })
  const { books } = engine
  const counter = createAskedCounter(books)
  const filler = known.registry === null ? null : askerFiller(known.registry, books)
  const read = await readInputs(readingPlan(words, settings, options), world, {
    books,
    take(rows, row) {
      filler?.fill(rows, row)
      counter.takeRow(rows, row)
      engine.takeRow(rows, row)
    },
    markBooks(marks) {
      filler?.forget()
      counter.markBooks(marks)
      engine.markBooks(marks)
    },
  })
  if (world.stop.aborted) return exits.nothing
  return { engine, report: engine.finish(), used, known, settings, read, counts: counter.counts() }
}

export function isJudged(judged: Judged | Exit): judged is Judged {
  return typeof judged !== 'number'
}

async function refuse(problems: readonly Problem[], world: World): Promise<Exit> {
  await sayProblems(problems, world)
  return exits.wrongUse
}
