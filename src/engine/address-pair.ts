import { sourceKind } from '../asks/ask-rows.ts'
import { mixPair } from './pair-lanes.ts'
import type { StageContext } from './stage-context.ts'

/** The lanes of a pair of an address and an identity, whose own lanes are `low` and `high`. */
export function addressPair(
  { sourceLanes }: StageContext,
  kind: number,
  source: number,
  low: number,
  high: number,
  out: Int32Array,
): void {
  if (kind === sourceKind.version4) {
    mixPair(source, kind, low, high, out)
    return
  }
  const at = sourceLanes.lanesOf(source)
  mixPair(sourceLanes.words[at] as number, sourceLanes.words[at + 1] as number, low, high, out)
}
