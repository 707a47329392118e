import type { Contact } from '../evidence/facts.ts'
import type { OutageGuard } from '../evidence/outage-guard.ts'
import type { DailyTables } from '../evidence/tables.ts'
import type { TextHash } from '../kit/keyed-hash.ts'
import type { People } from '../people/person.ts'

/** What all stages share; only the engine changes it, between the asks of one time and those of the next. */
export interface StageContext {
  readonly people: People
  readonly hash: TextHash
  readonly guard: OutageGuard
  readonly limits: StageLimits
  tables: DailyTables
}

/**
 * What one worker keeps at most, whatever strangers send; below these numbers nothing is ever lost, and the findings do not depend on
 * the number of workers.
 */
export interface StageLimits {
  /** Beyond it, addresses that were never let in and asked for nobody of ours are forgotten, the oldest first. */
  readonly addresses: number
  /** Likewise networks, ASNs and clients. */
  readonly widerKeys: number
  /** Identities that are told of all addresses together; beyond it, further ones are only counted. */
  readonly dossierEntries: number
  /** First contacts waiting for the end of the grace time; beyond it the oldest are settled early. */
  readonly waiting: number
  /** Asks of one millisecond whose order is made not to matter. */
  readonly sameTime: number
}

/** A kilobyte each at most. */
export const usualLimits: StageLimits = {
  addresses: 500_000,
  widerKeys: 500_000,
  dossierEntries: 1_000_000,
  waiting: 500_000,
  sameTime: 200_000,
}

/** A settled first contact of an address, on its way to the wider keys. */
export interface SettledContact {
  readonly contact: Contact
  readonly address: string
  /** `identityKey` of whom it was about. */
  readonly identity: string
  readonly settled: number
  /** The address has an open alert, so wider keys do not count it any more. */
  readonly alerted: boolean
}
