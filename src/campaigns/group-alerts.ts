import { dayOf, isForgotten } from '../evidence/day.ts'
import { type SharedTrait, sharedTraits } from '../evidence/facts.ts'
import { bondOf, isEarlier } from './alert-bond.ts'
import { crowdsOf } from './alert-crowd.ts'
import type { AlertTraits } from './alert-traits.ts'

/** Alerts that are one campaign: their places among those that were given, in the order in which they were raised, and what binds them. */
export interface AlertGroup {
  readonly members: readonly number[]
  readonly because: readonly SharedTrait[]
}

/** Of alerts that have something in common, so many of the latest are looked at: a chain of bonds joins the rest. */
const mostNeighbours = 16

/**
 * Groups alerts to campaigns. A bond joins two alerts whatever the others are, so that the order of alerts does not matter, and alerts that
 * come later join or merge campaigns and never part them. `people`: whom we have.
 */
export function groupAlerts(alerts: readonly AlertTraits[], people: number): AlertGroup[] {
  const inOrder = alerts
    .map((_, at) => at)
    .sort((a, b) => (isEarlier(alerts[a] as AlertTraits, alerts[b] as AlertTraits) ? -1 : 1))
  const sorted = inOrder.map(at => alerts[at] as AlertTraits)
  const leaders = sorted.map((_, at) => at)
  const because = sorted.map(() => new Set<SharedTrait>())
  const join = (a: number, b: number, traits: readonly SharedTrait[]): void => {
    const [first, second] = [leaderOf(leaders, a), leaderOf(leaders, b)].sort((x, y) => x - y) as [number, number]
    leaders[second] = first
    for (const trait of [...(because[second] as Set<SharedTrait>), ...traits]) because[first]?.add(trait)
  }
  for (const [earlier, later] of neighbours(sorted)) {
    const bond = bondOf(sorted[earlier] as AlertTraits, sorted[later] as AlertTraits, people)
    if (bond !== null) join(earlier, later, bond.because)
  }
  for (const [one, other] of crowdsOf(sorted)) join(one, other, ['rhythm'])
  const groups = Map.groupBy(sorted.keys(), at => leaderOf(leaders, at))
  return [...groups].map(([leader, members]) => ({
    members: members.map(at => inOrder[at] as number),
    because: sharedTraits.filter(trait => because[leader]?.has(trait)),
  }))
}

function leaderOf(leaders: number[], at: number): number {
  let leader = at
  while (leaders[leader] !== leader) leader = leaders[leader] as number
  for (let each = at; each !== leader; ) {
    const next = leaders[each] as number
    leaders[each] = leader
    each = next
  }
  return leader
}

/** Pairs that may have a bond: both within the memory, and with something in common. */
function* neighbours(sorted: readonly AlertTraits[]): Generator<readonly [number, number], void, undefined> {
  const holders = new Map<string, number[]>()
  for (const [later, alert] of sorted.entries()) {
    const near = new Set<number>()
    for (const mark of marksOf(alert)) {
      const known = holders.get(mark)
      if (known === undefined) {
        holders.set(mark, [later])
        continue
      }
      for (const earlier of known) near.add(earlier)
      known.push(later)
      if (known.length > mostNeighbours) known.shift()
    }
    for (const earlier of near) {
      if (!isForgotten(dayOf((sorted[earlier] as AlertTraits).last), dayOf(alert.first))) yield [earlier, later]
    }
  }
}

function* marksOf(alert: AlertTraits): Generator<string, void, undefined> {
  for (const address of alert.sources) yield `source ${address}`
  for (const address of alert.asks.keys()) if (!alert.sources.has(address)) yield `source ${address}`
  for (const network of alert.networks.keys()) yield `network ${network}`
  for (const client of alert.clients) yield `client ${client}`
  for (const person of alert.people.keys()) yield `person ${person}`
  if (alert.name.key.kind === 'spread') yield 'spread'
}
