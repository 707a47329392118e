import type { DayStamp } from './day-stamps.ts'

/** Costs of what may have happened between two stamps: the year turned; a stamp between them is of a wrong clock. */
const turnCost = 1.5
const dropCost = 1
/** What would be a wrong clock is a log that was seldom written, where those around it are not close to each other. */
const farDropCost = 3
/** Less than a log is sampled apart if it is of ten years; in days, with months of 31. */
const closeDays = 10
const disorderDays = 8
/** So many wrong stamps in a row are a log of its own: the year turned. */
const longestRun = 60

/**
 * Leaves out the stamps of wrong clocks: those of a machine that has just started, or of one host among many, would look like turns of the
 * year, each one moving all that stands before it by a year. Kept is the chain of stamps, from the first on, that explains them all at the
 * least cost. `end` is the stamp of the file itself, which tells whether the last ones are right.
 */
export function soundStamps(stamps: readonly DayStamp[], end: DayStamp): DayStamp[] {
  const all = [...stamps, end]
  const cost = [0]
  const before = [-1]
  for (let at = 1; at < all.length; at++) {
    cost[at] = Number.POSITIVE_INFINITY
    for (let from = Math.max(0, at - longestRun); from < at; from++) {
      const total = (cost[from] as number) + stepCost(all[from] as DayStamp, all[at] as DayStamp, at - from - 1)
      if (total > (cost[at] as number)) continue
      cost[at] = total
      before[at] = from
    }
  }
  const kept: DayStamp[] = []
  for (let at = before[all.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) kept.push(all[at] as DayStamp)
  return kept.reverse()
}

function stepCost(from: DayStamp, to: DayStamp, dropped: number): number {
  const step = dayNumber(to) - dayNumber(from)
  const isClose = Math.abs(step) <= closeDays
  return (isTurn(from, to, step) ? turnCost : 0) + dropped * (isClose ? dropCost : farDropCost)
}

/** Where both tell their year, nothing is guessed. */
function isTurn(from: DayStamp, to: DayStamp, step: number): boolean {
  if (!Number.isNaN(from.time) && !Number.isNaN(to.time)) return false
  return step < -disorderDays
}

function dayNumber({ month, day }: DayStamp): number {
  return month * 31 + day
}
