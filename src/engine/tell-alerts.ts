import type { AlertFacts, Grant } from '../evidence/facts.ts'
import { isOpen, type KeyAlert } from '../evidence/key-alert.ts'
import type { ToldDossier } from '../evidence/told-dossier.ts'
import type { People } from '../people/person.ts'
import { hadFailures, type ToldAddress, tellAddress, tellIdentities } from './told-address.ts'

/** Finds the dossier of an address, in whichever worker; null: there is none. */
export type FindDossier = (address: string) => ToldDossier | null

/** Alerts that became one finding. */
interface JoinedAlerts {
  readonly alerts: KeyAlert[]
  /** What it may name as askers, by address. */
  readonly told: Map<string, ToldAddress>
  /** Addresses whose later findings belong to this one. */
  readonly sources: Set<string>
}

/** Share of a finding's asks from sources of an open one at which it joins it (detection.md, section 9). */
const joiningShare = 0.5

/** What is known of each alert, those joined that share their sources; in the order in which they were raised. */
export function tellAlerts(alerts: readonly KeyAlert[], people: People, findDossier: FindDossier): AlertFacts[] {
  const findings: JoinedAlerts[] = []
  for (const alert of [...alerts].sort(byRaised)) {
    const told = tellAskers(alert, findDossier)
    const open = findings.find(finding => isOpenAt(finding, alert) && sharesSources(told, finding))
    const finding: JoinedAlerts = open ?? { alerts: [], told: new Map(), sources: new Set() }
    if (open === undefined) findings.push(finding)
    finding.alerts.push(alert)
    for (const each of told) finding.told.set(each.asker.address, each)
    for (const source of sourcesOf(alert)) finding.sources.add(source)
  }
  for (const finding of findings) leaveToOthers(finding, findings)
  return findings.map(finding => tellFacts(finding, people))
}

function byRaised(a: KeyAlert, b: KeyAlert): number {
  return a.raised - b.raised || (a.key.kind + a.key.value < b.key.kind + b.key.value ? -1 : 1)
}

/** Of a wider key that users share, only the addresses that look like probers by themselves, if any does. */
function tellAskers(alert: KeyAlert, findDossier: FindDossier): ToldAddress[] {
  const tell = (address: string) => {
    const dossier = findDossier(address)
    return (dossier === null ? null : tellAddress(address, dossier, alert.raised)) ?? []
  }
  const raisers = [...alert.addresses].flatMap(tell)
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

const isOpenAt = ({ alerts }: JoinedAlerts, alert: KeyAlert): boolean => alerts.some(open => isOpen(open, alert.day))

function sharesSources(told: readonly ToldAddress[], finding: JoinedAlerts): boolean {
  const asks = (of: readonly ToldAddress[]) => of.reduce((sum, { asker }) => sum + asker.asks, 0)
  const shared = told.filter(({ asker }) => finding.sources.has(asker.address))
  return shared.length > 0 && asks(shared) >= joiningShare * asks(told)
}

/** An address that came later and has a finding of its own is told there. */
function leaveToOthers(finding: JoinedAlerts, findings: readonly JoinedAlerts[]): void {
  for (const address of finding.told.keys()) {
    if (finding.sources.has(address)) continue
    if (findings.some(other => other !== finding && other.sources.has(address))) finding.told.delete(address)
  }
}

function tellFacts({ alerts, told }: JoinedAlerts, people: People): AlertFacts {
  const addresses = [...told.values()].sort((a, b) => a.asker.first - b.asker.first || byAddress(a, b))
  const [raisedFirst] = alerts as [KeyAlert]
  const strongest = alerts.reduce((best, alert) => (alert.evidence.nats > best.evidence.nats ? alert : best))
  const { cause, raised } = raisedFirst
  return {
    cause,
    raised,
    keys: alerts.map(alert => alert.key),
    first: Math.min(raised, ...addresses.map(({ asker }) => asker.first)),
    last: Math.max(raised, ...addresses.map(({ asker }) => asker.last)),
    evidence: strongest.evidence,
    evidenceOf: strongest.key,
    threshold: strongest.threshold,
    activeKeys: strongest.activeKeys,
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
