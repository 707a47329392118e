import { hasPaused } from '../campaigns/reader.ts'
import { countBackground } from '../evidence/background.ts'
import { dayOf, isForgotten, wasGranted } from '../evidence/day.ts'
import { forgetCounts, newestDay, sumDays } from '../evidence/day-counts.ts'
import { dropDossier, lastOfFile, namesIn, pruneDossier, realEntries } from '../evidence/dossiers.ts'
import { isOpen } from '../evidence/key-alert.ts'
import { allFailuresNats } from '../evidence/key-evidence.ts'
import { countNoiseAsker, mayBeShown, type NoiseDigest, noteBusyAsker } from '../evidence/noise-digest.ts'
import type { PopulationTable } from '../evidence/priors.ts'
import { isTaken } from '../kit/row-pool.ts'
import { dropRow } from '../kit/row-table.ts'
import {
  addressColumn,
  addressFlag,
  addressWord,
  addressWords,
  grantedDayOf,
  hasFlag,
  lastDayOf,
  listsOf,
  setFlag,
} from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { addressText } from './address-text.ts'
import { askersSoFar } from './count-askers.ts'
import { foldKeyWeek } from './fold-key-week.ts'
import { alertOf } from './judge-address.ts'
import { forgetLatest } from './latest-pair.ts'
import type { StageContext } from './stage-context.ts'

/** Days after which a dossier without a name of ours is dropped: what it would tell is in the digest by then. */
const genericDossierDays = 1
/** The same for who asked only where anybody is answered: most write to people of ours, or read about them, and mean no harm. */
const openDossierDays = 7

/** Once a day, when `day` is over: judges the day's askers, folds the week where it ends, drops what is forgotten. */
export function sweepAddresses(
  state: AddressStageState,
  context: StageContext,
  day: number,
  week: PopulationTable | null,
): void {
  const { addresses, counts } = state
  for (let address = 1; address < addresses.used; address++) {
    if (!isTaken(addresses, address)) continue
    judgeGeneric(state, context, address, day)
    if (week !== null) {
      const counter = addressWord(addresses, address, addressColumn.counter)
      const isAlerted = isOpen(alertOf(state, address), day)
      const grantedBefore = wasGranted(grantedDayOf(addresses, address), day)
      foldKeyWeek(week, 'address', counts, counter, grantedBefore, isAlerted, day, context)
    }
    if (hasFlag(addresses, address, addressFlag.pinned)) continue
    if (isForgotten(lastDayOf(addresses, address), day + 1)) dropAddress(state, context, address, day)
    else tidyDossier(state, address, day, week !== null)
  }
  for (const [address, reader] of state.readers) if (hasPaused(reader, day)) state.readers.delete(address)
  state.activeToday = 0
  state.traitsToday = new Map()
}

/** Makes room where strangers made up more addresses than can be kept: forgets those of whom nothing would ever be told. */
export function makeRoomForAddresses(state: AddressStageState, context: StageContext): void {
  const { addresses } = state
  const limit = context.limits.addresses
  if (addresses.size < Math.max(limit, state.roomForAddresses)) return
  for (let looked = 1; looked < addresses.used && addresses.size > limit / 2; looked++) {
    const address = state.nextForgotten
    state.nextForgotten = address + 1 < addresses.used ? address + 1 : 1
    if (!isTaken(addresses, address) || mustBeKept(state, address)) continue
    dropAddress(state, context, address, lastDayOf(addresses, address))
    state.forgotten++
  }
  // Where most must be kept, the next look is only worth its while much later.
  state.roomForAddresses = 1.5 * addresses.size
}

/** Judges who asked on `day`, with which the input ends: for the digest and for the twin check. */
export function judgeGenericOf(state: AddressStageState, context: StageContext, day: number): void {
  const { addresses } = state
  for (let address = 1; address < addresses.used; address++) {
    if (isTaken(addresses, address)) judgeGeneric(state, context, address, day)
  }
}

/** Whether the digest tells of it (`NoiseFacts`). */
export function isNoise({ addresses }: AddressStageState, address: number, today: number): boolean {
  if (listsOf(addresses, address) === 0 || hasFlag(addresses, address, addressFlag.alerted)) return false
  if (wasGranted(grantedDayOf(addresses, address), today)) return false
  return !hasFlag(addresses, address, addressFlag.failedReal) || hasFlag(addresses, address, addressFlag.probing)
}

export function addNoiseAsker(
  digest: NoiseDigest,
  context: StageContext,
  state: AddressStageState,
  address: number,
): void {
  const { addresses, dossiers } = state
  const asks = addressWord(addresses, address, addressColumn.asks)
  countNoiseAsker(digest, asks, hasFlag(addresses, address, addressFlag.probing), listsOf(addresses, address))
  if (!mayBeShown(digest, asks)) return
  const logIns = addressWord(addresses, address, addressColumn.names)
  const names = logIns > 0 ? logIns : namesIn(dossiers, addressWord(addresses, address, addressColumn.file))
  noteBusyAsker(digest, { address: addressText(context, state, address), asks, names })
}

/** Of an address on which first contacts of `day` were settled. */
function judgeGeneric(state: AddressStageState, context: StageContext, address: number, day: number): void {
  const { addresses, counts } = state
  const counter = addressWord(addresses, address, addressColumn.counter)
  if (lastDayOf(addresses, address) < day - 1 || newestDay(counts, counter) !== day) return
  if (wasGranted(grantedDayOf(addresses, address), day) || isOpen(alertOf(state, address), day)) return
  const { tables, likelihoods } = context
  if (allFailuresNats(counts, counter, 'address', day, likelihoods) >= tables.threshold)
    setFlag(addresses, address, addressFlag.probing)
  sumDays(counts, counter, day, 1, likelihoods.sums)
  countBackground(state.background, likelihoods.sums, tables.rho)
}

function mustBeKept({ addresses, dossiers, readers }: AddressStageState, address: number): boolean {
  const word = (column: number): number => addressWord(addresses, address, column)
  if (word(addressColumn.waitingLogin) + word(addressColumn.waitingRecovery) > 0) return true
  if (hasFlag(addresses, address, addressFlag.pinned | addressFlag.failedReal) || readers.has(address)) return true
  if (wasGranted(grantedDayOf(addresses, address), lastDayOf(addresses, address))) return true
  return word(addressColumn.names) > 0 && realEntries(dossiers, word(addressColumn.file)) > 0
}

function dropAddress(state: AddressStageState, context: StageContext, address: number, day: number): void {
  state.askers ??= askersSoFar(context, state)
  if (isNoise(state, address, day)) addNoiseAsker(state.noise, context, state, address)
  forgetCounts(state.counts, addressWord(state.addresses, address, addressColumn.counter))
  const file = addressWord(state.addresses, address, addressColumn.file)
  if (file !== 0) dropDossier(state.dossiers, file)
  state.readers.delete(address)
  dropRow(state.addresses, address)
}

function tidyDossier(
  { addresses, dossiers }: AddressStageState,
  address: number,
  day: number,
  isWeekEnd: boolean,
): void {
  const at = address * addressWords + addressColumn.file
  const file = addresses.words[at] as number
  if (file === 0) return
  forgetLatest(addresses, address)
  const idleDays = day - dayOf(lastOfFile(dossiers, file))
  const isOfOpenDoors = addressWord(addresses, address, addressColumn.names) === 0
  const isGeneric = realEntries(dossiers, file) === 0
  if ((isGeneric && idleDays >= genericDossierDays) || (isOfOpenDoors && idleDays >= openDossierDays)) {
    dropDossier(dossiers, file)
    addresses.words[at] = 0
  } else if (isWeekEnd) pruneDossier(dossiers, file, day)
}
