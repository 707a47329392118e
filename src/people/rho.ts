import { isRare, type PairTable } from './pair-table.ts'

/** Below this the estimate is not believed. */
const floor = 0.005
/** From here on a real name is no rarer than chance gives it: the stratum says nothing. */
const useless = 0.5

/** An expected share as the evidence uses it: at least 0.005, and null from 0.5 on (detection.md, section 4). */
export function usableShare(share: number): number | null {
  return share >= useless ? null : Math.max(floor, share)
}

/**
 * Expected share of real among real + twin for a generic list, over anchors that are rare or not: other parts as frequent as among ours,
 * anchors as often as ours bear them. NaN: no anchor is in the stratum.
 *
 * @param factor covers that parts correlate by region (measured; detection.md, section 4)
 */
export function expectedShare(table: PairTable, rare: boolean, factor: number): number {
  let bearers = 0
  for (const others of table.others.values()) bearers += others
  let hits = 0
  for (const key of table.pairs.keys()) {
    const space = key.indexOf(' ')
    const anchor = key.slice(space + 1)
    if (isRare(table, anchor) !== rare) continue
    hits += ((table.others.get(key.slice(0, space)) ?? 0) / bearers) * (table.anchors.get(anchor) ?? 0)
  }
  let asked = 0
  for (const [anchor, count] of table.anchors) if (isRare(table, anchor) === rare) asked += count
  return asked === 0 ? Number.NaN : (factor * hits) / asked
}
