import type { Ask } from '../asks/ask.ts'
import { graceMs } from '../evidence/day.ts'
import { askFor, type Ground, hiredLine } from './adaptive-attackers.ts'
import type { AdaptiveResult } from './adaptive-result.ts'
import { type LearnedWorld, merged } from './scenario-world.ts'
import { dayMs } from './site.ts'

const wanted = 100
/** Slow enough that each answer is settled before the next ask. */
const paceMs = graceMs + 60_000

/**
 * Asks from one address until what Askance alerts on is blocked, then goes on from another network. What he pays is an address for each few
 * names; the first of them already told the operator.
 */
export function facesBlocks(world: LearnedWorld, ground: Ground, budgetPerDay: number): AdaptiveResult {
  const engine = world.engine(budgetPerDay)
  let address = 0
  let asked = 0
  let namesToAlert: number | null = null
  function* attack(): Generator<Ask, void, undefined> {
    for (; asked < wanted; asked++) {
      const member = ground.staff[asked]
      if (member === undefined) return
      yield askFor(ground.site, member, hiredLine(address), ground.start + asked * paceMs)
      const isBlocked = engine.knowledgeOf(hiredLine(address).address).some(({ alerted }) => alerted)
      if (!isBlocked) continue
      namesToAlert ??= asked
      address++
    }
  }
  const end = ground.start + wanted * paceMs
  for (const ask of merged(world.quiet, attack())) {
    if (ask.time > end) break
    engine.take(ask)
  }
  const used = new Set(Array.from({ length: address + 1 }, (_, at) => hiredLine(at).address))
  const named = new Set(engine.finish().alerts.flatMap(({ askers }) => askers.map(asker => asker.address)))
  return {
    kind: 'adaptive',
    attacker: 'is blocked on each alert, and goes on from another network; addresses for all names',
    setting: '',
    budgetPerDay,
    wanted,
    namesToAlert,
    addresses: used.size,
    days: ((namesToAlert ?? wanted) * paceMs) / dayMs,
    sourcesRecalled: [...used].filter(each => named.has(each)).length / used.size,
  }
}
