import type { Outcome } from '../asks/ask.ts'
import type { AlertFacts, Evidence, IdentityKnowledge, KeyKnowledge, KeyName } from '../evidence/facts.ts'
import type { FindingEvidence, FoundIdentity } from '../findings/finding.ts'
import { foundIdentity } from '../findings/found-identity.ts'
import { idOf } from '../findings/tell-campaign.ts'
import type { TellsApart } from '../findings/telling-services.ts'
import { makeWaterfall } from '../findings/waterfall.ts'
import { isoTime } from '../kit/iso-time.ts'
import type { NameClass } from '../people/person.ts'

/** What `why-not` tells, as its JSON holds it. Times are ISO 8601, UTC. */
export interface KnownView {
  readonly about: string
  readonly keys: readonly KeyView[]
  readonly identity: IdentityView | null
}

export interface KeyView {
  readonly key: KeyName
  readonly alerted: boolean
  /** Ids of the findings that tell of it. */
  readonly findings: readonly string[]
  /** Nats that lack to the threshold; 0 or less: over it. */
  readonly missing: number
  readonly evidence: FindingEvidence
  /** First contacts with decoys among all, and the nats of the evidence that they are; null: there are no decoys, or they do not count here. */
  readonly decoys: NonNullable<Evidence['decoys']> | null
  /** First contacts of the last 30 days. */
  readonly contacts: {
    readonly ours: number
    readonly twins: number
    readonly others: number
    readonly granted: number
  }
  readonly askers: readonly {
    readonly address: string
    readonly asks: number
    readonly first: string
    readonly last: string
  }[]
  readonly identities: readonly FoundIdentity[]
}

export interface IdentityView {
  readonly name: string
  readonly nameClass: NameClass
  /** Where the decoy is planted; null: it is none. */
  readonly planted: string | null
  readonly person: string | null
  readonly circulating: boolean
  /** Ids of the findings that asked about it. */
  readonly findings: readonly string[]
  readonly askers: readonly {
    readonly address: string
    readonly asks: number
    readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
    readonly first: string
    readonly last: string
    readonly missing: number
  }[]
}

/** What the scan as a whole tells, beside what is known of one key or identity. */
export interface ScanKnowledge {
  readonly alerts: readonly AlertFacts[]
  readonly tellsApart: TellsApart
}

export function keyView(known: KeyKnowledge, { alerts, tellsApart }: ScanKnowledge): KeyView {
  const { key, alerted, missing, evidence, threshold } = known
  const findings = alerts.filter(
    ({ keys, askers }) =>
      keys.some(({ kind, value }) => kind === key.kind && value === key.value) ||
      (key.kind === 'address' && askers.some(({ address }) => address === key.value)),
  )
  return {
    key,
    alerted: alerted || findings.length > 0,
    findings: findings.map(idOf),
    missing,
    decoys: evidence.decoys ?? null,
    evidence: makeWaterfall({ evidence, threshold, evidenceOf: key }),
    contacts: { ours: known.failedReal, twins: known.failedTwin, others: known.failedOther, granted: known.granted },
    askers: known.askers.map(inIso),
    identities: known.identities.map(asked => foundIdentity(asked, tellsApart)),
  }
}

export function identityView(
  { name, classified, circulating, askers }: IdentityKnowledge,
  { alerts }: ScanKnowledge,
): IdentityView {
  const { person, nameClass, planted = null } = classified
  const shownPerson = person === null ? null : person.displayName || person.id
  const local = name.replace(/@[^@]*$/, '')
  const findings = alerts.filter(({ identities }) => identities.some(asked => asked.name === local)).map(idOf)
  return { name, nameClass, planted, person: shownPerson, circulating, findings, askers: askers.map(inIso) }
}

function inIso<Span extends { readonly first: number; readonly last: number }>(span: Span) {
  return { ...span, first: isoTime(span.first), last: isoTime(span.last) }
}
