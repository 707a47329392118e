import { dayOf, graceMs, memoryDays, wasGranted } from '../evidence/day.ts'
import { column, countToday, newestDay, sumDays } from '../evidence/day-counts.ts'
import { noiseListKinds } from '../evidence/facts.ts'
import { isOpen } from '../evidence/key-alert.ts'
import { weightSlot } from '../evidence/key-weights.ts'
import { widerKinds } from '../evidence/keys.ts'
import { listBit, noteNoiseName } from '../evidence/noise-digest.ts'
import { listOfName, noiseListOf } from '../evidence/noise-list.ts'
import { isOutage } from '../evidence/outage-guard.ts'
import { findPair, forgetPair, pairFlags, setPairFlags } from '../evidence/pair-memory.ts'
import { askColour, countOnTimeline } from '../evidence/timeline.ts'
import { countTraits } from '../evidence/trait-days.ts'
import { inBook, textNumber } from '../kit/book.ts'
import { timeAt } from '../kit/row-pool.ts'
import { strata } from '../people/person.ts'
import {
  addList,
  addressColumn,
  addressFlag,
  addressWord,
  addressWords,
  grantedDayOf,
  hasFlag,
  lastDayOf,
  traitsOf,
} from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { contactColumn, recoveryColumn } from './contact-columns.ts'
import { alertOf, judgeAddress } from './judge-address.ts'
import { knownAt, knownColumn } from './known-identities.ts'
import { forgetLatest } from './latest-pair.ts'
import { pairFlag } from './pair-flags.ts'
import type { SettledContact, StageContext } from './stage-context.ts'
import { isOurs, isRole, nameClassOf, type Verdict } from './verdicts.ts'
import { dropOldest, verdictShift, waitingAt, waitingColumn, waitingFlag } from './waiting-contacts.ts'

/** Whether the first contact that waits longest is to be settled: its grace time ended before `time`, or too many wait. */
export function isContactDue({ limits }: StageContext, { waiting }: AddressStageState, time: number): boolean {
  const { oldest, rows } = waiting
  return (
    oldest !== 0 &&
    (timeAt(rows.words, waitingAt(oldest) + waitingColumn.time) + graceMs < time || rows.size > limits.waiting)
  )
}

/** Settles the first contact that waits longest. False: it counts nowhere, else `into` tells of it. */
export function settleOldest(context: StageContext, state: AddressStageState, into: SettledContact): boolean {
  const { waiting, pairs } = state
  const at = waitingAt(waiting.oldest)
  const word = (column: number): number => waiting.rows.words[at + column] as number
  const address = word(waitingColumn.address)
  const nature = word(waitingColumn.nature)
  const asks = word(waitingColumn.asks)
  const time = timeAt(waiting.rows.words, at + waitingColumn.time)
  const day = dayOf(time + graceMs)
  const granted = (nature & waitingFlag.granted) !== 0
  const verdict = nature >> verdictShift
  into.time = time
  into.day = day
  into.granted = granted
  into.surfaceClass = nature & waitingFlag.recovery ? 'recovery' : 'login'
  into.identity = word(waitingColumn.identity)
  into.key = word(waitingColumn.key)
  into.low = word(waitingColumn.identityLow)
  into.high = word(waitingColumn.identityHigh)
  for (let kind = 0; kind < widerKinds.length; kind++) into.wider[kind] = word(waitingColumn.wider + kind)
  const slot = findPair(pairs, word(waitingColumn.pairLow), word(waitingColumn.pairHigh), day)
  dropOldest(waiting)
  forgetLatest(state.addresses, address)
  if (!granted) countFailed(state, address, into.surfaceClass, -1)
  if (!granted && isOutage(context.guard)) {
    leaveOut(state, address, slot, time, asks)
    return false
  }
  into.real = isOurs(verdict) && !granted
  const circulating = into.real && isCirculating(context, into.key)
  into.aboutUs = into.real && !circulating
  if (slot >= 0)
    setPairFlags(pairs, slot, settledFlags(pairFlags(pairs, slot), isOurs(verdict) && !circulating, granted))
  const colour = granted ? askColour.benign : into.aboutUs ? askColour.aboutUs : askColour.generic
  countOnTimeline(state.timeline, time, colour, asks)
  into.column = contactColumn(granted, verdict, circulating, into.surfaceClass)
  into.secondColumn = recoveryColumn(into.column, into.surfaceClass)
  countContact(state, address, into)
  if (into.aboutUs) judgeAddress(context, state, address, time, day)
  else if (!granted) noteGeneric(context, state, address, into.identity, verdict, circulating)
  into.source = addressWord(state.addresses, address, addressColumn.source)
  into.sourceKind = addressWord(state.addresses, address, addressColumn.kind)
  into.alerted = isOpen(alertOf(state, address), day)
  into.twin = !granted && !circulating && nameClassOf(verdict) === 'twin'
  into.stranger = !wasGranted(grantedDayOf(state.addresses, address), day)
  into.loner = into.aboutUs && into.stranger && isLoner(context, state, address, day)
  into.repeated = (nature & waitingFlag.repeated) !== 0
  return true
}

/** First contacts of an address that have failed so far and are not settled. */
export function countFailed(
  { addresses }: AddressStageState,
  address: number,
  surfaceClass: SettledContact['surfaceClass'],
  change: 1 | -1,
): void {
  const column = surfaceClass === 'login' ? addressColumn.waitingLogin : addressColumn.waitingRecovery
  const at = address * addressWords + column
  addresses.words[at] = (addresses.words[at] as number) + change
}

/** Names that who asks once or twice asks for at most (detection.md, section 7). */
const mostOfLoner = 2

function isLoner(
  { likelihoods }: StageContext,
  { addresses, counts }: AddressStageState,
  address: number,
  day: number,
): boolean {
  if (addressWord(addresses, address, addressColumn.names) > mostOfLoner) return false
  if (hasFlag(addresses, address, addressFlag.askedOthers)) return false
  const { sums } = likelihoods
  sumDays(counts, addressWord(addresses, address, addressColumn.counter), day, memoryDays, sums)
  let others = sums[column.other] as number
  for (let n = 0; n < strata.length; n++) others += sums[column.twin + n] as number
  return others === 0
}

export function isCirculating({ tables, books }: StageContext, key: number): boolean {
  return tables.circulating.size > 0 && tables.circulating.has(inBook(books.texts, key))
}

function settledFlags(flags: number, aboutUs: boolean, granted: boolean): number {
  return (flags & ~pairFlag.waiting) | (aboutUs ? pairFlag.real : 0) | (granted ? 0 : pairFlag.failed)
}

/** While log-in as a whole fails, failures are neither counted nor remembered. */
function leaveOut(state: AddressStageState, address: number, slot: number, time: number, asks: number): void {
  if (slot >= 0) forgetPair(state.pairs, slot)
  const at = address * addressWords + addressColumn.names
  state.addresses.words[at] = (state.addresses.words[at] as number) - 1
  state.outageContacts++
  countOnTimeline(state.timeline, time, askColour.benign, asks)
}

function countContact(state: AddressStageState, address: number, contact: SettledContact): void {
  const { addresses, counts } = state
  const at = address * addressWords + addressColumn.counter
  let counter = addresses.words[at] as number
  if (newestDay(counts, counter) !== contact.day) countActive(state, address)
  counter = countToday(counts, counter, contact.day, contact.column)
  if (contact.secondColumn !== 0) counter = countToday(counts, counter, contact.day, contact.secondColumn)
  addresses.words[at] = counter
}

/** An address asked on a day for the first time. */
export function countActive(state: AddressStageState, address: number): void {
  state.activeToday++
  const traits = traitsOf(state.addresses, address)
  if (traits !== 0) countTraits(state.traitsToday, weightSlot('address', traits))
}

/** Tells the digest of a failed first contact that is nobody of ours. */
export function noteGeneric(
  context: StageContext,
  { addresses, noise }: AddressStageState,
  address: number,
  identity: number,
  verdict: Verdict,
  circulating: boolean,
): void {
  const kind = noiseListOf(listOf(context, identity), nameClassOf(verdict), isRole(verdict), circulating)
  addList(addresses, address, listBit(kind))
  if (wasGranted(grantedDayOf(addresses, address), lastDayOf(addresses, address))) return
  noteNoiseName(noise, kind, nameOf(context, identity), context.books)
}

/** Number of an identity's name among the texts. */
function nameOf({ identities, books }: StageContext, identity: number): number {
  const at = knownAt(identities, identity) + knownColumn.name
  const known = identities.words[at] as number
  if (known !== 0) return known
  const name = textNumber(books.texts, identities.identity(identity).name)
  identities.words[at] = name
  return name
}

/** What kind of list the name by itself is from; found out once. */
function listOf({ identities, people }: StageContext, identity: number) {
  const at = knownAt(identities, identity) + knownColumn.list
  const known = identities.words[at] as number
  const kept = noiseListKinds[known - 1]
  if (kept !== undefined) return kept
  const list = listOfName(identities.identity(identity).name, people)
  identities.words[at] = noiseListKinds.indexOf(list) + 1
  return list
}
