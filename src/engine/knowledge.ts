import { normaliseIdentity } from '../asks/identity.ts'
import { dayOf, memoryDays } from '../evidence/day.ts'
import type { IdentityKnowledge, KeyKnowledge, KeyName } from '../evidence/facts.ts'
import { identityKey } from '../evidence/identity-key.ts'
import { isOpen } from '../evidence/key-alert.ts'
import { granted, keyEvidence, keyEvidenceNats, realFailed, twinFailed } from '../evidence/key-evidence.ts'
import { column, rowWidth, sumRows } from '../evidence/key-state.ts'
import type { People } from '../people/person.ts'
import type { AddressState } from './address-state.ts'
import type { EngineState } from './engine-state.ts'
import type { FindAddress } from './tell-alerts.ts'
import { tellAddress, tellIdentities } from './told-address.ts'
import type { WiderKeyState } from './wider-state.ts'

/** What is known of a key at the clock's time, and how far it is from an alert. */
export function knowledgeOfKey(
  known: AddressState | WiderKeyState,
  state: EngineState,
  people: People,
  findAddress: FindAddress,
): KeyKnowledge {
  const key: KeyName = 'key' in known ? known.key : { kind: 'address', value: known.address }
  const today = dayOf(state.clock)
  const { threshold } = state.tables
  const evidence = keyEvidence(known.counts, key.kind, today, state.tables)
  const sums = new Float64Array(rowWidth)
  sumRows(known.counts, today, memoryDays, sums)
  const told = addressesOf(known).flatMap(address => {
    const dossier = findAddress(address)?.dossier ?? null
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
    alerted: isOpen(known.alert, today),
    askers: told.map(({ asker }) => asker),
    identities: tellIdentities(told, people),
  }
}

/** What is known of an identity, and who asked about it in vain; null: nobody of ours, and nobody asked. */
export function knowledgeOfIdentity(
  text: string,
  state: EngineState,
  people: People,
  ownDomains: ReadonlySet<string>,
): IdentityKnowledge | null {
  const identity = normaliseIdentity(text)
  const name = identityKey(identity, ownDomains)
  const classified = people.classify(identity.name, identity.domain, Math.max(0, state.clock))
  const { threshold, circulating } = state.tables
  const today = dayOf(Math.max(0, state.clock))
  const askers = state.addressStages
    .flatMap(stage => [...stage.addresses.values()])
    .flatMap(({ address, counts, dossier }) => {
      const entry = dossier?.entries.get(name)
      if (entry === undefined) return []
      const { asks, outcomes, first, last } = entry
      const missing = threshold - keyEvidenceNats(counts, 'address', today, state.tables)
      return [{ address, asks, outcomes: { ...outcomes }, first, last, missing }]
    })
    .sort((a, b) => a.first - b.first || (a.address < b.address ? -1 : 1))
  if (askers.length === 0 && classified.person === null && classified.nameClass !== 'real') return null
  return { name, classified, circulating: circulating.has(name), askers }
}

const addressesOf = (known: AddressState | WiderKeyState): readonly string[] =>
  'address' in known ? [known.address] : [...(known.contributors?.keys() ?? [])]
