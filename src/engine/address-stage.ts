import type { Ask } from '../asks/ask.ts'
import { dayOf, graceMs } from '../evidence/day.ts'
import { type NamedAsk, noteInDossier, openDossier } from '../evidence/dossier.ts'
import type { Evidence, SurfaceClass } from '../evidence/facts.ts'
import { isOpen, updateAlert } from '../evidence/key-alert.ts'
import { allFailuresEvidence, keyEvidence, keyEvidenceNats } from '../evidence/key-evidence.ts'
import { count, isActive, noteGrant, wasGranted } from '../evidence/key-state.ts'
import { listBit, noteNoiseName } from '../evidence/noise-digest.ts'
import { noiseListOf } from '../evidence/noise-list.ts'
import { isOutage } from '../evidence/outage-guard.ts'
import { addPair, findPair, forgetPair } from '../evidence/old-pair-memory.ts'
import { endOf, surfaceClassOf } from '../evidence/surface-class.ts'
import { askColour, countOnTimeline } from '../evidence/timeline.ts'
import { addDistinct } from '../kit/hyperloglog.ts'
import { type AddressStageState, type AddressState, newAddress, type WaitingContact } from './address-state.ts'
import { makeRoomForAddresses } from './address-sweep.ts'
import { contactColumns } from './contact-columns.ts'
import { firstFlags, flagsAfterVote, nextFlags, pairFlag, voteOf } from './pair-flags.ts'
import type { SettledContact, StageContext } from './stage-context.ts'

/** What an ask was, beyond what its stage keeps of it. */
export interface AskEcho {
  /** Of a pair that was granted before (`voteOf`); null: none. */
  readonly vote: boolean | null
  /** The pair was known and has its first ask of the day, or its vote: wider pairs are renewed. */
  readonly renews: boolean
}

/** The stage that a pair of address and identity passes first: it settles first contacts and decides about addresses. */
export interface AddressStage {
  /** Asks come in time order. `identity` is the `identityKey` of whom it is about. */
  take(ask: NamedAsk, time: number, address: string, identity: string): AskEcho
  /** An ask whose source or identity the log hides: it is counted, and no evidence. */
  takeHidden(ask: Ask, time: number, address: string | null): void
  /** Settles the first contacts whose grace time ended before `time`, in the order of their first asks. */
  settleBefore(time: number, into: SettledContact[]): void
}

const nothing: AskEcho = { vote: null, renews: false }
const renewal: AskEcho = { vote: null, renews: true }
const voteGranted: AskEcho = { vote: true, renews: true }
const voteFailed: AskEcho = { vote: false, renews: true }

export function createAddressStage(context: StageContext, state: AddressStageState): AddressStage {
  const { hash, people } = context
  const { pairs } = state

  function addressOf(address: string): AddressState {
    const known = state.addresses.get(address)
    if (known !== undefined) return known
    hash.hash('address', address)
    addDistinct(state.askers, hash.lanes[0] as number, hash.lanes[1] as number)
    makeRoomForAddresses(state, context.limits.addresses)
    const fresh = newAddress(address)
    state.addresses.set(address, fresh)
    return fresh
  }

  function take(ask: NamedAsk, time: number, addressKey: string, identity: string): AskEcho {
    const address = addressOf(addressKey)
    address.asks += ask.count
    address.lastDay = dayOf(time)
    if (endOf[ask.outcome] === 'ignored') return nothing
    hash.hash(addressKey, identity)
    const low = hash.lanes[0] as number
    const high = hash.lanes[1] as number
    const slot = findPair(pairs, low, high, address.lastDay)
    const surfaceClass = surfaceClassOf[ask.surface]
    if (surfaceClass === null) return takeAside(ask, time, address, identity, slot)
    if (slot >= 0) return takeKnown(ask, time, address, identity, slot)
    takeFirst(ask, time, address, identity, low, high, surfaceClass)
    return nothing
  }

  function takeFirst(
    ask: NamedAsk,
    time: number,
    address: AddressState,
    identity: string,
    low: number,
    high: number,
    surfaceClass: SurfaceClass,
  ): void {
    const classified = people.classify(ask.identity.name, ask.identity.domain, time)
    const granted = endOf[ask.outcome] === 'well'
    const slot = addPair(pairs, low, high, address.lastDay)
    pairs.flags[slot] = firstFlags(ask.outcome)
    state.waiting.push({
      ask,
      time,
      address,
      identity,
      low,
      high,
      classified,
      surfaceClass,
      granted,
      asks: ask.count,
    })
    pairs.waiting[slot] = state.settled + state.waiting.length - state.head
    address.names++
    if (granted) address.counts = noteGrant(address.counts, address.lastDay)
    else address.waitingFailed[surfaceClass]++
    noteAsk(address, identity, ask, time, true, false)
  }

  function takeKnown(ask: NamedAsk, time: number, address: AddressState, identity: string, slot: number): AskEcho {
    const flags = pairs.flags[slot] as number
    const granted = endOf[ask.outcome] === 'well'
    const hadGrant = (flags & pairFlag.granted) !== 0
    const isFirstToday = pairs.day[slot] !== address.lastDay
    pairs.day[slot] = address.lastDay
    if (granted && !hadGrant && (flags & pairFlag.failed) !== 0) noticeEntry(address, time)
    if (granted) address.counts = noteGrant(address.counts, address.lastDay)
    const waiting = waitingAt(slot)
    if (waiting === null) colour(ask, time, granted || hadGrant, (flags & pairFlag.real) !== 0)
    else countWaiting(waiting, ask.count, granted)
    noteAsk(address, identity, ask, time, false, hadGrant)
    const next = nextFlags(flags, ask.outcome, isFirstToday)
    const vote = hadGrant ? voteOf(next, ask.outcome) : null
    pairs.flags[slot] = flagsAfterVote(next, vote)
    if (vote === null) return isFirstToday ? renewal : nothing
    return vote ? voteGranted : voteFailed
  }

  /** Surfaces that are no evidence yet: they are seen on the timeline and in what an asker learned. */
  function takeAside(ask: NamedAsk, time: number, address: AddressState, identity: string, slot: number): AskEcho {
    const hadGrant = slot >= 0 && ((pairs.flags[slot] as number) & pairFlag.granted) !== 0
    colour(ask, time, endOf[ask.outcome] === 'well' || hadGrant, isReal(ask, time))
    noteAsk(address, identity, ask, time, false, hadGrant)
    return nothing
  }

  function takeHidden(ask: Ask, time: number, addressKey: string | null): void {
    if (addressKey !== null) {
      const address = addressOf(addressKey)
      address.asks += ask.count
      address.lastDay = dayOf(time)
    }
    const end = endOf[ask.outcome]
    if (end === 'ignored') return
    colour(ask, time, end === 'well', isReal(ask, time))
  }

  const isReal = ({ identity }: Ask, time: number): boolean =>
    identity !== null && people.classify(identity.name, identity.domain, time).nameClass === 'real'

  function colour(ask: Ask, time: number, benign: boolean, real: boolean): void {
    const colour = benign ? askColour.benign : real ? askColour.aboutUs : askColour.generic
    countOnTimeline(state.timeline, time, colour, ask.count)
  }

  /** A dossier is opened by the first failure that is no known user's, and tells of all that follows. */
  function noteAsk(
    address: AddressState,
    identity: string,
    ask: NamedAsk,
    time: number,
    isNew: boolean,
    hadGrant: boolean,
  ): void {
    if (address.dossier === null && (hadGrant || endOf[ask.outcome] !== 'failed')) return
    address.dossier ??= openDossier()
    const { entries } = address.dossier
    const before = entries.size
    const isFull = state.dossierEntries >= context.limits.dossierEntries
    noteInDossier(address.dossier, people, identity, ask, time, isNew, hadGrant, isFull)
    state.dossierEntries += entries.size - before
  }

  /** Got in (detection.md, section 8): let in for a name that it had failed for, after failing like a prober and never else. */
  function noticeEntry(address: AddressState, time: number): void {
    const today = dayOf(time)
    if (wasGranted(address.counts, today) || isOpen(address.alert, today)) return
    const { tables } = context
    const evidence = allFailuresEvidence(address.counts, 'address', today, tables, address.waitingFailed)
    if (evidence.nats >= tables.threshold) raise(address, 'got-in', time, today, evidence)
  }

  function raise(
    address: AddressState,
    cause: 'got-in' | 'list-of-ours',
    raised: number,
    day: number,
    evidence: Evidence,
  ): void {
    const { threshold, activeKeys } = context.tables
    const key = { kind: 'address', value: address.address } as const
    const addresses = new Set([address.address])
    const followers = new Set<string>()
    address.alert = { key, cause, raised, day, evidence, threshold, activeKeys, addresses, followers, exclusive: false }
    address.pinned = true
    state.alerts.push(address.alert)
  }

  function waitingAt(slot: number): WaitingContact | null {
    const number = pairs.waiting[slot] as number
    if (number === 0) return null
    return state.waiting[state.head + number - state.settled - 1] ?? null
  }

  function countWaiting(waiting: WaitingContact, asks: number, granted: boolean): void {
    waiting.asks += asks
    if (!granted || waiting.granted) return
    waiting.granted = true
    waiting.address.waitingFailed[waiting.surfaceClass]--
  }

  function settleBefore(time: number, into: SettledContact[]): void {
    for (;;) {
      const next = state.waiting[state.head]
      const isFull = state.waiting.length - state.head > context.limits.waiting
      if (next === undefined || (next.time + graceMs >= time && !isFull)) return
      state.head++
      state.settled++
      const settled = settle(next)
      if (settled !== null) into.push(settled)
      if (state.head < 1024 || state.head * 2 < state.waiting.length) continue
      state.waiting = state.waiting.slice(state.head)
      state.head = 0
    }
  }

  function settle(waiting: WaitingContact): SettledContact | null {
    const { address, identity, classified, granted, time, ask, asks } = waiting
    const settled = time + graceMs
    const today = dayOf(settled)
    const slot = findPair(pairs, waiting.low, waiting.high, today)
    pairs.waiting[slot] = 0
    if (!granted) address.waitingFailed[waiting.surfaceClass]--
    if (!granted && isOutage(context.guard)) {
      leaveOut(waiting, slot)
      return null
    }
    const isReal = classified.nameClass === 'real'
    const circulating = isReal && !granted && context.tables.circulating.has(identity)
    const contact = { time, ask, granted, asks, classified, circulating }
    const aboutUs = isReal && !circulating
    const settledFlags = (aboutUs ? pairFlag.real : 0) | (granted ? 0 : pairFlag.failed)
    pairs.flags[slot] = (pairs.flags[slot] as number) | settledFlags
    countOnTimeline(
      state.timeline,
      time,
      granted ? askColour.benign : aboutUs ? askColour.aboutUs : askColour.generic,
      asks,
    )
    if (!isActive(address.counts, today)) state.activeToday++
    address.counts = count(address.counts, today, contactColumns(contact, waiting.surfaceClass))
    if (!granted && aboutUs) judge(address, time, today)
    else if (!granted) noteGeneric(address, waiting, circulating)
    return { contact, address: address.address, identity, settled, alerted: isOpen(address.alert, today) }
  }

  /** While log-in as a whole fails, failures are neither counted nor remembered. */
  function leaveOut(waiting: WaitingContact, slot: number): void {
    forgetPair(pairs, slot)
    waiting.address.names--
    state.outageContacts++
    countOnTimeline(state.timeline, waiting.time, askColour.benign, waiting.asks)
  }

  function judge(address: AddressState, time: number, today: number): void {
    address.failedReal = true
    const { tables } = context
    if (keyEvidenceNats(address.counts, 'address', today, tables) < tables.threshold) return
    const evidence = keyEvidence(address.counts, 'address', today, tables)
    if (isOpen(address.alert, today)) updateAlert(address.alert, evidence)
    else raise(address, 'list-of-ours', time, today, evidence)
  }

  function noteGeneric(address: AddressState, { ask, classified }: WaitingContact, circulating: boolean): void {
    if (ask.identity === null) return
    const kind = noiseListOf(ask.identity.name, classified, circulating, people)
    address.lists |= listBit(kind)
    if (!wasGranted(address.counts, address.lastDay)) noteNoiseName(state.noise, kind, ask.identity.name)
  }

  return { take, takeHidden, settleBefore }
}
