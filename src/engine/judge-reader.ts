import { askColumn } from '../asks/ask-rows.ts'
import {
  advanceReader,
  hasPaused,
  isUnusual,
  newReader,
  type Reader,
  readingNats,
  readingOf,
} from '../campaigns/reader.ts'
import { dayMs, memoryDays } from '../evidence/day.ts'
import { openDossier } from '../evidence/dossiers.ts'
import type { Evidence } from '../evidence/facts.ts'
import { isOpen, type KeyAlert, updateAlert } from '../evidence/key-alert.ts'
import { unknownOutcome } from '../evidence/outcome-words.ts'
import { addressColumn, addressWords } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { alertOf, raiseAlert } from './judge-address.ts'
import type { StageContext } from './stage-context.ts'
import { isReal, type Verdict } from './verdicts.ts'

/**
 * Takes a search of the directory, whoever may search it: also who was let in, since an application that somebody broke into is one of those.
 * `isNew`: the address had not asked for the name within the memory.
 */
export function takeReading(
  context: StageContext,
  state: AddressStageState,
  words: Int32Array,
  at: number,
  address: number,
  verdict: Verdict,
  isNew: boolean,
): void {
  const { today } = context
  const known = state.readers.get(address)
  if (known !== undefined && !hasPaused(known, today)) known.lastRead = today
  if (!isNew || !isReal(verdict) || words[at + askColumn.outcome] === unknownOutcome) return
  if (isNewcomer(context, words[at + askColumn.identity] as number)) return
  const reader = readerOf(state, address, today)
  const alert = alertOf(state, address)
  const isTold = isOpen(alert, today) && alert.evidence.reading !== undefined
  advanceReader(reader, today, isTold)
  reader.count++
  if (isUnusual(reader)) openFile(state, address)
  judgeReader(context, state, address, reader, alert)
}

function readerOf({ readers }: AddressStageState, address: number, today: number): Reader {
  const known = readers.get(address)
  if (known !== undefined && !hasPaused(known, today)) return known
  const reader = newReader(today)
  readers.set(address, reader)
  return reader
}

/** Whoever reads about everybody reads about who joined, however many on one day. */
function isNewcomer({ people, identities, time }: StageContext, identity: number): boolean {
  const { name, domain } = identities.identity(identity)
  const { person } = people.classify(name, domain, time)
  return person?.start !== undefined && time - person.start <= memoryDays * dayMs
}

/** So that there is something to tell: of who is let in, none is kept as long as it reads what it usually does. */
function openFile({ addresses, dossiers }: AddressStageState, address: number): void {
  const at = address * addressWords + addressColumn.file
  if (addresses.words[at] === 0) addresses.words[at] = openDossier(dossiers)
}

function judgeReader(
  context: StageContext,
  state: AddressStageState,
  address: number,
  reader: Reader,
  alert: KeyAlert | null,
): void {
  const { tables, time, today } = context
  const nats = readingNats(reader)
  if (nats < tables.threshold) return
  const reading = readingOf(reader)
  const evidence: Evidence = { nats, probing: [], aboutUs: [], windowDays: reading.days, reading }
  if (!isOpen(alert, today)) raiseAlert(context, state, address, 'harvested', time, today, evidence)
  else if (alert.evidence.reading !== undefined) updateAlert(alert, evidence)
  else return
  reader.told = true
}
