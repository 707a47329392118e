import { surfaces } from '../asks/ask.ts'
import type { AlertFacts, AskedIdentity } from '../evidence/facts.ts'
import { byText } from '../kit/by-text.ts'
import { isoTime } from '../kit/iso-time.ts'
import type { People } from '../people/person.ts'
import type { Finding, FoundAsker } from './finding.ts'
import { foundIdentity } from './found-identity.ts'
import { innocentsAmong } from './innocents.ts'
import { makeLedger } from './ledger.ts'
import { nextSteps } from './next-steps.ts'
import { tellStory, tellTitle } from './story.ts'
import { describeStructure } from './structure.ts'
import { shownTechniques } from './technique.ts'
import { campaignOf, idOf } from './tell-campaign.ts'
import { type Consequence, tellChain } from './tell-chain.ts'
import { type ListKnowledge, tellProvenance } from './tell-provenance.ts'
import type { TellsApart } from './telling-services.ts'
import { makeWaterfall } from './waterfall.ts'

function inOrderAsked(identities: readonly AskedIdentity[]): AskedIdentity[] {
  return [...identities].sort((a, b) => a.first - b.first || byText(a.name, b.name) || byText(a.written, b.written))
}

/**
 * The share of true alerts among alerts of this strength, if true ones are as frequent as the budget lets false ones be: at the
 * threshold even odds, and e to the margin beyond it.
 */
function posterior(facts: AlertFacts): number {
  const odds = Math.exp(facts.evidence.nats - facts.threshold)
  return Number.isFinite(odds) ? Math.round((odds / (1 + odds)) * 1e4) / 1e4 : 1
}

/** The order of keys stays: the first is the one that passed the threshold. */
function inOrder(facts: AlertFacts): AlertFacts {
  return {
    ...facts,
    askers: [...facts.askers].sort((a, b) => b.asks - a.asks || a.first - b.first || byText(a.address, b.address)),
    identities: inOrderAsked(facts.identities),
    services: [...facts.services].sort(byText),
    surfaces: surfaces.filter(surface => facts.surfaces.includes(surface)),
    grants: [...facts.grants].sort(
      (a, b) => a.time - b.time || byText(a.identity, b.identity) || byText(a.address, b.address),
    ),
  }
}

function foundAskers(facts: AlertFacts): FoundAsker[] {
  const belongs = posterior(facts)
  return facts.askers.map(asker => ({
    address: asker.address,
    asks: asker.asks,
    first: isoTime(asker.first),
    last: isoTime(asker.last),
    posterior: asker.posterior ?? belongs,
    asn: asker.asn ?? null,
    country: asker.country ?? null,
    client: asker.client ?? null,
  }))
}

const unknownProvenance: Finding['provenance'] = {
  family: 'unknown',
  probability: 1,
  sources: [],
  set95: ['unknown'],
  alike: [],
  separating: [],
  decisive: [],
  asOf: null,
  harvested: [],
}

/** What a finding is told with beside its facts. */
export interface TellingContext {
  readonly people: Pick<People, 'counts'>
  readonly tellsApart: TellsApart
  /** Absent: there is nothing to compare the names with. */
  readonly lists?: ListKnowledge | undefined
  /** Findings about what came of it. */
  readonly consequences?: readonly Consequence[]
}

/** Makes of an alert what a human is told (detection.md, section 9). The same facts, in any order, give the same finding. */
export function tellFinding(alert: AlertFacts, context: TellingContext): Finding {
  const facts = inOrder(alert)
  const { tellsApart } = context
  const identities = facts.identities.map(asked => foundIdentity(asked, tellsApart))
  const told = { facts, identities, current: context.people.counts(facts.last).current }
  const ledger = makeLedger(facts.identities, tellsApart)
  const techniques = shownTechniques({ facts, identities, ledger })
  return {
    id: idOf(facts),
    tier: 'alert',
    kind: facts.cause,
    title: tellTitle(told),
    story: tellStory(told),
    first: isoTime(facts.first),
    last: isoTime(facts.last),
    raised: isoTime(facts.raised),
    services: [...facts.services],
    surfaces: [...facts.surfaces],
    asks: facts.askers.reduce((total, asker) => total + asker.asks, 0),
    askers: foundAskers(facts),
    innocents: innocentsAmong(facts),
    campaign: campaignOf(facts),
    keys: facts.keys.map(key => ({ ...key })),
    identities,
    identitiesLost: facts.identitiesLost,
    evidence: makeWaterfall(facts),
    ledger,
    structure: describeStructure(facts.identities, identities),
    provenance: context.lists === undefined ? unknownProvenance : tellProvenance(facts.identities, context.lists),
    chain: tellChain(facts, context.consequences ?? []),
    attack: techniques.map(technique => technique.id),
    techniques,
    next: nextSteps(facts, identities, ledger),
  }
}
