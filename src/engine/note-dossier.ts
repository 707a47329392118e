import { askColumn } from '../asks/ask-rows.ts'
import { findEntry, noteAskInEntry, noteAskInFile, noteLost, openDossier, openEntry } from '../evidence/dossiers.ts'
import { end, endOfOutcome } from '../evidence/outcome-words.ts'
import type { NameClass } from '../people/person.ts'
import { addressColumn, addressWord, addressWords } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import type { StageContext } from './stage-context.ts'

/**
 * Notes the ask whose words begin at `at` in the dossier of its address: one is opened by the first failure that is no known user's, and tells of all
 * that follows. `isNew`: the pair's first; `hadGrant`: it had been let in before; `nameClass`: null where nobody asked yet.
 */
export function noteAsk(
  context: StageContext,
  state: AddressStageState,
  address: number,
  key: number,
  words: Uint32Array,
  at: number,
  time: number,
  nameClass: NameClass | null,
  isNew: boolean,
  hadGrant: boolean,
): void {
  const { addresses, dossiers } = state
  const outcome = words[at + askColumn.outcome] as number
  let file = addressWord(addresses, address, addressColumn.file)
  if (file === 0) {
    if (hadGrant || endOfOutcome[outcome] !== end.failed) return
    file = openDossier(dossiers)
    addresses.words[address * addressWords + addressColumn.file] = file
  }
  const asks = words[at + askColumn.count] as number
  const service = words[at + askColumn.service] as number
  noteAskInFile(dossiers, file, time, asks, service, words[at + askColumn.surface] as number)
  let entry = findEntry(dossiers, file, key)
  if (entry === 0)
    entry = openEntryFor(context, state, file, key, words[at + askColumn.identity] as number, time, nameClass)
  if (entry !== 0) noteAskInEntry(dossiers, entry, time, asks, outcome, hadGrant)
  else if (isNew) noteLost(dossiers, file)
}

function openEntryFor(
  { people, identities, limits }: StageContext,
  { dossiers }: AddressStageState,
  file: number,
  key: number,
  identity: number,
  time: number,
  known: NameClass | null,
): number {
  if (dossiers.entries.size >= limits.dossierEntries) return 0
  const nameClass = known ?? classOf()
  return openEntry(dossiers, file, key, identity, nameClass, time)

  function classOf(): NameClass {
    const { name, domain } = identities.identity(identity)
    return people.classify(name, domain, time).nameClass
  }
}
