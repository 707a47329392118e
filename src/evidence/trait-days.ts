import type { TraitCounts } from './key-weights.ts'

/** Full days that weights look back on, as M does (`budget.ts`). */
const daysLookedBack = 7

/** How many active keys had which traits; plain data. */
export interface TraitDays {
  /** The newest last. */
  readonly fullDays: TraitCounts[]
  /** The day in which the input began, once it is over; null: it is not. */
  firstPart: TraitCounts | null
}

export const noTraitDays = (): TraitDays => ({ fullDays: [], firstPart: null })

/** Adds the keys of one worker to those of all. */
export function addTraitCounts(into: TraitCounts, counts: TraitCounts): void {
  for (const [slot, keys] of counts) into.set(slot, (into.get(slot) ?? 0) + keys)
}

/** Counts an active key. */
export function countTraits(counts: TraitCounts, slot: number): void {
  counts.set(slot, (counts.get(slot) ?? 0) + 1)
}

/** To be called when a day is over: `full` says that asks were taken from its first millisecond on. */
export function endDayOfTraits(days: TraitDays, counts: TraitCounts, full: boolean): void {
  if (counts.size === 0) return
  if (!full) days.firstPart = counts
  else days.fullDays.push(counts)
  if (days.fullDays.length > daysLookedBack) days.fullDays.shift()
}

/** The days that weights are learned from; while no full day is known, what there is of others. `running`: the day that is not over. */
export function daysOfWeights({ fullDays, firstPart }: TraitDays, running: TraitCounts): readonly TraitCounts[] {
  if (fullDays.length > 0) return fullDays
  return [firstPart ?? new Map(), running].filter(({ size }) => size > 0)
}
