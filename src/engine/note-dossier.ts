import { askColumn } from '../asks/ask-rows.ts'
import {
  findEntry,
  noteAskerInFile,
  noteAskInEntry,
  noteAskInFile,
  noteLost,
  openDossier,
  openEntry,
} from '../evidence/dossiers.ts'
import { clientOfAsk } from '../evidence/keys.ts'
import { end, endOfOutcome } from '../evidence/outcome-words.ts'
import { addressColumn, addressWord, addressWords } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import type { StageContext } from './stage-context.ts'
import { nameClassOf, type Verdict, verdictOn } from './verdicts.ts'

/** Nobody asked for it yet. */
export const unknownVerdict: Verdict = -1

/**
 * Notes the ask whose words begin at `at` in the dossier of its address: one is opened by the first failure that is no known user's, and tells of all
 * that follows. `isNew`: the pair's first; `hadGrant`: it had been let in before; `verdict`: on its identity. Returns its
 * entry; 0: it has none.
 */
export function noteAsk(
  context: StageContext,
  state: AddressStageState,
  address: number,
  key: number,
  words: Int32Array,
  at: number,
  verdict: Verdict,
  isNew: boolean,
  hadGrant: boolean,
): number {
  const { addresses, dossiers } = state
  const outcome = words[at + askColumn.outcome] as number
  let file = addressWord(addresses, address, addressColumn.file)
  if (file === 0) {
    if (hadGrant || endOfOutcome[outcome] !== end.failed) return 0
    file = openDossier(dossiers)
    addresses.words[address * addressWords + addressColumn.file] = file
  }
  const asks = words[at + askColumn.count] as number
  const service = words[at + askColumn.service] as number
  const surface = words[at + askColumn.surface] as number
  noteAskInFile(dossiers, file, context.time, asks, service, surface)
  let entry = findEntry(dossiers, file, key)
  if (entry === 0) {
    entry = openEntryFor(context, state, file, key, words[at + askColumn.identity] as number, verdict)
    const client = clientOfAsk(words, at, context.keys)
    noteAskerInFile(
      dossiers,
      file,
      words[at + askColumn.asn] as number,
      words[at + askColumn.country] as number,
      client,
    )
  }
  if (entry !== 0) noteAskInEntry(dossiers, entry, context.time, asks, outcome, hadGrant, service, surface)
  else if (isNew) noteLost(dossiers, file)
  return entry
}

function openEntryFor(
  context: StageContext,
  { dossiers }: AddressStageState,
  file: number,
  key: number,
  identity: number,
  known: Verdict,
): number {
  if (dossiers.entries.size >= context.limits.dossierEntries) return 0
  const verdict = known === unknownVerdict ? verdictOn(context, identity) : known
  return openEntry(dossiers, file, key, identity, nameClassOf(verdict), context.time)
}
