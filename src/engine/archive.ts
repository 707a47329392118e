import { dayOf, wasGranted } from '../evidence/day.ts'
import type { ToldDossier } from '../evidence/told-dossier.ts'
import type { People } from '../people/person.ts'
import { dossierOf } from './dossier-of.ts'
import type { EngineState } from './engine-state.ts'
import { findWiderKeys } from './find-key.ts'
import { clientKind, widerColumn, widerWord } from './wider-state.ts'

/** What findings are told from, in whichever worker it is. */
export interface Archive {
  readonly people: People
  /** The time up to which all is known. */
  readonly clock: number
  /** What an address asked about; null: nothing is kept of it. */
  readonly dossierOf: (address: string) => ToldDossier | null
  /** Whether a client is known and was granted nothing within the memory, so that nobody of ours uses it. */
  readonly isForeign: (client: string) => boolean
}

export function archiveOf(state: EngineState, people: People): Archive {
  const clock = Math.max(0, state.clock)
  return {
    people,
    clock,
    dossierOf: address => dossierOf(state, address),
    isForeign(client) {
      const rows = findWiderKeys(state, client).filter(
        ({ stage, row }) => widerWord(stage.keys, row, widerColumn.kind) === clientKind,
      )
      return (
        rows.length > 0 &&
        rows.every(({ stage, row }) => !wasGranted(widerWord(stage.keys, row, widerColumn.grantedDay), dayOf(clock)))
      )
    },
  }
}
