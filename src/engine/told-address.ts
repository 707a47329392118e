import { betaBinomialEvidence, prober } from '../evidence/beta-binomial.ts'
import { dayOf, memoryDays } from '../evidence/day.ts'
import type { AskedIdentity, Asker } from '../evidence/facts.ts'
import { initialPriors } from '../evidence/priors.ts'
import { endOf } from '../evidence/surface-class.ts'
import type { ToldDossier, ToldEntry } from '../evidence/told-dossier.ts'
import type { People } from '../people/person.ts'

/** The part of an address's dossier that a finding tells. */
export interface ToldAddress {
  readonly asker: Asker
  readonly entries: readonly ToldEntry[]
  readonly lost: number
  readonly dossier: ToldDossier
  /** Its asks alone tell of a prober rather than a user. */
  readonly probes: boolean
  /** Most of the names it failed for are ours. */
  readonly asksAboutUs: boolean
}

/** What the address asked about within the memory before and after `raised`; null: nothing. */
export function tellAddress(address: string, dossier: ToldDossier, raised: number): ToldAddress | null {
  const entries: ToldEntry[] = []
  let { asks } = dossier
  for (const entry of dossier.entries) {
    if (isWithin(entry, raised)) entries.push(entry)
    else asks -= entry.asks
  }
  if (entries.length === 0) return null
  const first = Math.min(...entries.map(entry => entry.first))
  const last = entries.length === dossier.entries.length ? dossier.last : Math.max(...entries.map(entry => entry.last))
  const granted = entries.filter(entry => !hasFailed(entry)).length
  const failed = entries.filter(hasFailed)
  const failedReal = failed.filter(({ nameClass }) => nameClass === 'real' || nameClass === 'decoy').length
  const nats = betaBinomialEvidence(failedReal, granted, prober, initialPriors.address.login)
  return {
    asker: { address, asks, first, last, ...dossier.asker },
    entries,
    lost: dossier.lost,
    dossier,
    probes: nats > 0,
    asksAboutUs: 2 * failedReal > failed.length,
  }
}

/** Of who read the directory more than usual: the people it came to read about since then, without those who log in through it. */
export function onlyRead(told: ToldAddress, since: number): ToldAddress {
  const entries = told.entries.filter(
    ({ nameClass, outcomes, first }) => nameClass === 'real' && outcomes.granted === undefined && first >= since,
  )
  if (entries.length === 0) return told
  const asks = entries.reduce((sum, entry) => sum + entry.asks, 0)
  const first = Math.min(...entries.map(entry => entry.first))
  const last = Math.max(...entries.map(entry => entry.last))
  return { ...told, entries, asker: { ...told.asker, asks, first, last } }
}

/** One list of all that several askers asked about, the identities that most asked for first. */
export function tellIdentities(told: readonly ToldAddress[], people: People): AskedIdentity[] {
  const byIdentity = new Map<string, Mutable<AskedIdentity> & { askers: string[] }>()
  for (const { asker, entries } of told) {
    for (const entry of entries) {
      const { name, domain } = entry.identity
      const key = `${name}@${domain ?? ''}`
      const known = byIdentity.get(key)
      if (known === undefined) byIdentity.set(key, identityOf(entry, asker.address, people))
      else addEntry(known, entry, asker.address)
    }
  }
  return [...byIdentity.values()].sort((a, b) => a.first - b.first || (a.name < b.name ? -1 : 1))
}

/** Some of what it asked under that name failed, whatever came of it later. */
export function hadFailures(entry: ToldEntry): boolean {
  const outcomes = Object.keys(entry.outcomes) as (keyof ToldEntry['outcomes'])[]
  return outcomes.some(outcome => endOf[outcome] === 'failed')
}

const hasFailed = (entry: ToldEntry): boolean => Number.isNaN(entry.granted) && hadFailures(entry)

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The first answers of each service: a later one taught nothing new. */
function learnedWith(known: FirstLearned, { learned }: ToldEntry, address: string): FirstLearned {
  const first = [...known]
  for (const each of learned) {
    const at = first.findIndex(({ what, service }) => what === each.what && service === each.service)
    if (at < 0) first.push({ ...each, address })
    else if (each.time < (first[at] as FirstLearned[number]).time) first[at] = { ...each, address }
  }
  return first.sort(byTime)
}

type FirstLearned = AskedIdentity['learned']

const byTime = (a: { readonly time: number }, b: { readonly time: number }): number => a.time - b.time

function identityOf(entry: ToldEntry, address: string, people: People): Mutable<AskedIdentity> & { askers: string[] } {
  const { nameClass, asks, first, last } = entry
  const { written, name, domain } = entry.identity
  const now = people.classify(name, domain, first)
  // What the evidence took it for; people learned since may tell otherwise.
  const classified = now.nameClass === nameClass ? now : { nameClass, stratum: null, person: now.person }
  const learned = learnedWith([], entry, address)
  return { written, name, classified, asks, outcomes: { ...entry.outcomes }, askers: [address], first, last, learned }
}

function addEntry(known: Mutable<AskedIdentity> & { askers: string[] }, entry: ToldEntry, address: string): void {
  const outcomes = { ...known.outcomes }
  for (const [outcome, asks] of Object.entries(entry.outcomes) as [keyof typeof outcomes, number][]) {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + asks
  }
  known.outcomes = outcomes
  known.asks += entry.asks
  known.askers.push(address)
  known.first = Math.min(known.first, entry.first)
  known.last = Math.max(known.last, entry.last)
  known.learned = learnedWith(known.learned, entry, address)
}

const isWithin = (entry: ToldEntry, raised: number): boolean =>
  dayOf(raised) - dayOf(entry.last) <= memoryDays && dayOf(entry.first) - dayOf(raised) <= memoryDays
