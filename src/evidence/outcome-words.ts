import { outcomes, surfaces } from '../asks/ask.ts'
import { endOf, openClassOf, surfaceClassOf } from './surface-class.ts'

/** How outcomes and surfaces count, by their words in `AskRows`. */

export const end = { ignored: 0, failed: 1, well: 2 } as const

/** A line that does not tell counts as an error of the service. */
export const endOfOutcome: Uint8Array = Uint8Array.from([end.ignored, ...outcomes.map(outcome => end[endOf[outcome]])])

export const challengedOutcome = outcomes.indexOf('challenged') + 1
export const grantedOutcome = outcomes.indexOf('granted') + 1

export const surfaceClassOfWord = surfaces.map(surface => surfaceClassOf[surface])
export const openClassOfWord = surfaces.map(surface => openClassOf[surface])

export const mailboxSurface = surfaces.indexOf('mailbox')
export const directorySurface = surfaces.indexOf('directory')
export const unknownOutcome = outcomes.indexOf('unknown-identity') + 1
