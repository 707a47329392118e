import { countBackground } from '../evidence/background.ts'
import { dayOf, isForgotten } from '../evidence/day.ts'
import { pruneDossier } from '../evidence/dossier.ts'
import { isOpen } from '../evidence/key-alert.ts'
import { allFailuresEvidence } from '../evidence/key-evidence.ts'
import { isActive, newestRow, rowWidth, wasGranted } from '../evidence/key-state.ts'
import { addNoiseAsker } from '../evidence/noise-digest.ts'
import type { PopulationTable } from '../evidence/priors.ts'
import type { AddressStageState, AddressState } from './address-state.ts'
import { foldKeyWeek } from './fold-key-week.ts'
import type { StageContext } from './stage-context.ts'

/** Days after which a dossier without a name of ours is dropped: what it would tell is in the digest by then. */
const genericDossierDays = 1

/** Once a day, when `day` is over: judges the day's askers, folds the week where it ends, drops what is forgotten. */
export function sweepAddresses(
  state: AddressStageState,
  context: StageContext,
  day: number,
  week: PopulationTable | null,
): void {
  let dossierEntries = 0
  for (const address of state.addresses.values()) {
    if (isActive(address.counts, day)) judgeGeneric(state, context, address, day)
    if (week !== null) foldKeyWeek(week, 'address', address.counts, isOpen(address.alert, day), day, context.tables)
    if (address.pinned) {
      dossierEntries += address.dossier?.entries.size ?? 0
      continue
    }
    if (isForgotten(address.lastDay, day + 1)) {
      dropAddress(state, address, day)
      continue
    }
    tidyDossier(address, day, week !== null)
    dossierEntries += address.dossier?.entries.size ?? 0
  }
  state.dossierEntries = dossierEntries
  state.activeToday = 0
}

/** Makes room where strangers made up more addresses than can be kept: forgets those of whom nothing would ever be told. */
export function makeRoomForAddresses(state: AddressStageState, limit: number): void {
  if (state.addresses.size < Math.max(limit, state.roomForAddresses)) return
  for (const address of state.addresses.values()) {
    if (state.addresses.size <= limit / 2) break
    const { pinned, dossier, counts, lastDay, failedReal, waitingFailed } = address
    if (waitingFailed.login + waitingFailed.recovery > 0) continue
    if (pinned || failedReal || (dossier?.real ?? 0) > 0 || wasGranted(counts, lastDay)) continue
    dropAddress(state, address, lastDay)
    state.forgotten++
  }
  // Where most must be kept, the next look is only worth its while much later.
  state.roomForAddresses = 1.5 * state.addresses.size
}

/** Judges who asked on `day`, with which the input ends: for the digest and for the twin check. */
export function judgeGenericOf(state: AddressStageState, context: StageContext, day: number): void {
  for (const address of state.addresses.values()) {
    if (isActive(address.counts, day)) judgeGeneric(state, context, address, day)
  }
}

/** Whether the digest tells of it (`NoiseFacts`). */
export const isNoise = (address: AddressState, today: number): boolean =>
  !wasGranted(address.counts, today) &&
  address.alert === null &&
  address.lists !== 0 &&
  (!address.failedReal || address.probing)

function judgeGeneric(state: AddressStageState, context: StageContext, address: AddressState, day: number): void {
  if (wasGranted(address.counts, day) || isOpen(address.alert, day)) return
  const { tables } = context
  if (allFailuresEvidence(address.counts, 'address', day, tables).nats >= tables.threshold) address.probing = true
  const newest = newestRow(address.counts)
  countBackground(state.background, address.counts.subarray(newest, newest + rowWidth), tables.rho)
}

function dropAddress(state: AddressStageState, address: AddressState, day: number): void {
  if (isNoise(address, day)) addNoiseAsker(state.noise, address)
  state.addresses.delete(address.address)
}

function tidyDossier(address: AddressState, day: number, isWeekEnd: boolean): void {
  const { dossier } = address
  if (dossier === null) return
  if (dossier.real === 0 && day - dayOf(dossier.last) >= genericDossierDays) address.dossier = null
  else if (isWeekEnd) pruneDossier(dossier, day)
}
