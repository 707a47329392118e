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
  tables: DailyTables
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
