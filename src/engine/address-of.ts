import { sourceKind } from '../asks/ask-rows.ts'
import { addDistinct } from '../kit/hyperloglog.ts'
import { addRow, findRow } from '../kit/row-table.ts'
import type { AddressStageState } from './address-state.ts'
import { makeRoomForAddresses } from './address-sweep.ts'
import { mixPair } from './pair-lanes.ts'
import type { StageContext } from './stage-context.ts'

/** The row of the address that an ask came from; of one that is new, an empty one. */
export function addressOf(context: StageContext, state: AddressStageState, kind: number, source: number): number {
  const known = findRow(state.addresses, source, kind)
  if (known !== 0) return known
  addressPair(context, kind, source, 0, 0, lanes)
  addDistinct(state.askers, lanes[0] as number, lanes[1] as number)
  makeRoomForAddresses(state, context)
  return addRow(state.addresses, source, kind)
}

const lanes = new Uint32Array(2)

/** The lanes of a pair of an address and an identity, whose own lanes are `low` and `high`. */
export function addressPair(
  { sourceLanes }: StageContext,
  kind: number,
  source: number,
  low: number,
  high: number,
  out: Uint32Array,
): void {
  if (kind === sourceKind.version4) {
    mixPair(source, kind, low, high, out)
    return
  }
  const at = sourceLanes.lanesOf(source)
  mixPair(sourceLanes.words[at] as number, sourceLanes.words[at + 1] as number, low, high, out)
}
