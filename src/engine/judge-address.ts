import { wasGranted } from '../evidence/day.ts'
import type { Evidence } from '../evidence/facts.ts'
import { isOpen, type KeyAlert, updateAlert } from '../evidence/key-alert.ts'
import { allFailuresEvidence, allFailuresNats, keyEvidence, keyEvidenceNats } from '../evidence/key-evidence.ts'
import { addressColumn, addressFlag, addressWord, grantedDayOf, hasFlag, setFlag, traitsOf } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { addressText } from './address-text.ts'
import type { StageContext } from './stage-context.ts'
import { type KeyNature, lnWeight, weighed } from './weigh-key.ts'

/** The latest alert of an address; null: none. */
export function alertOf({ addresses, alertOf }: AddressStageState, address: number): KeyAlert | null {
  return hasFlag(addresses, address, addressFlag.alerted) ? (alertOf.get(address) ?? null) : null
}

/** What an address is weighed by. */
export const natureOf = ({ addresses }: AddressStageState, address: number, today: number): KeyNature => ({
  kind: 'address',
  traits: traitsOf(addresses, address),
  returning: hasFlag(addresses, address, addressFlag.returning) && wasGranted(grantedDayOf(addresses, address), today),
})

/** To be called when a name of ours was asked for in vain at `time`, and that is counted. */
export function judgeAddress(
  context: StageContext,
  state: AddressStageState,
  address: number,
  time: number,
  today: number,
): void {
  const { tables, likelihoods } = context
  const { addresses, counts } = state
  setFlag(addresses, address, addressFlag.failedReal)
  const counter = addressWord(addresses, address, addressColumn.counter)
  const nature = natureOf(state, address, today)
  const wanted = tables.threshold - lnWeight(context, nature)
  if (keyEvidenceNats(counts, counter, 'address', today, likelihoods) < wanted) return
  const bare = keyEvidence(counts, counter, 'address', today, tables, likelihoods)
  const evidence = weighed(context, bare, addressText(context, state, address), nature)
  const alert = alertOf(state, address)
  if (isOpen(alert, today)) updateAlert(alert, evidence)
  else raiseAlert(context, state, address, 'list-of-ours', time, today, evidence)
}

/** Got in (detection.md, section 8): let in for a name that it had failed for, after failing like a prober and never else. */
export function noticeEntry(context: StageContext, state: AddressStageState, address: number): void {
  const { time, today } = context
  const { addresses, counts } = state
  if (wasGranted(grantedDayOf(addresses, address), today) || isOpen(alertOf(state, address), today)) return
  const { tables, likelihoods } = context
  const counter = addressWord(addresses, address, addressColumn.counter)
  const waiting = {
    login: addressWord(addresses, address, addressColumn.waitingLogin),
    recovery: addressWord(addresses, address, addressColumn.waitingRecovery),
  }
  const nature = natureOf(state, address, today)
  const wanted = tables.threshold - lnWeight(context, nature)
  if (allFailuresNats(counts, counter, 'address', today, likelihoods, waiting) < wanted) return
  const bare = allFailuresEvidence(counts, counter, 'address', today, likelihoods, waiting)
  const evidence = weighed(context, bare, addressText(context, state, address), nature)
  raiseAlert(context, state, address, 'got-in', time, today, evidence)
}

export function raiseAlert(
  context: StageContext,
  state: AddressStageState,
  address: number,
  cause: KeyAlert['cause'],
  raised: number,
  day: number,
  evidence: Evidence,
): void {
  const { threshold, activeKeys } = context.tables
  const value = addressText(context, state, address)
  const alert: KeyAlert = {
    key: { kind: 'address', value },
    cause,
    raised,
    day,
    evidence,
    threshold,
    activeKeys,
    addresses: new Set([value]),
    followers: new Set(),
    exclusive: false,
  }
  setFlag(state.addresses, address, addressFlag.pinned | addressFlag.alerted)
  state.alertOf.set(address, alert)
  state.alerts.push(alert)
}
