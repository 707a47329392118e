import { isForgotten } from './day.ts'
import type { AlertFacts, Evidence, KeyName } from './facts.ts'

/** A key that passed the threshold; plain data. */
export interface KeyAlert {
  readonly key: KeyName
  readonly cause: AlertFacts['cause']
  /** Time of the ask that carried it over the threshold, and the day on which it was settled. */
  readonly raised: number
  readonly day: number
  /** At its highest. */
  evidence: Evidence
  readonly threshold: number
  readonly activeKeys: number
  /** Whose asks carried it over the threshold: the address itself, or those that failed for real names under the wider key. */
  readonly addresses: Set<string>
  /** Addresses that failed for real names under the wider key later, while the alert was open. */
  readonly followers: Set<string>
  /** A client that nobody of ours uses: whoever failed with it belongs, whatever the names. */
  readonly exclusive: boolean
}

/** For 30 days a key that alerted only updates its finding (detection.md, section 9). */
export const isOpen = (alert: KeyAlert | null, today: number): alert is KeyAlert =>
  alert !== null && !isForgotten(alert.day, today)

/** Keeps the highest evidence; a key that got in and is then shown to hold a list of ours tells of the list. */
export function updateAlert(alert: KeyAlert, evidence: Evidence): void {
  const tellsOfList = evidence.aboutUs.length > 0 && alert.evidence.aboutUs.length === 0
  if (tellsOfList || evidence.nats > alert.evidence.nats) alert.evidence = evidence
}
