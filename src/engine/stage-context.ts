import type { AskBooks } from '../asks/ask-books.ts'
import type { ProofClass } from '../evidence/facts.ts'
import { createKeyNumbers, type KeyNumbers, widerKinds } from '../evidence/keys.ts'
import { createLikelihoods, type Likelihoods } from '../evidence/likelihoods.ts'
import type { OutageGuard } from '../evidence/outage-guard.ts'
import type { DailyTables } from '../evidence/tables.ts'
import type { TextHash } from '../kit/keyed-hash.ts'
import type { KnownSources } from '../networks/known-sources.ts'
import type { People } from '../people/person.ts'
import type { EngineState } from './engine-state.ts'
import { createKeyTraits, type KeyTraits } from './key-traits.ts'
import { createKnownIdentities, type KnownIdentities } from './known-identities.ts'
import type { StageLimits } from './memory-budget.ts'
import type { PoliteClients } from './polite-clients.ts'
import { createTextLanes, type TextLanes } from './text-lanes.ts'

/** What all stages share; only the engine changes it, between the asks of one time and those of the next. */
export interface StageContext {
  readonly people: People
  readonly guard: OutageGuard
  readonly politeClients: PoliteClients
  readonly limits: StageLimits
  readonly books: AskBooks
  ownDomains: ReadonlySet<string>
  readonly identities: KnownIdentities
  readonly keys: KeyNumbers & { forget(): void }
  readonly traits: KeyTraits
  /** Of addresses that are no IPv4 ones, and of the texts of wider keys. */
  readonly sourceLanes: TextLanes
  readonly textLanes: TextLanes
  /** Raised when learned people are made anew. */
  peopleNumber: number
  /** Time and day of the asks that are taken. */
  time: number
  today: number
  /** Number of the ask that is taken, among all, in 32 bits. */
  sequence: number
  tables: DailyTables
  likelihoods: Likelihoods
}

/** A settled first contact of an address (detection.md, section 2), on its way to the wider keys. One is written over by the next. */
export interface SettledContact {
  /** Time of its ask. */
  time: number
  /** Day on which it was settled. */
  day: number
  /** Source of the address, and its `sourceKind`. */
  source: number
  sourceKind: number
  identity: number
  /** Number and lanes of its `identityKey`, as it was at its ask. */
  key: number
  low: number
  high: number
  surfaceClass: ProofClass
  /** Any ask of the pair was granted within the grace time. */
  granted: boolean
  /** It failed for a name of ours, and for one that does not circulate (detection.md, section 4). */
  real: boolean
  aboutUs: boolean
  /** It failed for a name that is put together wrongly from names of ours. */
  twin: boolean
  /** Its address was granted nothing within the memory. */
  stranger: boolean
  /** Its address is a stranger that failed for nobody but at most two names of ours; told where `aboutUs`. */
  loner: boolean
  /** The pair was asked again within the grace time, and not by a copy of the line. */
  repeated: boolean
  /** Columns that it is counted in (`contactColumns`); 0: no second one. */
  column: number
  secondColumn: number
  /** Bits of the kinds of wider keys that had asked for the identity, or were let in as it, within the memory. */
  known: number
  /** The address has an open alert, so wider keys do not count it any more; once they counted it, also one of theirs. */
  alerted: boolean
  /** Keys in the order of `widerKinds`. */
  readonly wider: Int32Array
}

/** What a context is made of beside the state. */
interface Surroundings {
  readonly people: People
  readonly limits: StageLimits
  readonly hash: TextHash
  readonly sources: KnownSources
}

export function createStageContext(
  { books, guard, politeClients, sequence, tables }: EngineState,
  { people, limits, hash, sources }: Surroundings,
): StageContext {
  const textLanes = createTextLanes(books.texts, hash)
  const context: StageContext = {
    people,
    guard,
    politeClients,
    limits,
    books,
    ownDomains: new Set(people.domains),
    identities: createKnownIdentities(books, textLanes, () => context.ownDomains),
    keys: createKeyNumbers(books),
    traits: createKeyTraits(books, sources),
    sourceLanes: createTextLanes(books.sources, hash),
    textLanes,
    peopleNumber: 0,
    time: 0,
    today: 0,
    sequence,
    tables,
    likelihoods: createLikelihoods(tables),
  }
  return context
}

/** To be called when numbers of the books are given back: nothing may be known by them any more. */
export function forgetNumbers({ identities, keys, traits, sourceLanes, textLanes }: StageContext): void {
  identities.forget()
  keys.forget()
  traits.forget()
  sourceLanes.forget()
  textLanes.forget()
}

export const emptyContact = (): SettledContact => ({
  time: 0,
  day: 0,
  source: 0,
  sourceKind: 0,
  identity: 0,
  key: 0,
  low: 0,
  high: 0,
  surfaceClass: 'login',
  granted: false,
  real: false,
  aboutUs: false,
  twin: false,
  stranger: false,
  loner: false,
  repeated: false,
  column: 0,
  secondColumn: 0,
  known: 0,
  alerted: false,
  wider: new Int32Array(widerKinds.length),
})
