import type { Ask } from '../asks/ask.ts'
import { type Adaptive, adaptives, type Ground } from './adaptive-attackers.ts'
import { facesBlocks } from './adaptive-blocks.ts'
import type { AdaptiveResult } from './adaptive-result.ts'
import { learningDays } from './quiet-rows.ts'
import type { EvaluationProgress } from './result.ts'
import {
  alertsOn,
  firstAlarm,
  type LearnedWorld,
  learnWorld,
  merged,
  naming,
  type WatchedAlert,
} from './scenario-world.ts'
import { dayMs, isEmployed, makeSite } from './site.ts'
import { shuffled } from './target-list.ts'

const staff = 500
const budgetPerDay = 1
const watchedDays = Math.max(...adaptives.map(({ days }) => days))

/** What it costs attackers who know the detectors. Each is alone in the same world. */
export async function* runAdaptive(): AsyncGenerator<EvaluationProgress | AdaptiveResult, void, undefined> {
  const site = makeSite({ seed: 'adaptive', staff, days: learningDays + watchedDays, loginFormat: 'first.last' })
  const options = { site, bots: { perDay: 400, nameListShare: 0.05 }, learningDays, budgets: [budgetPerDay] }
  const world = yield* learnWorld(options, `adaptive attackers at ${staff} staff`)
  yield facesBlocks(world, groundOf(world), budgetPerDay)
  for (const [at, adaptive] of adaptives.entries()) {
    yield { kind: 'progress', what: `adaptive attackers: ${adaptive.attacker}`, day: at, days: adaptives.length }
    yield measure(world, adaptive)
  }
}

function groundOf({ site, start }: LearnedWorld): Ground {
  const random = site.random.fork('adaptive')
  const here = site.members.filter(member => isEmployed(member, 0) && isEmployed(member, learningDays + watchedDays))
  // Mid-morning, when most are at work.
  return { site, random, staff: shuffled(random, here), start: start + 0.4 * dayMs }
}

function measure(world: LearnedWorld, adaptive: Adaptive): AdaptiveResult {
  const ground = groundOf(world)
  const attack = adaptive.attack(ground)
  const distraction = adaptive.distraction?.(ground) ?? []
  const sources = addressesOf(attack)
  const about = naming(alertsOn(world, budgetPerDay, [...merged(attack, distraction)], adaptive.days), sources)
  const first = attack[0]?.time ?? Number.NaN
  const raised = firstAlarm(about, first)
  const isFound = raised < Number.POSITIVE_INFINITY
  const asked = attack.filter(({ time, outcome }) => outcome !== 'granted' && time <= raised)
  return {
    kind: 'adaptive',
    attacker: adaptive.attacker,
    setting: adaptive.setting,
    budgetPerDay,
    wanted: attack.filter(({ outcome }) => outcome !== 'granted').length,
    namesToAlert: isFound ? asked.length : null,
    addresses: addressesOf(asked).size,
    days: (Math.min(raised, attack.at(-1)?.time ?? first) - first) / dayMs,
    sourcesRecalled: isFound ? shareNamed(sources, about) : 0,
  }
}

function shareNamed(sources: ReadonlySet<string>, alerts: readonly WatchedAlert[]): number {
  return [...sources].filter(address => alerts.some(({ addresses }) => addresses.has(address))).length / sources.size
}

const addressesOf = (asks: readonly Ask[]) => new Set(asks.map(({ source }) => source.address ?? ''))
