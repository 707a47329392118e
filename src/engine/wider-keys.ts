import { wasGranted } from '../evidence/day.ts'
import { forgetCounts } from '../evidence/day-counts.ts'
import type { CountedKeyName } from '../evidence/facts.ts'
import type { KeyAlert } from '../evidence/key-alert.ts'
import { type KeyKind, widerKinds } from '../evidence/keys.ts'
import { isTaken } from '../kit/row-pool.ts'
import { addRow, dropRow, findRow } from '../kit/row-table.ts'
import { type ContributorList, dropOldestContributor } from './contributors.ts'
import { mixPair } from './pair-lanes.ts'
import type { StageContext } from './stage-context.ts'
import type { KeyNature } from './weigh-key.ts'
import { returningBit, setWiderWord, type WiderStageState, widerColumn, widerWord } from './wider-state.ts'

/** The row of a key; one that is new on `day` gets one with nothing but what is known of it before it asks. */
export function widerKeyOf(
  context: StageContext,
  state: WiderStageState,
  kind: number,
  key: number,
  day: number,
): number {
  const known = findRow(state.keys, key, kind)
  if (known !== 0) return known
  makeRoom(context, state)
  const row = addRow(state.keys, key, kind)
  setWiderWord(state.keys, row, widerColumn.traits, context.traits.ofWider(kind, key, day))
  return row
}

/** The lanes of a pair of a key and an identity, whose own lanes are `low` and `high`. */
export function widerPair(
  { textLanes }: StageContext,
  kind: number,
  key: number,
  low: number,
  high: number,
  out: Int32Array,
): void {
  const text = (widerKinds[kind] as KeyKind).text(key)
  if (text === 0) {
    mixPair(key, kind, low, high, out)
    return
  }
  const at = textLanes.lanesOf(text)
  mixPair(textLanes.words[at] as number, (textLanes.words[at + 1] as number) + kind, low, high, out)
}

export function widerKeyName(
  { books }: Pick<StageContext, 'books'>,
  { keys }: WiderStageState,
  row: number,
): CountedKeyName {
  const kind = widerKinds[widerWord(keys, row, widerColumn.kind)] as KeyKind
  return { kind: kind.name, value: kind.value(widerWord(keys, row, widerColumn.key), books) }
}

/** What a key is weighed by. */
export function widerNature({ keys }: WiderStageState, row: number, today: number): KeyNature {
  const { name: kind } = widerKinds[widerWord(keys, row, widerColumn.kind)] as KeyKind
  const traits = widerWord(keys, row, widerColumn.traits)
  const returning = (traits & returningBit) !== 0 && wasGranted(widerWord(keys, row, widerColumn.grantedDay), today)
  return { kind, traits: traits & ~returningBit, returning }
}

/** The latest alert of a key; null: none. */
export function widerAlertOf({ keys, alertOf }: WiderStageState, row: number): KeyAlert | null {
  return widerWord(keys, row, widerColumn.alerted) === 1 ? (alertOf.get(row) ?? null) : null
}

export function dropWiderKey(state: WiderStageState, row: number): void {
  const { keys, counts, contributors, alertOf } = state
  forgetCounts(counts, widerWord(keys, row, widerColumn.counter))
  const list = contributorListOf(state, row)
  while (list.count > 0) dropOldestContributor(contributors, list)
  alertOf.delete(row)
  dropRow(keys, row)
}

export function contributorListOf({ keys }: WiderStageState, row: number): ContributorList {
  return {
    oldest: widerWord(keys, row, widerColumn.oldest),
    newest: widerWord(keys, row, widerColumn.newest),
    count: widerWord(keys, row, widerColumn.contributors),
  }
}

export function setContributorList({ keys }: WiderStageState, row: number, list: ContributorList): void {
  setWiderWord(keys, row, widerColumn.oldest, list.oldest)
  setWiderWord(keys, row, widerColumn.newest, list.newest)
  setWiderWord(keys, row, widerColumn.contributors, list.count)
}

/** Strangers can make up clients and networks, too. */
function makeRoom({ limits }: StageContext, state: WiderStageState): void {
  const { keys } = state
  const limit = limits.widerKeys
  if (keys.size < Math.max(limit, state.roomForKeys)) return
  for (let looked = 1; looked < keys.used && keys.size > limit / 2; looked++) {
    const row = state.nextForgotten
    state.nextForgotten = row + 1 < keys.used ? row + 1 : 1
    if (isTaken(keys, row) && !mustBeKept(state, row)) dropWiderKey(state, row)
  }
  state.roomForKeys = 1.5 * keys.size
}

function mustBeKept({ keys }: WiderStageState, row: number): boolean {
  if (widerWord(keys, row, widerColumn.alerted) === 1 || widerWord(keys, row, widerColumn.contributors) > 0) return true
  return wasGranted(widerWord(keys, row, widerColumn.grantedDay), widerWord(keys, row, widerColumn.lastDay))
}
