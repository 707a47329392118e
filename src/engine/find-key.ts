import { sourceKind } from '../asks/ask-rows.ts'
import { version4Number, version4Text } from '../asks/version4.ts'
import { noKey, widerKinds } from '../evidence/keys.ts'
import { numberIn } from '../kit/book.ts'
import { findRow } from '../kit/row-table.ts'
import type { AddressStageState } from './address-state.ts'
import type { EngineState } from './engine-state.ts'
import type { WiderStageState } from './wider-state.ts'

/** Where an address is known. */
export interface FoundAddress {
  readonly stage: AddressStageState
  readonly address: number
}

/** Finds a canonical address, or `host:NAME`, in whichever worker; null: nothing is known of it. */
export function findAddress({ books, addressStages }: EngineState, text: string): FoundAddress | null {
  const number = version4Number(text)
  const isVersion4 = number >= 0 && version4Text(number) === text
  const source = isVersion4 ? number : numberIn(books.sources, text)
  if (!isVersion4 && source === 0) return null
  const kind = isVersion4 ? sourceKind.version4 : text.startsWith('host:') ? sourceKind.host : sourceKind.version6
  for (const stage of addressStages) {
    const address = findRow(stage.addresses, source, kind)
    if (address !== 0) return { stage, address }
  }
  return null
}

export interface FoundKey {
  readonly stage: WiderStageState
  readonly row: number
}

/** Finds the wider keys with this value. */
export function findWiderKeys({ books, widerStages }: EngineState, value: string): FoundKey[] {
  return widerKinds.flatMap(({ named }, kind) => {
    const key = named(value, books)
    if (key === noKey) return []
    return widerStages.flatMap(stage => {
      const row = findRow(stage.keys, key, kind)
      return row === 0 ? [] : [{ stage, row }]
    })
  })
}
