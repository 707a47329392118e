import { type AlertTraits, traitsOf } from '../campaigns/alert-traits.ts'
import { type AlertGroup, groupAlerts } from '../campaigns/group-alerts.ts'
import { dayOf, isForgotten } from '../evidence/day.ts'
import type { AlertFacts, Grant } from '../evidence/facts.ts'
import type { KeyAlert } from '../evidence/key-alert.ts'
import type { Archive } from './archive.ts'
import { hadFailures, onlyRead, type ToldAddress, tellAddress, tellIdentities } from './told-address.ts'

/** An alert: the facts of its sources, and all that it may tell of. */
interface ToldAlert {
  readonly facts: AlertFacts
  readonly told: readonly ToldAddress[]
  readonly traits: AlertTraits
}

/**
 * What is known of each campaign, in the order in which they were raised. `spread`: alerts for askers that ask once each; of their askers, what the
 * dossiers hold is told.
 */
export function tellAlerts(alerts: readonly KeyAlert[], spread: readonly AlertFacts[], archive: Archive): AlertFacts[] {
  const { current } = archive.people.counts(Math.max(0, archive.clock))
  const alone = new Set(alerts.flatMap(({ key }) => (key.kind === 'address' ? [key.value] : [])))
  const all = [
    ...alerts.map(alert => tellAlert(alert, archive)),
    ...spread.map(alert => tellSpreadAlert(alert, alone, archive)),
  ]
  const groups = groupAlerts(
    all.map(({ traits }) => traits),
    current,
  )
  const campaigns = groups.map(group => ({ group, members: group.members.map(at => all[at] as ToldAlert) }))
  const owners = ownersOf(campaigns.map(({ members }) => members))
  return campaigns.map(({ group, members }, at) =>
    tellCampaign(group, members, archive, address => owners.get(address)?.has(at) !== false),
  )
}

/** Traits are those of its sources alone: who came later under a key that many share may be somebody else. */
function tellAlert(alert: KeyAlert, archive: Archive): ToldAlert {
  const told = tellAskers(alert, archive)
  const sources = new Set(sourcesOf(alert))
  const { cause, raised, key, evidence, threshold, activeKeys } = alert
  const raising = { cause, raised, keys: [key], evidence, evidenceOf: key, threshold, activeKeys }
  const ofSources = sumUp(
    told.filter(({ asker }) => sources.has(asker.address)),
    raised,
    archive,
  )
  const facts = { ...raising, ...ofSources }
  return { facts, told, traits: traitsOf(facts, { sources, clients: foreignClients(facts, alert, archive) }) }
}

/** `alone`: addresses that alerted by themselves, so that they are none of those that ask once each. */
function tellSpreadAlert(alert: AlertFacts, alone: ReadonlySet<string>, archive: Archive): ToldAlert {
  const told = alert.askers.flatMap(asker => {
    const dossier = alone.has(asker.address) ? null : archive.dossierOf(asker.address)
    const address = dossier === null ? null : tellAddress(asker.address, dossier, alert.raised)
    return address === null ? [] : { ...address, asker: { ...address.asker, ...asker } }
  })
  const facts = { ...alert, ...sumUp(told, alert.raised, archive) }
  const sources = facts.askers.map(({ address }) => address)
  return { facts, told, traits: traitsOf(facts, { sources, clients: foreignClients(facts, null, archive) }) }
}

function foreignClients(facts: AlertFacts, alert: KeyAlert | null, { isForeign }: Archive): string[] {
  const own = alert?.exclusive ? [alert.key.value] : []
  const used = new Set(facts.askers.flatMap(({ client }) => client ?? []))
  return [...own, ...[...used].filter(isForeign)]
}

/** Of a wider key that users share, only the addresses that look like probers by themselves, if any does. */
function tellAskers(alert: KeyAlert, { dossierOf }: Archive): ToldAddress[] {
  const tell = (address: string) => {
    const dossier = dossierOf(address)
    return (dossier === null ? null : tellAddress(address, dossier, alert.raised)) ?? []
  }
  const raisers = [...alert.addresses].flatMap(tell)
  const { reading } = alert.evidence
  if (reading !== undefined) return raisers.map(told => onlyRead(told, reading.since))
  if (alert.key.kind === 'address') return raisers
  const all = [...raisers, ...[...alert.followers].flatMap(tell)]
  if (alert.exclusive) return all
  const probers = all.filter(told => told.probes && told.asksAboutUs)
  return probers.length > 0 ? probers : raisers
}

/**
 * Who came later under an ASN or a client that many use is somebody else's customer; under a network, or a client that nobody of
 * ours uses, it is the same asker.
 */
function sourcesOf({ key, exclusive, addresses, followers }: KeyAlert): Iterable<string> {
  return key.kind === 'prefix' || exclusive ? [...addresses, ...followers] : addresses
}

/** Campaigns, by address, whose sources it is among; an address that came later and has a campaign of its own is told there. */
function ownersOf(campaigns: readonly (readonly ToldAlert[])[]): Map<string, Set<number>> {
  const owners = new Map<string, Set<number>>()
  for (const [at, members] of campaigns.entries()) {
    for (const { traits } of members) {
      for (const source of traits.sources) {
        const known = owners.get(source)
        if (known === undefined) owners.set(source, new Set([at]))
        else known.add(at)
      }
    }
  }
  return owners
}

function tellCampaign(
  { because }: AlertGroup,
  members: readonly ToldAlert[],
  archive: Archive,
  isTold: (address: string) => boolean,
): AlertFacts {
  const [first] = members as [ToldAlert]
  const strongest = members.reduce((best, each) => (margin(each) > margin(best) ? each : best)).facts
  const told = new Map<string, ToldAddress>()
  for (const each of members.flatMap(member => member.told)) {
    const known = told.get(each.asker.address)
    if (isTold(each.asker.address) && !(known && known.asker.asks > each.asker.asks)) told.set(each.asker.address, each)
  }
  const [strongestSpread] = members.filter(({ facts }) => facts.spread).sort((a, b) => margin(b) - margin(a))
  const summed = sumUp([...told.values()], first.facts.raised, archive)
  return {
    ...strongest,
    ...(strongestSpread?.facts.spread && { spread: strongestSpread.facts.spread }),
    cause: first.facts.cause,
    raised: first.facts.raised,
    keys: members.flatMap(({ facts }) => facts.keys),
    ...summed,
    campaign: {
      alerts: members.map(({ traits }) => traits.name),
      because,
      closed: isForgotten(dayOf(summed.last), dayOf(archive.clock)),
    },
  }
}

const margin = ({ facts }: ToldAlert): number => facts.evidence.nats - facts.threshold

/** What several addresses asked, put together. */
function sumUp(told: readonly ToldAddress[], raised: number, { people }: Archive) {
  const addresses = [...told].sort((a, b) => a.asker.first - b.asker.first || byAddress(a, b))
  return {
    first: Math.min(raised, ...addresses.map(({ asker }) => asker.first)),
    last: Math.max(raised, ...addresses.map(({ asker }) => asker.last)),
    askers: addresses.map(({ asker }) => asker),
    identities: tellIdentities(addresses, people),
    identitiesLost: addresses.reduce((sum, { lost }) => sum + lost, 0),
    services: [...new Set(addresses.flatMap(({ dossier }) => [...dossier.services]))].sort(),
    surfaces: [...new Set(addresses.flatMap(({ dossier }) => [...dossier.surfaces]))].sort(),
    grants: addresses.flatMap(each => grantsOf(each, raised)).sort((a, b) => a.time - b.time),
  }
}

/** Names that let an asker in that had failed for them, and what came after the alert, unless the asker looks like many users. */
function grantsOf({ asker, entries, probes }: ToldAddress, raised: number): Grant[] {
  return entries
    .filter(entry => !Number.isNaN(entry.granted))
    .filter(entry => hadFailures(entry) || (probes && entry.granted >= raised))
    .map(entry => ({ identity: entry.identity.name, address: asker.address, time: entry.granted }))
}

const byAddress = (a: ToldAddress, b: ToldAddress): number => (a.asker.address < b.asker.address ? -1 : 1)
