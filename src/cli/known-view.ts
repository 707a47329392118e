import type { Outcome } from '../asks/ask.ts'
import type { IdentityKnowledge, KeyKnowledge, KeyName } from '../evidence/facts.ts'
import type { FindingEvidence, FoundIdentity } from '../findings/finding.ts'
import { foundIdentity } from '../findings/found-identity.ts'
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
  /** Nats that lack to the threshold; 0 or less: over it. */
  readonly missing: number
  readonly evidence: FindingEvidence
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
  readonly person: string | null
  readonly circulating: boolean
  readonly askers: readonly {
    readonly address: string
    readonly asks: number
    readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
    readonly first: string
    readonly last: string
    readonly missing: number
  }[]
}

export function keyView(known: KeyKnowledge, tellsApart: TellsApart): KeyView {
  const { key, alerted, missing, evidence, threshold } = known
  return {
    key,
    alerted,
    missing,
    evidence: makeWaterfall({ evidence, threshold, evidenceOf: key }),
    contacts: { ours: known.failedReal, twins: known.failedTwin, others: known.failedOther, granted: known.granted },
    askers: known.askers.map(inIso),
    identities: known.identities.map(asked => foundIdentity(asked, tellsApart)),
  }
}

export function identityView({ name, classified, circulating, askers }: IdentityKnowledge): IdentityView {
  const { person, nameClass } = classified
  const shownPerson = person === null ? null : person.displayName || person.id
  return { name, nameClass, person: shownPerson, circulating, askers: askers.map(inIso) }
}

function inIso<Span extends { readonly first: number; readonly last: number }>(span: Span) {
  return { ...span, first: isoTime(span.first), last: isoTime(span.last) }
}
