import { sourceText } from '../asks/ask-rows.ts'
import { addressColumn, addressWord } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import type { StageContext } from './stage-context.ts'

/** A canonical address, or `host:NAME`. */
export function addressText({ books }: StageContext, { addresses }: AddressStageState, address: number): string {
  const kind = addressWord(addresses, address, addressColumn.kind)
  return sourceText(kind, addressWord(addresses, address, addressColumn.source), books) ?? ''
}
