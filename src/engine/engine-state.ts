import { deserialize, serialize } from 'node:v8'
import { type AskBooks, createAskBooks } from '../asks/ask-books.ts'
import { emptyStream, type StreamState } from '../campaigns/stream-state.ts'
import { type ActiveKeys, activeKeysForThreshold, alertThreshold, noActiveKeys } from '../evidence/budget.ts'
import { learnWeights } from '../evidence/key-weights.ts'
import { noVotes, type OutageGuard } from '../evidence/outage-guard.ts'
import { emptyPopulations, initialPriors, type PopulationTable } from '../evidence/priors.ts'
import type { DailyTables } from '../evidence/tables.ts'
import { noTraitDays, type TraitDays } from '../evidence/trait-days.ts'
import { withoutRoom } from '../kit/row-pool.ts'
import type { People } from '../people/person.ts'
import { type AddressStageState, emptyAddressStage } from './address-state.ts'
import { createHeldAsks, type HeldAsks } from './held-asks.ts'
import { emptyMailWatch, type MailWatch } from './mail-watch.ts'
import type { StageLimits } from './memory-budget.ts'
import { createNameDays, type NameDays } from './name-days.ts'
import { emptyNewEntries, type NewEntries } from './new-entries.ts'
import type { PoliteClients } from './polite-clients.ts'
import { emptyWiderStage, type WiderStageState } from './wider-state.ts'

/** All that the engine has come to; plain data. */
export interface EngineState {
  readonly books: AskBooks
  /** Values that the books held when they were last tidied. */
  keptInBooks: number
  /** Time up to which all is settled that had to be; -1 before the first ask. */
  clock: number
  /** Asks of that time, not yet taken. */
  readonly held: HeldAsks
  /** Number of the ask that was taken last, in 32 bits. */
  sequence: number
  /** First day of which asks were taken from its first millisecond on. */
  firstFullDay: number
  /** When the daily tables are next made. */
  nextTables: number
  /** Active keys of today that the expected false alerts already hold. */
  chargedKeys: number
  tables: DailyTables
  readonly guard: OutageGuard
  readonly politeClients: PoliteClients
  readonly populations: PopulationTable
  readonly active: ActiveKeys
  readonly traitDays: TraitDays
  readonly totals: {
    asks: number
    first: number
    last: number
    withoutTime: number
    withoutIdentity: number
    withoutSource: number
    late: number
  }
  readonly addressStages: readonly AddressStageState[]
  readonly widerStages: readonly WiderStageState[]
  readonly nameDays: NameDays
  readonly stream: StreamState
  readonly newEntries: NewEntries
  readonly mailWatch: MailWatch
}

interface Beginning {
  readonly people: People
  readonly budgetPerDay: number
  readonly partitions: number
  readonly limits: StageLimits
  readonly seed: number
}

export function emptyEngineState({ people, budgetPerDay, partitions, limits, seed }: Beginning): EngineState {
  const active = noActiveKeys()
  const activeKeys = activeKeysForThreshold(active, 0)
  return {
    books: createAskBooks(),
    keptInBooks: 0,
    clock: -1,
    held: createHeldAsks(),
    sequence: 0,
    firstFullDay: 0,
    nextTables: Number.POSITIVE_INFINITY,
    chargedKeys: 0,
    tables: {
      priors: initialPriors,
      rho: rhoOf(people),
      decoys: people.decoys ?? 0,
      circulating: new Set(),
      activeKeys,
      threshold: alertThreshold(activeKeys, budgetPerDay),
      weights: learnWeights([]),
    },
    guard: noVotes(),
    politeClients: new Map(),
    populations: emptyPopulations(),
    active,
    traitDays: noTraitDays(),
    totals: {
      asks: 0,
      first: Number.NaN,
      last: Number.NaN,
      withoutTime: 0,
      withoutIdentity: 0,
      withoutSource: 0,
      late: 0,
    },
    addressStages: Array.from({ length: partitions }, () => emptyAddressStage(limits, seed)),
    widerStages: Array.from({ length: partitions }, () => emptyWiderStage(limits, seed)),
    nameDays: createNameDays(seed),
    stream: emptyStream(),
    newEntries: emptyNewEntries(),
    mailWatch: emptyMailWatch(),
  }
}

export function rhoOf(people: People): DailyTables['rho'] {
  return {
    'full-rare': people.rho('full-rare'),
    'full-common': people.rho('full-common'),
    'short-rare': people.rho('short-rare'),
    'short-common': people.rho('short-common'),
    single: people.rho('single'),
    number: people.rho('number'),
  }
}

/** Raised when the form of the state changes; older states are then read anew from the logs. */
const format = 5

export function encodeEngineState(state: EngineState): Uint8Array {
  const addressStages = state.addressStages.map(stage => ({
    ...stage,
    addresses: withoutRoom(stage.addresses),
    counts: withoutRoom(stage.counts),
    dossiers: {
      ...stage.dossiers,
      files: withoutRoom(stage.dossiers.files),
      entries: withoutRoom(stage.dossiers.entries),
      learned: withoutRoom(stage.dossiers.learned),
    },
    waiting: { ...stage.waiting, rows: withoutRoom(stage.waiting.rows) },
  }))
  const widerStages = state.widerStages.map(stage => ({
    ...stage,
    keys: withoutRoom(stage.keys),
    counts: withoutRoom(stage.counts),
    contributors: withoutRoom(stage.contributors),
  }))
  const nameDays = withoutRoom(state.nameDays)
  return serialize({ format, state: { ...state, addressStages, widerStages, nameDays } })
}

/** null: written by another release, whose state has another form. The bytes must be the program's own. */
export function decodeEngineState(bytes: Uint8Array): EngineState | null {
  // A copy, since typed arrays that come out are views on what goes in.
  const read: { format: number; state: EngineState } = deserialize(Uint8Array.from(bytes))
  return read.format === format ? read.state : null
}
