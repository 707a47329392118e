import { dayMs } from '../evidence/day.ts'
import type { SharedTrait } from '../evidence/facts.ts'
import { byText } from '../kit/by-text.ts'
import { kendallTau } from '../kit/kendall-tau.ts'
import type { AlertTraits } from './alert-traits.ts'
import { overlapEvidence } from './list-overlap.ts'

/** Why two alerts are one campaign, and how surely, in nats. */
export interface Bond {
  readonly nats: number
  readonly because: readonly SharedTrait[]
}

/**
 * Two alerts within the memory are one campaign from here on. Alerts are rare, so that ten to one against it is a careful prior; and
 * two lists told as one cost more than one list told twice (provenance.md, section 9): with 6 nats, forty to one for it.
 */
const joiningNats = 6

/** Share of an alert's asks from sources of an open one at which it joins it (detection.md, section 9). */
const joiningShare = 0.5

/** A client that nobody of ours uses is a tool; of fifty pairs of strangers, one has the same. */
const clientNats = 4
/** Strangers to each other hardly meet in a /24 or /48, unless at a host for hire. */
const networkNats = 4
/** How far the order of a run can speak: a shared order may come from a list that many have. */
const mostOrderNats = 8
const fewestOrdered = 8

/** Askers that ask once each go on after a pause: an episode ends with the first day whose evidence sums below 0. */
const pauseMs = 3 * dayMs

/** What each trait adds, where `later` was raised after `earlier`; `people`: whom we have. */
const rules: Readonly<Record<SharedTrait, (earlier: AlertTraits, later: AlertTraits, people: number) => number>> = {
  sources: (earlier, later) => (shareFrom(earlier.sources, later) >= joiningShare ? joiningNats : 0),
  client: (earlier, later) => (intersects(earlier.clients, later.clients) ? clientNats : 0),
  network: (earlier, later) => (shareInNetworks(earlier, later) >= joiningShare ? networkNats : 0),
  list: (earlier, later, people) => listNats(earlier, later, people),
  order: (earlier, later) => orderNats(earlier, later),
  rhythm: (earlier, later) => (goesOn(earlier, later) ? joiningNats : 0),
}

/** The bond of two alerts, whichever was raised first; null: they are not shown to be one campaign. */
export function bondOf(one: AlertTraits, other: AlertTraits, people: number): Bond | null {
  const [earlier, later] = isEarlier(one, other) ? [one, other] : [other, one]
  let nats = 0
  const because: SharedTrait[] = []
  for (const trait of Object.keys(rules) as SharedTrait[]) {
    const added = rules[trait](earlier, later, people)
    nats += added
    if (added > 0) because.push(trait)
  }
  return nats >= joiningNats ? { nats, because } : null
}

/** The order in which alerts were raised, and one for those of one time. */
export function isEarlier({ name: a }: AlertTraits, { name: b }: AlertTraits): boolean {
  if (a.raised !== b.raised) return a.raised < b.raised
  return byText(`${a.key.kind} ${a.key.value} ${a.cause}`, `${b.key.kind} ${b.key.value} ${b.cause}`) < 0
}

function shareFrom(sources: ReadonlySet<string>, { asks }: AlertTraits): number {
  let all = 0
  let shared = 0
  for (const [address, count] of asks) {
    all += count
    if (sources.has(address)) shared += count
  }
  return all === 0 ? 0 : shared / all
}

function shareInNetworks(earlier: AlertTraits, { networks }: AlertTraits): number {
  let all = 0
  let shared = 0
  for (const [network, addresses] of networks) {
    all += addresses
    if (earlier.networks.has(network)) shared += addresses
  }
  return all === 0 ? 0 : shared / all
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true
  return false
}

/** A list that was divided among askers shares nothing: that speaks against nothing. */
function listNats(a: AlertTraits, b: AlertTraits, people: number): number {
  const shared = sharedPeople(a, b).length
  const smaller = Math.min(a.people.size, b.people.size)
  const larger = Math.max(a.people.size, b.people.size)
  return shared === 0 ? 0 : Math.max(0, overlapEvidence(shared, smaller, larger, people))
}

function sharedPeople(a: AlertTraits, b: AlertTraits): string[] {
  const [few, many] = a.people.size <= b.people.size ? [a, b] : [b, a]
  return [...few.people.keys()].filter(person => many.people.has(person)).sort()
}

/** What the order of the shared names says beyond the alphabet, which any two tools may share. */
function orderNats(a: AlertTraits, b: AlertTraits): number {
  const shared = sharedPeople(a, b)
  if (shared.length < fewestOrdered) return 0
  const timesOf = (of: AlertTraits): number[] => shared.map(person => of.people.get(person) as number)
  const inOne = timesOf(a)
  const inOther = timesOf(b)
  const alphabet = shared.map((_, rank) => rank)
  const sorted = Math.min(agreementNats(inOne, alphabet), agreementNats(inOther, alphabet))
  return Math.max(0, Math.min(mostOrderNats, agreementNats(inOne, inOther) - Math.max(0, sorted)))
}

/** Half the square of Kendall's tau in standard deviations under no agreement (Kendall 1938), less 2 for choosing to look. */
function agreementNats(times: readonly number[], ranks: readonly number[]): number {
  const n = times.length
  const tau = kendallTau(times.map((time, at) => ({ time, rank: ranks[at] as number })))
  if (!(tau > 0)) return 0
  return (tau * tau * 9 * n * (n - 1)) / (4 * (2 * n + 5)) - 2
}

function goesOn(earlier: AlertTraits, later: AlertTraits): boolean {
  const isSpread = earlier.name.key.kind === 'spread' && later.name.key.kind === 'spread'
  return isSpread && later.first - earlier.last <= pauseMs
}
