import { askColumn } from '../asks/ask-rows.ts'
import { dayOf } from '../evidence/day.ts'
import { widerKinds } from '../evidence/keys.ts'
import { end, endOfOutcome, surfaceClassOfWord } from '../evidence/outcome-words.ts'
import { addPair, findPair, isPairOfToday, pairFlags, renewPair, setPairFlags } from '../evidence/pair-memory.ts'
import { askColour, countOnTimeline } from '../evidence/timeline.ts'
import { addToWord } from '../kit/row-pool.ts'
import { type Classified, nameClasses, strata } from '../people/person.ts'
import { addressOf, addressPair } from './address-of.ts'
import { addressColumn, addToAddress, noteGrantedDay, setLastDay } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { noticeEntry } from './judge-address.ts'
import { knownColumn } from './known-identities.ts'
import { noteAsk } from './note-dossier.ts'
import { firstFlags, flagsAfterVote, nextFlags, pairFlag, voteOf } from './pair-flags.ts'
import { countFailed, isContactDue, settleOldest } from './settle-contact.ts'
import type { SettledContact, StageContext } from './stage-context.ts'
import {
  addWaiting,
  classShift,
  findWaiting,
  stratumShift,
  waitingAt,
  waitingColumn,
  waitingFlag,
} from './waiting-contacts.ts'

/** What an ask was, beyond what its stage keeps of it. */
export interface AskEcho {
  /** Of a pair that was granted before (`voteOf`); null: none. */
  readonly vote: boolean | null
  /** The pair was known and has its first ask of the day, or its vote: wider pairs are renewed. */
  readonly renews: boolean
}

/**
 * The stage that a pair of address and identity passes first: it settles first contacts and decides about addresses. Asks come in time order, as the
 * offset `at` of their words.
 */
export interface AddressStage {
  /** An ask that tells who asked, and about whom. */
  take(words: Uint32Array, at: number, time: number): AskEcho
  /** An ask whose source or identity the log hides: it is counted, and no evidence. */
  takeHidden(words: Uint32Array, at: number, time: number): void
  /** Whether the first contact that waits longest is to be settled at `time`. */
  isDue(time: number): boolean
  /** Number of its ask among all. */
  nextSequence(): number
  /** Settles it. False: it counts nowhere, else `into` tells of it. */
  settleNext(into: SettledContact): boolean
}

const nothing: AskEcho = { vote: null, renews: false }
const renewal: AskEcho = { vote: null, renews: true }
const voteGranted: AskEcho = { vote: true, renews: true }
const voteFailed: AskEcho = { vote: false, renews: true }

export function createAddressStage(context: StageContext, state: AddressStageState): AddressStage {
  const { identities } = context
  const { addresses, pairs, waiting } = state
  const lanes = new Uint32Array(2)

  function take(words: Uint32Array, at: number, time: number): AskEcho {
    const today = dayOf(time)
    const kind = words[at + askColumn.sourceKind] as number
    const source = words[at + askColumn.source] as number
    const address = addressOf(context, state, kind, source)
    addToAddress(addresses, address, addressColumn.asks, words[at + askColumn.count] as number)
    setLastDay(addresses, address, today)
    if (endOfOutcome[words[at + askColumn.outcome] as number] === end.ignored) return nothing
    const known = identities.of(words[at + askColumn.identity] as number)
    const low = identities.words[known + knownColumn.low] as number
    const high = identities.words[known + knownColumn.high] as number
    addressPair(context, kind, source, low, high, lanes)
    const slot = findPair(pairs, lanes[0] as number, lanes[1] as number, today)
    if (surfaceClassOfWord[words[at + askColumn.surface] as number] === null) {
      return takeAside(words, at, time, address, slot)
    }
    if (slot >= 0) return takeKnown(words, at, time, today, address, slot)
    takeFirst(words, at, time, today, address)
    return nothing
  }

  /** The pair's lanes are in `lanes`. */
  function takeFirst(words: Uint32Array, at: number, time: number, today: number, address: number): void {
    const classified = classify(words[at + askColumn.identity] as number, time)
    const outcome = words[at + askColumn.outcome] as number
    const granted = endOfOutcome[outcome] === end.well
    const slot = addPair(pairs, lanes[0] as number, lanes[1] as number, today)
    setPairFlags(pairs, slot, firstFlags(outcome))
    const key = letWait(words, at, time, address, classified, granted)
    addToAddress(addresses, address, addressColumn.names, 1)
    if (granted) noteGrantedDay(addresses, address, today)
    else countFailed(state, address, surfaceClassOfWord[words[at + askColumn.surface] as number] ?? 'login', 1)
    noteAsk(context, state, address, key, words, at, time, classified.nameClass, true, false)
  }

  /** Returns the number of the identity's key. */
  function letWait(
    words: Uint32Array,
    at: number,
    time: number,
    address: number,
    { nameClass, stratum, person }: Classified,
    granted: boolean,
  ): number {
    const known = identities.of(words[at + askColumn.identity] as number)
    const key = identities.words[known + knownColumn.key] as number
    const isRecovery = surfaceClassOfWord[words[at + askColumn.surface] as number] === 'recovery'
    const row = addWaiting(waiting, address, key, time)
    const into = waiting.rows.words
    const to = waitingAt(row)
    into[to + waitingColumn.identity] = words[at + askColumn.identity] as number
    into[to + waitingColumn.identityLow] = identities.words[known + knownColumn.low] as number
    into[to + waitingColumn.identityHigh] = identities.words[known + knownColumn.high] as number
    into[to + waitingColumn.pairLow] = lanes[0] as number
    into[to + waitingColumn.pairHigh] = lanes[1] as number
    into[to + waitingColumn.asks] = words[at + askColumn.count] as number
    into[to + waitingColumn.sequence] = context.sequence
    into[to + waitingColumn.nature] =
      (granted ? waitingFlag.granted : 0) |
      (isRecovery ? waitingFlag.recovery : 0) |
      (person?.role === true ? waitingFlag.role : 0) |
      (nameClasses.indexOf(nameClass) << classShift) |
      (stratum === null ? 0 : (strata.indexOf(stratum) + 1) << stratumShift)
    for (let kind = 0; kind < widerKinds.length; kind++) {
      const wider = widerKinds[kind] as (typeof widerKinds)[number]
      into[to + waitingColumn.wider + kind] = wider.of(words, at, context.keys)
    }
    return key
  }

  function takeKnown(
    words: Uint32Array,
    at: number,
    time: number,
    today: number,
    address: number,
    slot: number,
  ): AskEcho {
    const flags = pairFlags(pairs, slot)
    const outcome = words[at + askColumn.outcome] as number
    const granted = endOfOutcome[outcome] === end.well
    const hadGrant = (flags & pairFlag.granted) !== 0
    const isFirstToday = !isPairOfToday(pairs, slot, today)
    if (isFirstToday) renewPair(pairs, slot, today)
    if (granted && !hadGrant && (flags & pairFlag.failed) !== 0) noticeEntry(context, state, address, time)
    if (granted) noteGrantedDay(addresses, address, today)
    const key = identities.words[identities.of(words[at + askColumn.identity] as number) + knownColumn.key] as number
    const row = flags & pairFlag.waiting ? findWaiting(waiting, address, key) : 0
    if (row === 0) colour(words, at, time, granted || hadGrant, (flags & pairFlag.real) !== 0)
    else countWaiting(row, words[at + askColumn.count] as number, granted)
    noteAsk(context, state, address, key, words, at, time, null, false, hadGrant)
    const next = nextFlags(flags, outcome, isFirstToday)
    const vote = hadGrant ? voteOf(next, outcome) : null
    const after = flagsAfterVote(next, vote)
    if (after !== flags) setPairFlags(pairs, slot, after)
    if (vote === null) return isFirstToday ? renewal : nothing
    return vote ? voteGranted : voteFailed
  }

  function countWaiting(row: number, asks: number, granted: boolean): void {
    const { words } = waiting.rows
    const at = waitingAt(row)
    addToWord(words, at + waitingColumn.asks, asks)
    const nature = words[at + waitingColumn.nature] as number
    if (!granted || nature & waitingFlag.granted) return
    words[at + waitingColumn.nature] = nature | waitingFlag.granted
    countFailed(
      state,
      words[at + waitingColumn.address] as number,
      nature & waitingFlag.recovery ? 'recovery' : 'login',
      -1,
    )
  }

  /** Surfaces that are no evidence yet: they are seen on the timeline and in what an asker learned. */
  function takeAside(words: Uint32Array, at: number, time: number, address: number, slot: number): AskEcho {
    const identity = words[at + askColumn.identity] as number
    const hadGrant = slot >= 0 && (pairFlags(pairs, slot) & pairFlag.granted) !== 0
    const granted = endOfOutcome[words[at + askColumn.outcome] as number] === end.well
    const { nameClass } = classify(identity, time)
    colour(words, at, time, granted || hadGrant, nameClass === 'real')
    const key = identities.words[identities.of(identity) + knownColumn.key] as number
    noteAsk(context, state, address, key, words, at, time, nameClass, false, hadGrant)
    return nothing
  }

  function takeHidden(words: Uint32Array, at: number, time: number): void {
    const kind = words[at + askColumn.sourceKind] as number
    if (kind !== 0) {
      const address = addressOf(context, state, kind, words[at + askColumn.source] as number)
      addToAddress(addresses, address, addressColumn.asks, words[at + askColumn.count] as number)
      setLastDay(addresses, address, dayOf(time))
    }
    const came = endOfOutcome[words[at + askColumn.outcome] as number]
    if (came === end.ignored) return
    const identity = words[at + askColumn.identity] as number
    colour(words, at, time, came === end.well, identity !== 0 && classify(identity, time).nameClass === 'real')
  }

  function classify(identity: number, time: number): Classified {
    const { name, domain } = identities.identity(identity)
    return context.people.classify(name, domain, time)
  }

  function colour(words: Uint32Array, at: number, time: number, benign: boolean, real: boolean): void {
    const shown = benign ? askColour.benign : real ? askColour.aboutUs : askColour.generic
    countOnTimeline(state.timeline, time, shown, words[at + askColumn.count] as number)
  }

  return {
    take,
    takeHidden,
    isDue: time => isContactDue(context, state, time),
    nextSequence: () => waiting.rows.words[waitingAt(waiting.oldest) + waitingColumn.sequence] as number,
    settleNext: into => settleOldest(context, state, into),
  }
}
