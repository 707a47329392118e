import { askColumn } from '../asks/ask-rows.ts'
import { addRow } from '../kit/row-table.ts'
import { setTraits } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { makeRoomForAddresses } from './address-sweep.ts'
import { countAsker } from './count-askers.ts'
import type { StageContext } from './stage-context.ts'

/** A row for the address of the ask whose words begin at `at`, of which nothing was known. */
export function addAddress(context: StageContext, state: AddressStageState, words: Int32Array, at: number): number {
  makeRoomForAddresses(state, context)
  const source = words[at + askColumn.source] as number
  const kind = words[at + askColumn.sourceKind] as number
  if (state.askers !== null) countAsker(context, state.askers, kind, source)
  const address = addRow(state.addresses, source, kind)
  setTraits(state.addresses, address, context.traits.ofAddress(words, at, context.today))
  return address
}
