import { dayMs, wasGranted } from '../evidence/day.ts'
import { column, countToday, newestDay } from '../evidence/day-counts.ts'
import type { AlertCause } from '../evidence/facts.ts'
import { isOpen, updateAlert } from '../evidence/key-alert.ts'
import { isGroupActive, type OpenGroup, type OpenWeight, openEvidence, openNats } from '../evidence/open-evidence.ts'
import {
  addressColumn,
  addressFlag,
  addressWord,
  addressWords,
  grantedDayOf,
  hasFlag,
  setFlag,
} from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { addressText } from './address-text.ts'
import { alertOf, natureOf, raiseAlert } from './judge-address.ts'
import { countActive, isCirculating, noteGeneric } from './settle-contact.ts'
import type { StageContext } from './stage-context.ts'
import { nameClassOf, stratumOf, type Verdict } from './verdicts.ts'
import { lnWeight, weighed } from './weigh-key.ts'

/** A first contact on a surface that answers without proof of who asks. Its answer does not change by asking again, so that it counts at once. */
export interface OpenContact {
  readonly surfaceClass: 'mailbox' | 'directory' | 'registration' | 'page'
  readonly identity: number
  /** Number of its `identityKey` among the texts. */
  readonly key: number
  readonly verdict: Verdict
  /** The service says that the name is there; that it is not. A service that does not say says neither. */
  readonly isThere: boolean
  readonly isMissing: boolean
  /** By a search engine, or by a client that reads what crawlers may read. */
  readonly isCrawler: boolean
}

/**
 * Counts a first contact of an address, and judges it. Who was let in somewhere may ask: applications look people up for those whom they let in, and
 * offices read about colleagues.
 */
export function takeOpenContact(
  context: StageContext,
  state: AddressStageState,
  address: number,
  contact: OpenContact,
): void {
  const { surfaceClass } = contact
  if (surfaceClass === 'page') countPage(context, state, address, contact)
  else countNamed(context, state, address, contact)
  const group = surfaceClass === 'page' ? 'pages' : 'named'
  judgeGroup(context, state, address, group)
  if (surfaceClass === 'mailbox' && contact.isMissing) judgeHarvest(context, state, address, contact)
}

/** Recipients of one session were accepted, and it ended without a message: it was asked who is there (RFC 5321, section 3.3). */
export function takeAcceptedRecipients(context: StageContext, state: AddressStageState, address: number): void {
  setFlag(state.addresses, address, addressFlag.toldRecipients)
  judgeHarvest(context, state, address, null)
}

function countPage(
  context: StageContext,
  state: AddressStageState,
  address: number,
  { identity, isThere, isMissing, isCrawler }: OpenContact,
): void {
  if (!isThere && !isMissing) return
  const count = counting(context, state, address, 'pages')
  if (!isCrawler) count(column.pageAsked)
  if (isThere) count(column.pageFound)
  else if (!isOfLeaver(context, identity)) count(column.pageGuessed)
}

function countNamed(
  context: StageContext,
  state: AddressStageState,
  address: number,
  { surfaceClass, identity, key, verdict, isThere, isMissing }: OpenContact,
): void {
  if (isMissing && isOfLeaver(context, identity)) return
  const count = counting(context, state, address, 'named')
  if (surfaceClass === 'registration') count(column.registrationAsked)
  else if (isThere) count(surfaceClass === 'mailbox' ? column.mailboxAccepted : column.directoryFound)
  else if (isMissing) count(surfaceClass === 'mailbox' ? column.mailboxRefused : column.directoryMissed)
  // Who asks for people who are there may write to them; a relay of many senders does, whoever else guesses through it.
  if (isThere && surfaceClass !== 'registration') return
  const stratum = stratumOf(verdict)
  if (nameClassOf(verdict) === 'neither' || stratum < 0 || isCirculating(context, key)) return
  count((nameClassOf(verdict) === 'twin' ? column.openTwin : column.openReal) + stratum)
}

/**
 * Mail to people who left comes from everybody who ever had their address, their records are read when they go, and links to their pages stay: nothing
 * of it tells of who asks. The last day is not over before its end.
 */
function isOfLeaver({ people, identities, time }: StageContext, identity: number): boolean {
  const { name, domain } = identities.identity(identity)
  const { person } = people.classify(name, domain, time)
  return person?.end !== undefined && person.end + dayMs <= time
}

function counting({ today }: StageContext, state: AddressStageState, address: number, group: OpenGroup) {
  const { addresses, counts } = state
  const at = address * addressWords + addressColumn.counter
  // What is settled early, since too much waits, may count for the next day.
  const day = Math.max(today, newestDay(counts, addresses.words[at] as number))
  if (!isGroupActive(group, counts, addresses.words[at] as number, day)) countActive(state, address)
  return (of: number): void => {
    addresses.words[at] = countToday(counts, addresses.words[at] as number, day, of)
  }
}

function judgeGroup(context: StageContext, state: AddressStageState, address: number, group: OpenGroup): void {
  if (!isOver(context, state, address, group, 'evidence')) return
  tellAlert(context, state, address, group, 'evidence', group === 'pages' ? 'harvested' : 'list-of-ours')
}

/** Who asks for mailboxes like a prober, and was told of some that they are there: an alert whatever the names, as `got-in` is; else noise. */
function judgeHarvest(
  context: StageContext,
  state: AddressStageState,
  address: number,
  contact: OpenContact | null,
): void {
  if (!isOver(context, state, address, 'named', 'probing')) return
  const { addresses } = state
  if (hasFlag(addresses, address, addressFlag.toldRecipients)) {
    tellAlert(context, state, address, 'named', 'probing', 'harvested')
    return
  }
  setFlag(addresses, address, addressFlag.probing)
  if (contact === null) return
  const { identity, key, verdict } = contact
  noteGeneric(context, state, address, identity, verdict, isCirculating(context, key))
}

function isOver(
  context: StageContext,
  state: AddressStageState,
  address: number,
  group: OpenGroup,
  weight: OpenWeight,
): boolean {
  const { tables, likelihoods, today } = context
  const { addresses, counts } = state
  if (wasGranted(grantedDayOf(addresses, address), today)) return false
  const wanted = tables.threshold - lnWeight(context, natureOf(state, address, today))
  const counter = addressWord(addresses, address, addressColumn.counter)
  return openNats(group, weight, counts, counter, today, likelihoods) >= wanted
}

function tellAlert(
  context: StageContext,
  state: AddressStageState,
  address: number,
  group: OpenGroup,
  weight: OpenWeight,
  cause: AlertCause,
): void {
  const { tables, likelihoods, time, today } = context
  const counter = addressWord(state.addresses, address, addressColumn.counter)
  const bare = openEvidence(group, weight, state.counts, counter, today, tables, likelihoods)
  const evidence = weighed(context, bare, addressText(context, state, address), natureOf(state, address, today))
  const alert = alertOf(state, address)
  if (isOpen(alert, today)) updateAlert(alert, evidence)
  else raiseAlert(context, state, address, cause, time, today, evidence)
}
