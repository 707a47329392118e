import type { Ask } from '../asks/ask.ts'
import { dayMs, dayOf, graceMs, lastDay, memoryDays } from '../evidence/day.ts'
import type { NamedAsk } from '../evidence/dossier.ts'
import type { EngineReport, IdentityKnowledge, KeyKnowledge } from '../evidence/facts.ts'
import { identityKey } from '../evidence/identity-key.ts'
import { addressKey, type KeyKind, widerKinds } from '../evidence/keys.ts'
import { vote } from '../evidence/outage-guard.ts'
import { createTextHash } from '../kit/keyed-hash.ts'
import type { People } from '../people/person.ts'
import { createAddressStage } from './address-stage.ts'
import { judgeGenericOf } from './address-sweep.ts'
import { compareAsks } from './ask-order.ts'
import { decodeEngineState, type EngineState, emptyEngineState, encodeEngineState } from './engine-state.ts'
import { knowledgeOfIdentity, knowledgeOfKey } from './knowledge.ts'
import { chargeKeys, isLearning, nextTablesAfter, remakeTables } from './make-tables.ts'
import { type SettledContact, type StageContext, type StageLimits, usualLimits } from './stage-context.ts'
import { tellReport } from './tell-report.ts'
import { createWiderStage } from './wider-stage.ts'
import { widerKeyText } from './wider-state.ts'

/** People known only from log-ins once granted; `remake` is called when the daily tables are made. */
export interface LearningPeople extends People {
  learn(name: string, domain: string | undefined, time: number): void
  remake(): void
}

export interface EngineOptions {
  readonly people: People | LearningPeople
  /** False alerts a day that are acceptable (B of detection.md, section 6). */
  readonly budgetPerDay: number
  /** At least 8 random bytes, kept with the state: strangers choose names, and must not be able to make two pairs collide. */
  readonly secret: Uint8Array
  /** Workers among which keys are divided by hash; the findings are the same for any number. Default 1. */
  readonly partitions?: number
  /** Default: `usualLimits`. */
  readonly limits?: StageLimits
}

/** Asks in, what is known of them out. Has no clock: time is the asks' time. */
export interface Engine {
  /** Asks come in time order; the order of asks of the same millisecond does not matter. */
  take(ask: Ask): void
  /** Settles what waits, and tells all that is known. To be called once; nothing can be taken after it. */
  finish(): EngineReport
  /** `key`: an address, a prefix, an ASN (`AS64500`) or a client, as a key's value is written. */
  knowledgeOf(key: string): readonly KeyKnowledge[]
  knowledgeOfIdentity(name: string): IdentityKnowledge | null
  /** The whole state; `createEngine(options, state)` goes on from there with equal people and secret. */
  encode(): Uint8Array
}

/** After so many days without an ask nothing is remembered, and days need not be gone through one by one. */
const longestGapDays = 2 * memoryDays

/**
 * The one composition that scan, watch and a cluster share. `encoded` is a state that `encode` gave; one of another release is not
 * understood, and a RangeError says so.
 */
export function createEngine(options: EngineOptions, encoded?: Uint8Array): Engine {
  const { people, budgetPerDay, secret, partitions = 1, limits = usualLimits } = options
  const state = encoded === undefined ? emptyEngineState(people, budgetPerDay, partitions) : decodedState(encoded)
  const hash = createTextHash(secret)
  const context: StageContext = { people, hash, guard: state.guard, limits, tables: state.tables }
  const addressStages = state.addressStages.map(stage => createAddressStage(context, stage))
  const widerStages = state.widerStages.map(stage => createWiderStage(context, stage))
  let ownDomains = new Set(people.domains)

  function partitionOf(first: string, second: string): number {
    if (addressStages.length === 1) return 0
    hash.hash(first, second)
    return (hash.lanes[1] as number) % addressStages.length
  }
  const addressPartition = (address: string) => partitionOf('address', address)
  const addressStageOf = (address: string) => addressStages[addressPartition(address)] as (typeof addressStages)[number]
  const widerStageOf = (kind: KeyKind, value: string) =>
    widerStages[partitionOf(kind.name, value)] as (typeof widerStages)[number]

  function take(ask: Ask): void {
    state.totals.asks += ask.count
    const day = dayOf(ask.time)
    if (!(day > 0 && day < lastDay)) {
      state.totals.withoutTime += ask.count
      return
    }
    if (ask.time > state.clock) {
      takeHeld()
      advance(ask.time)
    } else if (ask.time < state.clock) {
      state.totals.late += ask.count
    }
    state.held.push(ask)
    if (state.held.length >= limits.sameTime) takeHeld()
  }

  /** Takes the asks of the time that the clock shows, in an order that does not depend on how they came. */
  function takeHeld(): void {
    const { held } = state
    if (held.length > 1) held.sort(compareAsks)
    for (const ask of held) takeAt(ask, state.clock)
    held.length = 0
  }

  function takeAt(ask: Ask, time: number): void {
    const { totals } = state
    if (Number.isNaN(totals.first)) totals.first = time
    totals.last = time
    const address = addressKey(ask)
    if (ask.identity === null) totals.withoutIdentity += ask.count
    if (address === null) totals.withoutSource += ask.count
    if (address === null || ask.identity === null) addressStageOf(address ?? '').takeHidden(ask, time, address)
    else takeNamed(ask as NamedAsk, time, address)
  }

  function takeNamed(ask: NamedAsk, time: number, address: string): void {
    const identity = identityKey(ask.identity, ownDomains)
    const echo = addressStageOf(address).take(ask, time, address, identity)
    if (!echo.renews) return
    const granted = echo.vote === true
    if (echo.vote !== null) vote(state.guard, granted)
    if (granted) learn(ask, time)
    for (const kind of widerKinds) {
      const value = kind.of(ask)
      if (value !== null) widerStageOf(kind, value).renew({ kind: kind.name, value }, identity, dayOf(time), granted)
    }
  }

  function learn({ identity }: Ask, time: number): void {
    if (identity !== null && isLearning(people)) people.learn(identity.name, identity.domain, time)
  }

  /** Does all that is due before `time`, which becomes the clock. */
  function advance(time: number): void {
    if (state.clock < 0) begin(time)
    let gap = longestGapDays
    while (state.nextTables <= time) {
      settleBefore(state.nextTables)
      remakeTables(state, context, widerStages, options, state.nextTables)
      ownDomains = new Set(people.domains)
      if (state.nextTables % dayMs === 0) gap--
      const resumed = gap > 0 ? state.nextTables : Math.max(state.nextTables, dayOf(time) * dayMs - 1)
      state.nextTables = nextTablesAfter(state, resumed)
    }
    settleBefore(time)
    state.clock = time
  }

  function begin(time: number): void {
    state.firstFullDay = dayOf(time - 1) + 1
    state.nextTables = nextTablesAfter(state, time)
  }

  /** Contacts of one address are settled by its worker alone; wider keys see all of them in one order. */
  function settleBefore(time: number): void {
    const settled: SettledContact[] = []
    for (const stage of addressStages) stage.settleBefore(time, settled)
    if (addressStages.length > 1) {
      settled.sort((a, b) => a.settled - b.settled || compareAsks(a.contact.ask, b.contact.ask))
    }
    for (const contact of settled) takeSettled(contact)
  }

  function takeSettled(settled: SettledContact): void {
    const { ask, granted, time } = settled.contact
    if (granted) learn(ask, time)
    for (const kind of widerKinds) {
      const value = kind.of(ask)
      if (value === null) continue
      for (const address of widerStageOf(kind, value).take({ kind: kind.name, value }, settled)) pin(address)
    }
  }

  /** A finding of a wider key tells of this address, so it must be there when it is told. */
  function pin(address: string): void {
    const known = state.addressStages[addressPartition(address)]?.addresses.get(address)
    if (known !== undefined) known.pinned = true
  }

  const findAddress = (address: string) =>
    state.addressStages[addressPartition(address)]?.addresses.get(address) ?? null

  return {
    take,
    finish() {
      takeHeld()
      if (state.clock >= 0) advance(state.clock + graceMs + 1)
      for (const stage of state.addressStages) judgeGenericOf(stage, context, dayOf(state.clock))
      chargeKeys(state)
      return tellReport(state, { people, budgetPerDay, findAddress })
    },
    knowledgeOf: key =>
      [
        findAddress(key),
        ...widerKinds.map(({ name }) => findWider(state, widerKeyText({ kind: name, value: key }))),
      ].flatMap(known => (known === null ? [] : [knowledgeOfKey(known, state, people, findAddress)])),
    knowledgeOfIdentity: name => knowledgeOfIdentity(name, state, people, ownDomains),
    encode: () => encodeEngineState(state),
  }
}

function findWider(state: EngineState, text: string) {
  for (const stage of state.widerStages) {
    const known = stage.keys.get(text)
    if (known !== undefined) return known
  }
  return null
}

function decodedState(encoded: Uint8Array): EngineState {
  const state = decodeEngineState(encoded)
  if (state === null) throw new RangeError('the state was written by another release')
  return state
}
