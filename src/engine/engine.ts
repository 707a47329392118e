import type { Ask } from '../asks/ask.ts'
import { type AskBooks, type BookHolder, type BookMarks, needsTidying, tidyBooks } from '../asks/ask-books.ts'
import { type AskRows, askColumn, createAskRows, isAboutNobody, rowWords, setAsk } from '../asks/ask-rows.ts'
import { countRefused } from '../campaigns/spread-detector.ts'
import { markStream } from '../campaigns/stream-state.ts'
import { dayMs, dayOf, graceMs, lastDay, memoryDays } from '../evidence/day.ts'
import type { EngineReport, IdentityKnowledge, KeyKnowledge } from '../evidence/facts.ts'
import { type KeyKind, noKey, widerKinds } from '../evidence/keys.ts'
import { vote } from '../evidence/outage-guard.ts'
import { createTextHash, type TextHash } from '../kit/keyed-hash.ts'
import { type KnownSources, knownSources, noLists } from '../networks/known-sources.ts'
import type { People } from '../people/person.ts'
import { addressPair } from './address-pair.ts'
import { addressFlag, setFlag } from './address-rows.ts'
import { type AddressStage, createAddressStage, type Echo, echo } from './address-stage.ts'
import { markAddressStage } from './address-state.ts'
import { judgeGenericOf } from './address-sweep.ts'
import { decodeEngineState, type EngineState, emptyEngineState, encodeEngineState } from './engine-state.ts'
import { findAddress } from './find-key.ts'
import { heldWords, holdAsk, markHeld, orderHeld } from './held-asks.ts'
import { knowledgeOf, knowledgeOfIdentity } from './knowledge.ts'
import { knownAt, knownColumn } from './known-identities.ts'
import { createMailWatcher, markMailWatch } from './mail-watch.ts'
import { chargeKeys, isLearning, nextTablesAfter, remakeTables } from './make-tables.ts'
import { limitsWithin, type StageLimits, usualMemoryBytes } from './memory-budget.ts'
import { markNameDays, noteGrantedName } from './name-days.ts'
import { markNewEntries, noteNewEntry } from './new-entries.ts'
import { markPolite } from './polite-clients.ts'
import { createStageContext, emptyContact, forgetNumbers } from './stage-context.ts'
import { isNewNetwork, takeIntoStream } from './stream-stage.ts'
import { tellReport } from './tell-report.ts'
import { widerPair } from './wider-keys.ts'
import { createWiderStage, type WiderStage } from './wider-stage.ts'
import { markWiderStage, prefixKind } from './wider-state.ts'

/** People known only from log-ins once granted; `remake` is called when the daily tables are made. */
export interface LearningPeople extends People {
  learn(name: string, domain: string | undefined, time: number): void
  /** Whether anything changed. */
  remake(): boolean
}

export interface EngineOptions {
  readonly people: People | LearningPeople
  /** False alerts a day that are acceptable (B of detection.md, section 6). */
  readonly budgetPerDay: number
  /** At least 8 random bytes, kept with the state: strangers choose names, and must not be able to make two pairs collide. */
  readonly secret: Uint8Array
  /** What lists tell of addresses before they ask; equal ones for a state that goes on. Default: nothing. */
  readonly sources?: KnownSources
  /** Workers among which keys are divided by hash; the findings are the same for any number. Default 1. */
  readonly partitions?: number
  /** What may be kept of keys and pairs; beyond it the least useful is forgotten, and the report says so. Default: `usualMemoryBytes`. */
  readonly memoryBytes?: number
  /** Instead of those that follow from `memoryBytes`. */
  readonly limits?: Partial<StageLimits>
}

/** Asks in, what is known of them out. Has no clock: time is the asks' time. */
export interface Engine {
  /** What the numbers of rows stand for. Who holds numbers for longer tidies them together with `markBooks`. */
  readonly books: AskBooks
  /** Marks the numbers that the engine holds. */
  readonly markBooks: BookHolder
  /** Asks come in time order; the order of asks of the same millisecond does not matter. The row's texts are numbers of `books`. */
  takeRow(rows: AskRows, row: number): void
  /** The same for an ask as an object. It tidies the books, so nobody else may hold numbers of them. */
  take(ask: Ask): void
  /** Settles what waits, and tells all that is known. To be called once; nothing can be taken after it. */
  finish(): EngineReport
  /** `key`: an address, a prefix, an ASN (`AS64500`) or a client, as a key's value is written. */
  knowledgeOf(key: string): readonly KeyKnowledge[]
  knowledgeOfIdentity(name: string): IdentityKnowledge | null
  /** The whole state; `createEngine(options, state)` goes on from there with equal people and secret. */
  encode(): Uint8Array
}

const nothingListed = knownSources(noLists)

/** After so many days without an ask nothing is remembered, and days need not be gone through one by one. */
const longestGapDays = 2 * memoryDays

/**
 * The one composition that scan, watch and a cluster share. `encoded` is a state that `encode` gave; one of another release is not
 * understood, and a RangeError says so.
 */
export function createEngine(options: EngineOptions, encoded?: Uint8Array): Engine {
  const {
    people,
    budgetPerDay,
    secret,
    partitions = 1,
    memoryBytes = usualMemoryBytes,
    sources = nothingListed,
  } = options
  const limits = { ...limitsWithin(memoryBytes, partitions), ...options.limits }
  const hash = createTextHash(secret)
  const state =
    encoded === undefined
      ? emptyEngineState({ people, budgetPerDay, partitions, limits, seed: seedOf(hash) })
      : decodedState(encoded)
  const { books, held } = state
  const context = createStageContext(state, { people, limits, hash, sources })
  const addressStages = state.addressStages.map(stage => createAddressStage(context, stage))
  const widerStages = state.widerStages.map(stage => createWiderStage(context, stage))
  const streamSurroundings = {
    stream: state.stream,
    names: state.nameDays,
    budgetPerDay,
  }
  const mailWatcher = createMailWatcher(context, state.mailWatch)
  const wasGranted = (kind: number, key: number, today: number) => widerStageOf(kind, key).wasGranted(kind, key, today)
  const lanes = new Int32Array(2)
  const settled = emptyContact()
  const written = createAskRows(1)
  let order = new Int32Array(0)

  function takeRow(rows: AskRows, row: number): void {
    const { totals } = state
    const isAsk = !isAboutNobody(rows.words, row * rowWords)
    const count = isAsk ? (rows.words[row * rowWords + askColumn.count] as number) : 0
    const time = Math.floor(rows.times[row] as number)
    totals.asks += count
    const day = dayOf(time)
    if (!(day > 0 && day < lastDay)) {
      totals.withoutTime += count
      return
    }
    if (time > state.clock) {
      takeHeld()
      advance(time)
    } else if (time < state.clock) totals.late += count
    holdAsk(held, rows, row)
    if (held.count >= limits.sameTime) takeHeld()
  }

  /** Takes the asks of the time that the clock shows, in an order that does not depend on how they came. */
  function takeHeld(): void {
    if (order.length < held.count) order = new Int32Array(held.words.length / heldWords)
    if (held.count === 0) return
    const { totals, clock } = state
    if (Number.isNaN(totals.first)) totals.first = clock
    totals.last = clock
    context.time = clock
    context.today = dayOf(clock)
    orderHeld(held, books, order)
    const { words } = held
    for (let n = 0; n < held.count; n++) takeAt(words, (order[n] as number) * heldWords)
    held.count = 0
  }

  function takeAt(words: Int32Array, at: number): void {
    const { totals } = state
    context.sequence = state.sequence = (state.sequence + 1) >>> 0
    const kind = words[at + askColumn.sourceKind] as number
    const isNamed = words[at + askColumn.identity] !== 0
    if (!isNamed && !isAboutNobody(words, at)) totals.withoutIdentity += words[at + askColumn.count] as number
    if (kind === 0) totals.withoutSource += words[at + askColumn.count] as number
    const stage = addressStages[addressPartition(words, at)] as AddressStage
    if (kind === 0 || !isNamed) stage.takeHidden(words, at)
    else {
      takeNamed(stage, words, at)
      if (words[at + askColumn.sender] !== 0) mailWatcher.note(words, at)
    }
  }

  function takeNamed(stage: AddressStage, words: Int32Array, at: number): void {
    const came = stage.take(words, at)
    if (came !== echo.nothing) renew(words, at, came)
  }

  /** Renews the wider pairs of a pair that was known, and lets it vote. */
  function renew(words: Int32Array, at: number, came: Echo): void {
    const granted = came === echo.voteGranted
    if (came !== echo.renewal) vote(state.guard, granted)
    if (came === echo.voteFailed) countRefused(state.stream)
    const identity = words[at + askColumn.identity] as number
    if (granted) learn(identity, context.time)
    const { identities, today } = context
    const known = knownAt(identities, identity)
    if (granted) noteGrantedName(state.nameDays, identities.words[known + knownColumn.key] as number, today)
    const low = identities.words[known + knownColumn.low] as number
    const high = identities.words[known + knownColumn.high] as number
    for (let kind = 0; kind < widerKinds.length; kind++) {
      const key = (widerKinds[kind] as KeyKind).of(words, at, context.keys)
      if (key !== noKey) widerStageOf(kind, key).renew(kind, key, low, high, today, granted)
    }
  }

  function learn(identity: number, time: number): void {
    if (!isLearning(people)) return
    const { name, domain } = context.identities.identity(identity)
    people.learn(name, domain, time)
  }

  function addressPartition(words: Int32Array, at: number): number {
    if (addressStages.length === 1 || words[at + askColumn.sourceKind] === 0) return 0
    addressPair(
      context,
      words[at + askColumn.sourceKind] as number,
      words[at + askColumn.source] as number,
      0,
      0,
      lanes,
    )
    return ((lanes[1] as number) >>> 0) % addressStages.length
  }

  function widerStageOf(kind: number, key: number): WiderStage {
    if (widerStages.length > 1) widerPair(context, kind, key, 0, 0, lanes)
    return widerStages[((lanes[1] as number) >>> 0) % widerStages.length] as WiderStage
  }

  /** Does all that is due before `time`, which becomes the clock. */
  function advance(time: number): void {
    if (state.clock < 0) begin(time)
    let gap = longestGapDays
    while (state.nextTables <= time) {
      settleBefore(state.nextTables)
      remakeTables(state, context, widerStages, options, state.nextTables)
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

  /** Contacts of one address are settled by its worker alone; wider keys see all of them in the order of their asks. */
  function settleBefore(time: number): void {
    for (let stage = nextDue(time); stage !== null; stage = nextDue(time)) {
      if (stage.settleNext(settled)) takeSettled()
    }
  }

  /** The stage of which the first contact that waits longest is due, and its ask was the earliest; null: none is due. */
  function nextDue(time: number): AddressStage | null {
    let earliest: AddressStage | null = null
    for (let n = 0; n < addressStages.length; n++) {
      const stage = addressStages[n] as AddressStage
      if (!stage.isDue(time)) continue
      if (earliest === null || isEarlier(stage.nextSequence(), earliest.nextSequence())) earliest = stage
    }
    return earliest
  }

  function takeSettled(): void {
    if (settled.granted) {
      learn(settled.identity, settled.time)
      noteGrantedName(state.nameDays, settled.key, settled.day)
      if (isFromNewNetwork()) noteNewEntry(state.newEntries, settled)
    }
    const newNetwork = (settled.granted || settled.loner) && isNewNetwork(settled, wasGranted)
    const isTold = takeIntoWider()
    if (isTold) settled.alerted = true
    const told = takeIntoStream(context, streamSurroundings, settled, newNetwork)
    if (told !== null) for (const address of told) pin(address)
  }

  function isFromNewNetwork(): boolean {
    const network = settled.wider[prefixKind] as number
    if (network === noKey || settled.surfaceClass !== 'login') return false
    return !widerStageOf(prefixKind, network).wasGranted(prefixKind, network, settled.day)
  }

  /** Whether a finding of a wider key tells of the contact. */
  function takeIntoWider(): boolean {
    let isTold = false
    settled.known = 0
    for (let kind = 0; kind < widerKinds.length; kind++) {
      const key = settled.wider[kind] as number
      if (key === noKey) continue
      const told = widerStageOf(kind, key).take(kind, key, settled)
      if (told === null) continue
      for (const address of told) pin(address)
      isTold = true
    }
    return isTold
  }

  /** A finding of a wider key tells of this address, so it must be there when it is told. */
  function pin(address: string): void {
    const found = findAddress(state, address)
    if (found !== null) setFlag(found.stage.addresses, found.address, addressFlag.pinned)
  }

  function markBooks(marks: BookMarks): void {
    markHeld(held, marks)
    for (const stage of state.addressStages) markAddressStage(stage, marks)
    for (const stage of state.widerStages) markWiderStage(stage, marks)
    markNameDays(state.nameDays, marks)
    markStream(state.stream, marks)
    markPolite(state.politeClients, marks)
    markNewEntries(state.newEntries, marks)
    markMailWatch(state.mailWatch, marks)
    mailWatcher.forget()
    forgetNumbers(context)
  }

  return {
    books,
    markBooks,
    takeRow,
    take(ask) {
      setAsk(written, 0, ask, books)
      takeRow(written, 0)
      if (needsTidying(books, state.keptInBooks)) state.keptInBooks = tidyBooks(books, [markBooks])
    },
    finish() {
      takeHeld()
      if (state.clock >= 0) advance(state.clock + graceMs + 1)
      for (const stage of state.addressStages) judgeGenericOf(stage, context, dayOf(state.clock))
      chargeKeys(state)
      return tellReport(state, context, budgetPerDay)
    },
    knowledgeOf: key => knowledgeOf(key, state, context),
    knowledgeOfIdentity: name => knowledgeOfIdentity(name, state, context),
    encode: () => encodeEngineState(state),
  }
}

/** Numbers of asks begin anew after 32 bits. */
const isEarlier = (a: number, b: number): boolean => ((a - b) | 0) < 0

/** Strangers must not be able to foresee where keys stand in tables. */
function seedOf(hash: TextHash): number {
  hash.hash('seed', '')
  return hash.lanes[0] as number
}

function decodedState(encoded: Uint8Array): EngineState {
  const state = decodeEngineState(encoded)
  if (state === null) throw new RangeError('the state was written by another release')
  return state
}
