import { sourceText } from '../asks/ask-rows.ts'
import { normaliseIdentity } from '../asks/identity.ts'
import { dayOf, memoryDays } from '../evidence/day.ts'
import { column, columns, type DayCounts, sumDays } from '../evidence/day-counts.ts'
import { findEntry } from '../evidence/dossiers.ts'
import type { CountedKeyName, IdentityKnowledge, KeyKnowledge } from '../evidence/facts.ts'
import { identityKey } from '../evidence/identity-key.ts'
import { isOpen, type KeyAlert } from '../evidence/key-alert.ts'
import { granted, keyEvidence, keyEvidenceNats, realFailed, twinFailed } from '../evidence/key-evidence.ts'
import { type OpenGroup, openEvidence, openGroups } from '../evidence/open-evidence.ts'
import { tellEntry } from '../evidence/told-dossier.ts'
import { numberIn } from '../kit/book.ts'
import { isTaken } from '../kit/row-pool.ts'
import type { Classified } from '../people/person.ts'
import { addressColumn, addressWord } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { addressText } from './address-text.ts'
import { contributorsOf } from './contributors.ts'
import { dossierOf } from './dossier-of.ts'
import type { EngineState } from './engine-state.ts'
import { type FoundKey, findAddress, findWiderKeys } from './find-key.ts'
import { alertOf, natureOf } from './judge-address.ts'
import type { StageContext } from './stage-context.ts'
import { tellAddress, tellIdentities } from './told-address.ts'
import { type KeyNature, lnWeight, weighed } from './weigh-key.ts'
import { widerAlertOf, widerKeyName, widerNature } from './wider-keys.ts'
import { widerColumn, widerWord } from './wider-state.ts'

/** What is kept of a key of whatever kind. */
interface KeptKey {
  readonly key: CountedKeyName
  readonly counts: DayCounts
  readonly counter: number
  readonly alert: KeyAlert | null
  readonly nature: KeyNature
  /** Addresses that it stands for. */
  readonly addresses: readonly string[]
}

/** What is known of the keys with this value at the clock's time, and how far they are from an alert. */
export function knowledgeOf(value: string, state: EngineState, context: StageContext): KeyKnowledge[] {
  const today = dayOf(state.clock)
  const found = findAddress(state, value)
  const address = found === null ? [] : [keptAddress(found.stage, found.address, value, today)]
  const wider = findWiderKeys(state, value).map(each => keptKey(each, context, today))
  return [...address, ...wider].map(kept => knowledgeOfKey(kept, state, context))
}

function keptAddress(stage: AddressStageState, address: number, value: string, today: number): KeptKey {
  return {
    key: { kind: 'address', value },
    counts: stage.counts,
    counter: addressWord(stage.addresses, address, addressColumn.counter),
    alert: alertOf(stage, address),
    nature: natureOf(stage, address, today),
    addresses: [value],
  }
}

function keptKey({ stage, row }: FoundKey, context: StageContext, today: number): KeptKey {
  const { keys, counts, contributors } = stage
  return {
    key: widerKeyName(context, stage, row),
    counts,
    counter: widerWord(keys, row, widerColumn.counter),
    alert: widerAlertOf(stage, row),
    nature: widerNature(stage, row, today),
    addresses: Array.from(contributorsOf(contributors, widerWord(keys, row, widerColumn.oldest)), each => {
      return sourceText(each.sourceKind, each.source, context.books) ?? ''
    }),
  }
}

const openKinds = Object.keys(openGroups) as OpenGroup[]

function knowledgeOfKey(kept: KeptKey, state: EngineState, context: StageContext): KeyKnowledge {
  const { people, likelihoods } = context
  const { key, counts, counter, alert, nature } = kept
  const today = dayOf(state.clock)
  const { threshold } = state.tables
  const bare = keyEvidence(counts, counter, key.kind, today, state.tables, likelihoods)
  const open = key.kind === 'address' ? openKinds : []
  const strongest = open
    .map(group => openEvidence(group, 'evidence', counts, counter, today, state.tables, likelihoods))
    .reduce((best, each) => (each.nats > best.nats ? each : best), bare)
  const evidence = weighed(context, strongest, key.value, nature)
  const sums = new Float64Array(columns)
  sumDays(counts, counter, today, memoryDays, sums)
  const told = kept.addresses.flatMap(address => {
    const dossier = dossierOf(state, address)
    return (dossier === null ? null : tellAddress(address, dossier, state.clock)) ?? []
  })
  return {
    key,
    evidence,
    threshold,
    missing: threshold - evidence.nats,
    failedReal: realFailed(sums),
    failedTwin: twinFailed(sums),
    failedOther: sums[column.other] as number,
    granted: granted(sums),
    alerted: isOpen(alert, today),
    askers: told.map(({ asker }) => asker),
    identities: tellIdentities(told, people),
  }
}

/** What is known of an identity, and who asked about it in vain; null: nobody of ours, and nobody asked. */
export function knowledgeOfIdentity(text: string, state: EngineState, context: StageContext): IdentityKnowledge | null {
  const identity = normaliseIdentity(text)
  const name = identityKey(identity, context.ownDomains)
  const { people } = context
  const classified = people.classify(identity.name, identity.domain, Math.max(0, state.clock))
  const key = numberIn(state.books.texts, name)
  const askers = state.addressStages
    .flatMap(stage => (key === 0 ? [] : askersOf(stage, key, state, context)))
    .sort((a, b) => a.first - b.first || (a.address < b.address ? -1 : 1))
  if (askers.length === 0 && !isKnown(classified)) return null
  return { name, classified, circulating: state.tables.circulating.has(name), askers }
}

const isKnown = ({ nameClass, person }: Classified): boolean =>
  person !== null || nameClass === 'real' || nameClass === 'decoy'

function askersOf(stage: AddressStageState, key: number, state: EngineState, context: StageContext) {
  const { addresses, counts, dossiers } = stage
  const today = dayOf(Math.max(0, state.clock))
  const askers: IdentityKnowledge['askers'][number][] = []
  for (let address = 1; address < addresses.used; address++) {
    const file = isTaken(addresses, address) ? addressWord(addresses, address, addressColumn.file) : 0
    const entry = file === 0 ? 0 : findEntry(dossiers, file, key)
    if (entry === 0) continue
    const { asks, outcomes, first, last } = tellEntry(dossiers, entry, state.books)
    const counter = addressWord(addresses, address, addressColumn.counter)
    const nats = keyEvidenceNats(counts, counter, 'address', today, context.likelihoods)
    const missing = state.tables.threshold - nats - lnWeight(context, natureOf(stage, address, today))
    askers.push({ address: addressText(context, stage, address), asks, outcomes, first, last, missing })
  }
  return askers
}
