import { askColumn } from '../asks/ask-rows.ts'
import { noteAskInEntry, noteAskInFile } from '../evidence/dossiers.ts'
import { end, endOfOutcome, surfaceClassOfWord } from '../evidence/outcome-words.ts'
import { askColour, countOnTimeline } from '../evidence/timeline.ts'
import { isTaken } from '../kit/row-pool.ts'
import type { RowTable } from '../kit/row-table.ts'
import { addressColumn, addressWords } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { nextFlags, pairFlag, voteOf } from './pair-flags.ts'
import type { StageContext } from './stage-context.ts'
import { countAgain } from './waiting-contacts.ts'

/**
 * Most asks repeat the one that their address put before: a guesser tries many secrets for a name, a client goes on asking. So an address keeps what is
 * known of its latest pair of the day, and an ask that changes none of it touches no other table than its dossier.
 */

/** Keeps what is known of the pair that was taken last. `waiting`, `entry`: its rows; 0: none. */
export function keepLatest(
  { words }: RowTable,
  address: number,
  identity: number,
  flags: number,
  waiting: number,
  entry: number,
): void {
  const at = address * addressWords
  words[at + addressColumn.latestIdentity] = identity
  words[at + addressColumn.latestFlags] = flags
  words[at + addressColumn.latestWaiting] = waiting
  words[at + addressColumn.latestEntry] = entry
}

/** To be called when anything of it changes by other means than an ask. */
export function forgetLatest({ words }: RowTable, address: number): void {
  words[address * addressWords + addressColumn.latestIdentity] = 0
}

/** To be called when numbers of identities, or our domains, change. */
export function forgetAllLatest(addresses: RowTable): void {
  for (let address = 1; address < addresses.used; address++) {
    if (isTaken(addresses, address)) forgetLatest(addresses, address)
  }
}

/**
 * Takes the ask whose words begin at `at` if it is about the latest pair of its address, and changes nothing that is known of it. False: nothing was
 * done. `AddressStage.take` says the same of any ask, in more words.
 */
export function takeAgain(
  context: StageContext,
  { addresses, dossiers, waiting, timeline }: AddressStageState,
  words: Int32Array,
  at: number,
  address: number,
): boolean {
  const row = address * addressWords
  const known = addresses.words
  if (known[row + addressColumn.latestIdentity] !== words[at + askColumn.identity]) return false
  const outcome = words[at + askColumn.outcome] as number
  const surface = words[at + askColumn.surface] as number
  const flags = known[row + addressColumn.latestFlags] as number
  const hadGrant = (flags & pairFlag.granted) !== 0
  const came = endOfOutcome[outcome]
  if (came === end.ignored || surfaceClassOfWord[surface] === null || nextFlags(flags, outcome, false) !== flags)
    return false
  if (hadGrant && voteOf(flags, outcome) !== null) return false
  if (came === end.well && (known[row + addressColumn.days] as number) >>> 16 !== context.today) return false
  const file = known[row + addressColumn.file] as number
  const entry = known[row + addressColumn.latestEntry] as number
  const isTold = file !== 0 || (!hadGrant && came === end.failed)
  if (isTold && (file === 0 || entry === 0)) return false
  const asks = words[at + askColumn.count] as number
  if (flags & pairFlag.waiting) {
    const contact = known[row + addressColumn.latestWaiting] as number
    if (contact === 0) return false
    countAgain(waiting, contact, asks, context.time)
  } else {
    const generic = flags & pairFlag.real ? askColour.aboutUs : askColour.generic
    countOnTimeline(timeline, context.time, hadGrant ? askColour.benign : generic, asks)
  }
  if (!isTold) return true
  const service = words[at + askColumn.service] as number
  noteAskInFile(dossiers, file, context.time, asks, service, surface)
  noteAskInEntry(dossiers, entry, context.time, asks, outcome, hadGrant, service, surface)
  return true
}
