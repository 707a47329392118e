import type { BookMarks } from '../asks/ask-books.ts'
import { sourceKind } from '../asks/ask-rows.ts'
import type { Reader } from '../campaigns/reader.ts'
import { type Background, emptyBackground } from '../evidence/background.ts'
import { createDayCounts, type DayCounts } from '../evidence/day-counts.ts'
import { createDossiers, type Dossiers, markDossiers } from '../evidence/dossiers.ts'
import type { KeyAlert } from '../evidence/key-alert.ts'
import type { TraitCounts } from '../evidence/key-weights.ts'
import { emptyDigest, markNoise, type NoiseDigest } from '../evidence/noise-digest.ts'
import { createPairMemory, type PairMemory } from '../evidence/pair-memory.ts'
import { emptyTimeline, type Timeline } from '../evidence/timeline.ts'
import type { DistinctCounter } from '../kit/hyperloglog.ts'
import { isTaken } from '../kit/row-pool.ts'
import { createRowTable, type RowTable } from '../kit/row-table.ts'
import { addressColumn, addressWord, addressWords } from './address-rows.ts'
import { forgetAllLatest } from './latest-pair.ts'
import type { StageLimits } from './memory-budget.ts'
import { createWaitingContacts, markWaiting, type WaitingContacts } from './waiting-contacts.ts'

/** All that the addresses of one worker have come to; plain data. */
export interface AddressStageState {
  /** `addressColumn`. */
  readonly addresses: RowTable
  readonly counts: DayCounts
  readonly dossiers: Dossiers
  readonly pairs: PairMemory
  readonly waiting: WaitingContacts
  readonly alerts: KeyAlert[]
  /** The latest alert of an address that raised any. */
  readonly alertOf: Map<number, KeyAlert>
  /** Addresses that read the directory about people of ours. */
  readonly readers: Map<number, Reader>
  /** Keys with a first contact today. */
  activeToday: number
  /** The same by what was known of them before. */
  traitsToday: TraitCounts
  /** All addresses that there ever were; null: they are all still there. */
  askers: DistinctCounter | null
  readonly timeline: Timeline
  readonly noise: NoiseDigest
  readonly background: Background
  outageContacts: number
  /** When so many addresses are known, some are forgotten; grows where few could be. */
  roomForAddresses: number
  /** Where the next look for addresses that can be forgotten begins. */
  nextForgotten: number
  forgotten: number
}

/** `seed`: unknown to strangers, who could else make tables slow. */
export const emptyAddressStage = (limits: StageLimits, seed: number): AddressStageState => ({
  addresses: createRowTable(seed, addressWords),
  counts: createDayCounts(),
  dossiers: createDossiers(seed),
  pairs: createPairMemory(limits.pairBytes),
  waiting: createWaitingContacts(seed),
  alerts: [],
  alertOf: new Map(),
  readers: new Map(),
  activeToday: 0,
  traitsToday: new Map(),
  askers: null,
  timeline: emptyTimeline(),
  noise: emptyDigest(seed),
  background: emptyBackground(),
  outageContacts: 0,
  roomForAddresses: 0,
  nextForgotten: 1,
  forgotten: 0,
})

/** Marks the numbers that it holds. */
export function markAddressStage({ addresses, dossiers, waiting, noise }: AddressStageState, marks: BookMarks): void {
  for (let address = 1; address < addresses.used; address++) {
    if (!isTaken(addresses, address) || addressWord(addresses, address, addressColumn.kind) === sourceKind.version4)
      continue
    marks.sources.mark(addressWord(addresses, address, addressColumn.source))
  }
  forgetAllLatest(addresses)
  markDossiers(dossiers, marks)
  markWaiting(waiting, marks)
  markNoise(noise, marks)
}
