import { type ToldDossier, tellDossier } from '../evidence/told-dossier.ts'
import { addressColumn, addressWord } from './address-rows.ts'
import type { EngineState } from './engine-state.ts'
import { findAddress } from './find-key.ts'

/** What an address asked about; null: nothing is kept. */
export function dossierOf(state: EngineState, address: string): ToldDossier | null {
  const found = findAddress(state, address)
  if (found === null) return null
  const file = addressWord(found.stage.addresses, found.address, addressColumn.file)
  return file === 0 ? null : tellDossier(found.stage.dossiers, file, state.books)
}
