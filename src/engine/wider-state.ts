import type { BookMarks } from '../asks/ask-books.ts'
import { type CirculatingNames, eachHeld, noCirculatingNames } from '../evidence/circulating.ts'
import { createDayCounts, type DayCounts } from '../evidence/day-counts.ts'
import type { KeyAlert } from '../evidence/key-alert.ts'
import type { TraitCounts } from '../evidence/key-weights.ts'
import { widerKinds } from '../evidence/keys.ts'
import { createPairMemory, type PairMemory } from '../evidence/pair-memory.ts'
import { isTaken } from '../kit/row-pool.ts'
import { createRowTable, type RowTable } from '../kit/row-table.ts'
import { type Contributors, createContributors, markContributors } from './contributors.ts'
import type { StageLimits } from './memory-budget.ts'
import { markKey } from './waiting-contacts.ts'

/** What is known of a key wider than an address, in one row. */
export const widerColumn = {
  /** What `KeyKind.of` gave. */
  key: 0,
  /** Number of its kind among `widerKinds`. */
  kind: 1,
  lastDay: 2,
  /** Day on which it was last granted anything; 0: never. */
  grantedDay: 3,
  /** Its first counter in `DayCounts`; 0: none. */
  counter: 4,
  /** The oldest and the newest of its `Contributors`, and how many they are. */
  oldest: 5,
  newest: 6,
  contributors: 7,
  /** 1: it raised an alert. */
  alerted: 8,
  /** Its `Traits`, and `returningBit`. */
  traits: 9,
} as const
const widerWords = 10

/** The key was let in on more than one day of the memory. */
export const returningBit = 1 << 30

/** All that the wider keys of one worker have come to; plain data. */
export interface WiderStageState {
  /** `widerColumn`. */
  readonly keys: RowTable
  readonly counts: DayCounts
  readonly contributors: Contributors
  readonly pairs: PairMemory
  readonly alerts: KeyAlert[]
  /** The latest alert of a key that raised any. */
  readonly alertOf: Map<number, KeyAlert>
  activeToday: number
  traitsToday: TraitCounts
  /** As for addresses. */
  roomForKeys: number
  nextForgotten: number
  readonly circulating: CirculatingNames
}

export const emptyWiderStage = (limits: StageLimits, seed: number): WiderStageState => ({
  keys: createRowTable(seed, widerWords),
  counts: createDayCounts(),
  contributors: createContributors(seed),
  pairs: createPairMemory(limits.widerPairBytes),
  alerts: [],
  alertOf: new Map(),
  activeToday: 0,
  traitsToday: new Map(),
  roomForKeys: 0,
  nextForgotten: 1,
  circulating: noCirculatingNames(),
})

export const widerWord = ({ words }: RowTable, row: number, column: number): number =>
  words[row * widerWords + column] as number

export function setWiderWord({ words }: RowTable, row: number, column: number, value: number): void {
  words[row * widerWords + column] = value
}

/** Marks the numbers that it holds. */
export function markWiderStage({ keys, contributors, circulating }: WiderStageState, marks: BookMarks): void {
  for (let row = 1; row < keys.used; row++) {
    if (!isTaken(keys, row)) continue
    const kind = widerKinds[widerWord(keys, row, widerColumn.kind)]
    if (kind !== undefined) markKey(kind, widerWord(keys, row, widerColumn.key), marks.texts)
  }
  markContributors(contributors, marks)
  const prefix = widerKinds[prefixKind]
  eachHeld(
    circulating,
    key => prefix !== undefined && markKey(prefix, key, marks.texts),
    identity => marks.texts.mark(identity),
  )
}

/** Number of the kind whose keys are networks. */
export const prefixKind = widerKinds.findIndex(({ name }) => name === 'prefix')
export const clientKind = widerKinds.findIndex(({ name }) => name === 'client')
