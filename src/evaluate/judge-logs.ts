import { normaliseIdentity } from '../asks/identity.ts'
import type { ScanResult } from '../findings/finding.ts'
import { judgeLedger } from './judge-ledger.ts'
import {
  type JudgedBlame,
  type JudgedCampaign,
  type JudgedFinding,
  type JudgedLogs,
  ledgerKinds,
} from './judged-logs.ts'
import { isLikelyCount } from './likely-count.ts'
import { harmlessRoles, type KnownAsk, knownAsks, type TruthAsk } from './truth.ts'

const dayMs = 86_400_000

/** The truth by role and by address, with names and addresses in the form in which findings are compared. */
interface Known {
  readonly byRole: ReadonlyMap<string, readonly KnownAsk[]>
  readonly byAddress: ReadonlyMap<string, readonly KnownAsk[]>
}

interface Judging extends Pick<ScanResult, 'span'> {
  readonly findings: readonly JudgedFinding[]
  readonly budget: { readonly perDay: number }
}

/**
 * Holds the findings of a scan against what every ask really was: one entry a campaign, in the order of the truth, then whom they blame.
 * A finding belongs to the campaign that has most of its sources.
 */
export function judgeLogs(truth: readonly TruthAsk[], result: Judging): JudgedLogs {
  const known = knownOf(truth)
  const owners = new Map(result.findings.map(finding => [finding, ownerOf(finding, known)]))
  const campaigns = [...known.byRole.keys()].filter(isCampaign)
  return [...campaigns.map(role => judgeCampaign(role, truth, known, owners)), judgeBlame(known, owners, result)]
}

const isCampaign = (role: string): boolean => !(role in harmlessRoles)

function knownOf(truth: readonly TruthAsk[]): Known {
  const asks = knownAsks(truth)
  return { byRole: Map.groupBy(asks, ask => ask.truth.role), byAddress: Map.groupBy(asks, ask => ask.address) }
}

/** Where campaigns and others share an address, what it did counts as the campaign's that asked most. */
function campaignOf(address: string, { byAddress }: Known): string | null {
  const roles = (byAddress.get(address) ?? []).map(ask => ask.truth.role).filter(isCampaign)
  return mostFrequent(roles)
}

function ownerOf(finding: JudgedFinding, known: Known): string | null {
  return mostFrequent(finding.askers.flatMap(({ address }) => campaignOf(address, known) ?? []))
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = [...Map.groupBy(words, word => word)].map(([word, all]) => ({ word, count: all.length }))
  counts.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  return counts[0]?.word ?? null
}

type Owners = ReadonlyMap<JudgedFinding, string | null>

function judgeCampaign(role: string, truth: readonly TruthAsk[], known: Known, owners: Owners): JudgedCampaign {
  const asks = known.byRole.get(role) ?? []
  const sources = new Set(asks.map(({ address }) => address))
  const names = new Set(asks.map(({ name }) => name))
  const own = [...owners].flatMap(([finding, owner]) => (owner === role ? [finding] : []))
  const within = [...owners].flatMap(([finding, owner]) =>
    owner !== role && namesAny(finding, sources) ? [finding] : [],
  )
  const named = new Set(own.flatMap(({ askers }) => askers.map(({ address }) => address)))
  const asked = new Set(own.flatMap(({ identities }) => identities.map(each => normaliseIdentity(each.identity).name)))
  const raised = Math.min(...own.map(finding => Date.parse(finding.raised)))
  return {
    kind: 'campaign',
    role,
    asks: truth.filter(one => one.role === role).length,
    seen: asks.length,
    sources: sources.size,
    identities: names.size,
    findings: own.map(({ id }) => id),
    within: within.map(({ id }) => id),
    asksToAlert: own.length === 0 ? null : asks.filter(({ time }) => time <= raised).length,
    msToAlert: own.length === 0 ? null : Math.max(0, raised - (asks[0]?.time ?? raised)),
    sourcesRecalled: shareOf(sources, named),
    identitiesRecalled: shareOf(names, asked),
    precision: shareOf(named, sources),
    ledger: Object.fromEntries(
      ledgerKinds.map(kind => [kind, judgeLedger(kind, asks, own)]),
    ) as JudgedCampaign['ledger'],
  }
}

const namesAny = (finding: JudgedFinding, sources: ReadonlySet<string>): boolean =>
  finding.askers.some(({ address }) => sources.has(address))

function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter(each => there.has(each)).length / wanted.size
}

function judgeBlame(known: Known, owners: Owners, { budget, span }: Judging): JudgedBlame {
  const blamed = [...owners.keys()].flatMap(finding =>
    finding.askers.map(({ address }) => ({ address, finding: finding.id })),
  )
  const harmless = blamed.filter(({ address }) => campaignOf(address, known) === null)
  const rolesOf = (address: string) => (known.byAddress.get(address) ?? []).map(ask => ask.truth.role)
  const isBenign = ({ address }: { address: string }) => rolesOf(address).includes(harmlessRoles.benign)
  const falseAlerts = [...owners].flatMap(([{ id }, owner]) => (owner === null ? [id] : []))
  const days = Math.max(1, daysOf(span))
  return {
    kind: 'blame',
    days,
    alerts: owners.size,
    falseAlerts,
    falseAlertsPerDay: falseAlerts.length / days,
    budgetPerDay: budget.perDay,
    withinBudget: isLikelyCount(falseAlerts.length, budget.perDay * days),
    benign: harmless.filter(isBenign).map(each => ({ ...each, actor: actorOf(known.byAddress.get(each.address)) })),
    generic: harmless.filter(each => !isBenign(each) && rolesOf(each.address).length > 0),
    unknown: harmless.filter(({ address }) => rolesOf(address).length === 0),
  }
}

function actorOf(asks: readonly KnownAsk[] = []): string {
  return asks.find(({ truth }) => truth.actor !== undefined)?.truth.actor ?? harmlessRoles.benign
}

function daysOf({ first, last }: ScanResult['span']): number {
  return first === null || last === null ? 0 : (Date.parse(last) - Date.parse(first)) / dayMs
}
