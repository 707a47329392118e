import { sourceText } from '../asks/ask-rows.ts'
import { normaliseIdentity } from '../asks/identity.ts'
import {
  type EntryHistory,
  type FollowedEntries,
  followEntries,
  type NewEntry,
  watchDays,
} from '../campaigns/follow-entries.ts'
import { watchThreshold } from '../evidence/budget.ts'
import type { AlertFacts, AskedIdentity, KeyName } from '../evidence/facts.ts'
import { inBook } from '../kit/book.ts'
import type { People } from '../people/person.ts'
import type { EngineState } from './engine-state.ts'
import { campaignsADay, nameOf, watchedBy } from './watched-people.ts'

/**
 * Findings about what came of campaigns: people whom one asked about, let in from networks that had let nobody in (T1078). An entry is told once, of
 * the campaign that was raised first.
 */
export function tellEntered(
  state: EngineState,
  campaigns: readonly AlertFacts[],
  people: People,
  budgetPerDay: number,
): AlertFacts[] {
  const history = historyOf(state, people)
  if (history.entries.length === 0) return []
  const campaignsPerDay = campaignsADay(state, campaigns)
  const threshold = watchThreshold(campaignsPerDay, budgetPerDay)
  const told = new Set<NewEntry>()
  return campaigns.flatMap(campaign => {
    const askers = new Set(campaign.askers.map(({ address }) => address))
    const entries = history.entries.filter(entry => !told.has(entry) && !askers.has(entry.address))
    const watched = watchedBy(campaign)
    const followed = watched.size === 0 ? null : followEntries(watched, { ...history, entries }, threshold)
    if (followed === null) return []
    const addresses = new Set(followed.entries.map(({ address, time }) => `${time} ${address}`))
    for (const entry of entries) if (addresses.has(`${entry.time} ${entry.address}`)) told.add(entry)
    return [factsOf(campaign, followed, { watched: watched.size, threshold, people, activeKeys: campaignsPerDay })]
  })
}

/** Upper bound of the campaigns of which more is told than came of them. */
export function expectedEnteredAlerts(
  state: EngineState,
  campaigns: readonly AlertFacts[],
  budgetPerDay: number,
): number {
  if (state.newEntries.rows.length === 0) return 0
  return campaigns.length * Math.exp(-watchThreshold(campaignsADay(state, campaigns), budgetPerDay))
}

/** Persons are looked up when they are told of, since people may have been learned since. */
function historyOf({ newEntries, books, clock }: EngineState, people: People): EntryHistory {
  const entries = newEntries.rows.map(({ time, identity, source, sourceKind }) => {
    const { name, domain, written } = inBook(books.identities, identity)
    const person = people.classify(name, domain, time).person?.id ?? name
    return { person, identity: written, address: sourceText(sourceKind, source, books) ?? '', time }
  })
  const { current } = people.counts(Math.max(0, clock))
  return { entries, since: newEntries.since, until: clock, people: current }
}

interface Beside {
  readonly watched: number
  readonly threshold: number
  readonly activeKeys: number
  readonly people: People
}

function factsOf(
  campaign: AlertFacts,
  { nats, raised, raisedBy, entries, expected }: FollowedEntries,
  { watched, threshold, activeKeys, people }: Beside,
): AlertFacts {
  const key: KeyName = { kind: 'address', value: raisedBy.address }
  const times = entries.map(entry => entry.time)
  return {
    cause: 'entered-later',
    keys: [key],
    raised,
    first: Math.min(...times),
    last: Math.max(...times),
    evidence: { nats, probing: [], aboutUs: [], windowDays: watchDays },
    evidenceOf: key,
    threshold,
    activeKeys,
    askers: [...Map.groupBy(entries, entry => entry.address)].map(([address, its]) => ({
      address,
      asks: its.length,
      first: Math.min(...its.map(({ time }) => time)),
      last: Math.max(...its.map(({ time }) => time)),
    })),
    identities: entries.map(entry => enteredIdentity(entry, people)),
    identitiesLost: 0,
    services: [],
    surfaces: ['login'],
    grants: entries.map(({ identity, address, time }) => ({ identity, address, time })),
    entered: { follows: nameOf(campaign), watched, expected, entries },
  }
}

function enteredIdentity({ identity, address, time }: NewEntry, people: People): AskedIdentity {
  const { name, domain } = normaliseIdentity(identity)
  return {
    written: identity,
    name,
    classified: people.classify(name, domain, time),
    asks: 1,
    outcomes: { granted: 1 },
    askers: [address],
    first: time,
    last: time,
    learned: [],
  }
}
