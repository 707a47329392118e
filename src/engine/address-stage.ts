import { askColumn } from '../asks/ask-rows.ts'
import { widerKinds } from '../evidence/keys.ts'
import { end, endOfOutcome, surfaceClassOfWord } from '../evidence/outcome-words.ts'
import { addPair, findPair, isPairOfToday, pairFlags, renewPair, setPairFlags } from '../evidence/pair-memory.ts'
import { askColour, countOnTimeline } from '../evidence/timeline.ts'
import { addToWord } from '../kit/row-pool.ts'
import { findRow } from '../kit/row-table.ts'
import { addAddress } from './add-address.ts'
import { addressPair } from './address-pair.ts'
import { addressColumn, addressFlag, addressWords, noteGrantedDay, setFlag, setLastDay } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { noticeEntry } from './judge-address.ts'
import { knownAt, knownColumn } from './known-identities.ts'
import { keepLatest, takeAgain } from './latest-pair.ts'
import { noteAsk, unknownVerdict } from './note-dossier.ts'
import { takeOpenAsk, takeOpenHidden, takeRecipients } from './open-stage.ts'
import { firstFlags, flagsAfterVote, nextFlags, pairFlag, voteOf } from './pair-flags.ts'
import { countFailed, isContactDue, settleOldest } from './settle-contact.ts'
import type { SettledContact, StageContext } from './stage-context.ts'
import { isOurs, type Verdict, verdictOn } from './verdicts.ts'
import {
  addWaiting,
  countAgain,
  findWaiting,
  verdictShift,
  waitingAt,
  waitingColumn,
  waitingFlag,
} from './waiting-contacts.ts'

/**
 * What an ask was, beyond what its stage keeps of it. All but `nothing`: the pair was known and has its first ask of the day, or its vote
 * (`voteOf`), and wider pairs are renewed.
 */
export const echo = { nothing: 0, renewal: 1, voteFailed: 2, voteGranted: 3 } as const
export type Echo = (typeof echo)[keyof typeof echo]

/**
 * The stage that a pair of address and identity passes first: it settles first contacts and decides about addresses. Asks come in time order, as the
 * offset `at` of their words; their time is the context's. Hot: no call here passes a number that is no small integer, for it would be put on
 * the heap.
 */
export interface AddressStage {
  /** An ask that tells who asked, and about whom. */
  take(words: Int32Array, at: number): Echo
  /** An ask whose source or identity the log hides: it is counted, and no evidence. */
  takeHidden(words: Int32Array, at: number): void
  /** Whether the first contact that waits longest is to be settled at `time`. */
  isDue(time: number): boolean
  /** Number of its ask among all. */
  nextSequence(): number
  /** Settles it. False: it counts nowhere, else `into` tells of it. */
  settleNext(into: SettledContact): boolean
}

export function createAddressStage(context: StageContext, state: AddressStageState): AddressStage {
  const { identities } = context
  const { addresses, pairs, waiting, timeline } = state
  /** Of the pair of the ask that is taken. */
  const lanes = new Int32Array(2)

  function take(words: Int32Array, at: number): Echo {
    const address = addressOf(words, at)
    if (takeAgain(context, state, words, at, address)) return echo.nothing
    const came = endOfOutcome[words[at + askColumn.outcome] as number]
    if (came === end.ignored) return echo.nothing
    if (surfaceClassOfWord[words[at + askColumn.surface] as number] === null) return takeOpen(words, at, address)
    const known = knownAt(identities, words[at + askColumn.identity] as number)
    const low = identities.words[known + knownColumn.low] as number
    const high = identities.words[known + knownColumn.high] as number
    const source = words[at + askColumn.source] as number
    addressPair(context, words[at + askColumn.sourceKind] as number, source, low, high, lanes)
    const slot = findPair(pairs, lanes[0] as number, lanes[1] as number, context.today)
    const key = identities.words[known + knownColumn.key] as number
    if (slot < 0) return takeFirst(words, at, address, known)
    return takeKnown(words, at, address, key, slot, came === end.well)
  }

  /** The row of the address that asked, with the ask counted. */
  function addressOf(words: Int32Array, at: number): number {
    const source = words[at + askColumn.source] as number
    const known = findRow(addresses, source, words[at + askColumn.sourceKind] as number)
    const address = known === 0 ? addAddress(context, state, words, at) : known
    addToWord(addresses.words, address * addressWords + addressColumn.asks, words[at + askColumn.count] as number)
    setLastDay(addresses, address, context.today)
    return address
  }

  /** `known`: offset of what is known of the identity. The pair's lanes are in `lanes`. */
  function takeFirst(words: Int32Array, at: number, address: number, known: number): Echo {
    const verdict = verdictOn(context, words[at + askColumn.identity] as number)
    const outcome = words[at + askColumn.outcome] as number
    const granted = endOfOutcome[outcome] === end.well
    const slot = addPair(pairs, lanes[0] as number, lanes[1] as number, context.today)
    setPairFlags(pairs, slot, firstFlags(outcome))
    const key = identities.words[known + knownColumn.key] as number
    const waits = letWait(words, at, address, known, key, verdict, granted)
    addToWord(addresses.words, address * addressWords + addressColumn.names, 1)
    if (!isOurs(verdict)) setFlag(addresses, address, addressFlag.askedOthers)
    if (granted) noteGrantedDay(addresses, address, context.today)
    else countFailed(state, address, surfaceClassOfWord[words[at + askColumn.surface] as number] ?? 'login', 1)
    const entry = noteAsk(context, state, address, key, words, at, verdict, true, false)
    keepLatest(addresses, address, words[at + askColumn.identity] as number, firstFlags(outcome), waits, entry)
    return echo.nothing
  }

  /** The row under which the first contact waits. */
  function letWait(
    words: Int32Array,
    at: number,
    address: number,
    known: number,
    key: number,
    verdict: Verdict,
    granted: boolean,
  ): number {
    const isRecovery = surfaceClassOfWord[words[at + askColumn.surface] as number] === 'recovery'
    const row = addWaiting(waiting, address, key, context.time)
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
      (granted ? waitingFlag.granted : 0) | (isRecovery ? waitingFlag.recovery : 0) | (verdict << verdictShift)
    for (let kind = 0; kind < widerKinds.length; kind++) {
      const wider = widerKinds[kind] as (typeof widerKinds)[number]
      into[to + waitingColumn.wider + kind] = wider.of(words, at, context.keys)
    }
    return row
  }

  function takeKnown(
    words: Int32Array,
    at: number,
    address: number,
    key: number,
    slot: number,
    granted: boolean,
  ): Echo {
    const flags = pairFlags(pairs, slot)
    const outcome = words[at + askColumn.outcome] as number
    const hadGrant = (flags & pairFlag.granted) !== 0
    const isFirstToday = !isPairOfToday(pairs, slot, context.today)
    if (isFirstToday) renewPair(pairs, slot, context.today)
    if (granted && !hadGrant && (flags & pairFlag.failed) !== 0) noticeEntry(context, state, address)
    if (granted) noteGrantedDay(addresses, address, context.today)
    const row = flags & pairFlag.waiting ? findWaiting(waiting, address, key) : 0
    if (row === 0) colour(words, at, granted || hadGrant, (flags & pairFlag.real) !== 0)
    else countWaiting(row, words[at + askColumn.count] as number, granted)
    const entry = noteAsk(context, state, address, key, words, at, unknownVerdict, false, hadGrant)
    const next = nextFlags(flags, outcome, isFirstToday)
    const vote = hadGrant ? voteOf(next, outcome) : null
    const after = flagsAfterVote(next, vote)
    if (after !== flags) setPairFlags(pairs, slot, after)
    keepLatest(addresses, address, words[at + askColumn.identity] as number, after, row, entry)
    if (vote === null) return isFirstToday ? echo.renewal : echo.nothing
    return vote ? echo.voteGranted : echo.voteFailed
  }

  function countWaiting(row: number, asks: number, granted: boolean): void {
    const { words } = waiting.rows
    const at = waitingAt(row)
    countAgain(waiting, row, asks, context.time)
    const nature = words[at + waitingColumn.nature] as number
    if (!granted || nature & waitingFlag.granted) return
    words[at + waitingColumn.nature] = nature | waitingFlag.granted
    const surfaceClass = nature & waitingFlag.recovery ? 'recovery' : 'login'
    countFailed(state, words[at + waitingColumn.address] as number, surfaceClass, -1)
  }

  function takeOpen(words: Int32Array, at: number, address: number): Echo {
    const verdict = takeOpenAsk(context, state, words, at, address)
    colour(words, at, endOfOutcome[words[at + askColumn.outcome] as number] === end.well, isOurs(verdict))
    return echo.nothing
  }

  function takeHidden(words: Int32Array, at: number): void {
    if (takeOpenHidden(context, words, at)) return
    if (words[at + askColumn.sourceKind] !== 0) takeRecipients(context, state, words, at, addressOf(words, at))
    const came = endOfOutcome[words[at + askColumn.outcome] as number]
    if (came === end.ignored) return
    const identity = words[at + askColumn.identity] as number
    colour(words, at, came === end.well, identity !== 0 && isOurs(verdictOn(context, identity)))
  }

  function colour(words: Int32Array, at: number, benign: boolean, real: boolean): void {
    const shown = benign ? askColour.benign : real ? askColour.aboutUs : askColour.generic
    countOnTimeline(timeline, context.time, shown, words[at + askColumn.count] as number)
  }

  return {
    take,
    takeHidden,
    isDue: time => isContactDue(context, state, time),
    nextSequence: () => waiting.rows.words[waitingAt(waiting.oldest) + waitingColumn.sequence] as number,
    settleNext: into => settleOldest(context, state, into),
  }
}
