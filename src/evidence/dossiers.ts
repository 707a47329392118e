import type { BookMarks } from '../asks/ask-books.ts'
import { addToWord, createRowPool, freeRow, isTaken, newRow, type RowPool, setTime, timeAt } from '../kit/row-pool.ts'
import { addRow, createRowTable, dropRow, findRow, type RowTable } from '../kit/row-table.ts'
import { type NameClass, nameClasses } from '../people/person.ts'
import { dayOf, isForgotten } from './day.ts'
import {
  createLearnedTable,
  dropLearned,
  type LearnedTable,
  markLearned,
  noteLearned,
  teachesBySurface,
} from './learned.ts'
import { grantedOutcome } from './outcome-words.ts'
import { createServiceSets, type ServiceSets, withService } from './service-sets.ts'

/**
 * What addresses asked about, kept for those that failed at least once: the story of a finding. A dossier is a row of one pool, with a list of entries,
 * the newest first, which are rows of a table and are found by dossier and identity. Plain data. Persons are not in it; they are looked up when it is
 * told.
 */
export interface Dossiers {
  readonly files: RowPool
  readonly entries: RowTable
  readonly services: ServiceSets
  readonly learned: LearnedTable
}

export const fileColumn = {
  /** The entry that was opened last; 0: none. Free files have their mark in column 1. */
  newest: 0,
  /** Distinct identities that were not kept. */
  lost: 1,
  /** Of all asks since it was opened, also of those whose identity is not kept. */
  asks: 2,
  /** Entries of real names, and of others. */
  real: 3,
  others: 4,
  /** Number of a set of services. */
  services: 5,
  /** Bit n: surface n. */
  surfaces: 6,
  /** Time of the last ask. */
  last: 7,
  /** Of the latest ask about a name that was new to it and that tells it: ASN and 1, and the numbers of country and client among the texts. 0: not told. */
  asnAndOne: 9,
  country: 10,
  client: 11,
} as const
const fileWords = 12

export const entryColumn = {
  file: 0,
  /** Number of the `identityKey` among the texts. */
  key: 1,
  /** Whom it was about, as the first ask wrote it. */
  identity: 2,
  /** The entry that was opened before it. */
  older: 3,
  /** Index in `nameClasses` in the lowest 2 bits; above, 3 bits for each outcome that came, in their order. */
  nature: 4,
  /** Asks by outcome, from the first of `outcomes` on; `error` never comes here. */
  outcomes: 5,
  first: 12,
  last: 14,
  /** When it was let in after it had not been before; 0: never. */
  granted: 16,
} as const
const classBits = 2
const outcomeBits = 3
export const entryWords = 18

/** Who asks for a decoy asks for us. */
const isOurs = (nameClass: NameClass): boolean => nameClass === 'real' || nameClass === 'decoy'

/** Names of ours are what a finding tells; of all others a sample shows the kind of list. */
const mostReal = 4096
const mostOthers = 128

export const createDossiers = (seed: number): Dossiers => ({
  files: createRowPool(fileWords),
  entries: createRowTable(seed, entryWords),
  services: createServiceSets(),
  learned: createLearnedTable(seed),
})

export const openDossier = ({ files }: Dossiers): number => newRow(files)

/** Notes an ask in a dossier as a whole. Times do not go back. */
export function noteAskInFile(
  { files, services }: Dossiers,
  file: number,
  time: number,
  asks: number,
  service: number,
  surface: number,
): void {
  const { words } = files
  const at = file * fileWords
  addToWord(words, at + fileColumn.asks, asks)
  words[at + fileColumn.surfaces] = (words[at + fileColumn.surfaces] as number) | (1 << surface)
  words[at + fileColumn.services] = withService(services, words[at + fileColumn.services] as number, service)
  setTime(words, at + fileColumn.last, time)
}

/** Notes what an ask tells of who asks. `asn`: `noAsn` (as -1) where it is not told; `country` and `client`: numbers of texts, 0 or less: not told. */
export function noteAskerInFile({ files }: Dossiers, file: number, asn: number, country: number, client: number): void {
  const { words } = files
  const at = file * fileWords
  if (asn !== -1) words[at + fileColumn.asnAndOne] = asn + 1
  if (country > 0) words[at + fileColumn.country] = country
  if (client > 0) words[at + fileColumn.client] = client
}

/** The entry of an identity (the number of its `identityKey`); 0: none. */
export const findEntry = ({ entries }: Dossiers, file: number, key: number): number => findRow(entries, file, key)

/** Opens an entry, unless the dossier has enough of such names: then 0. */
export function openEntry(
  { files, entries }: Dossiers,
  file: number,
  key: number,
  identity: number,
  nameClass: NameClass,
  time: number,
): number {
  const isReal = isOurs(nameClass)
  const at = file * fileWords
  const room = at + (isReal ? fileColumn.real : fileColumn.others)
  if ((files.words[room] as number) >= (isReal ? mostReal : mostOthers)) return 0
  files.words[room] = (files.words[room] as number) + 1
  const entry = addRow(entries, file, key)
  const { words } = entries
  const entryAt = entry * entryWords
  words[entryAt + entryColumn.identity] = identity
  words[entryAt + entryColumn.older] = files.words[at + fileColumn.newest] as number
  words[entryAt + entryColumn.nature] = nameClasses.indexOf(nameClass)
  setTime(words, entryAt + entryColumn.first, time)
  files.words[at + fileColumn.newest] = entry
  return entry
}

/** Notes an ask in an entry. `hadGrant`: the identity had been let in before. */
export function noteAskInEntry(
  { entries, learned }: Dossiers,
  entry: number,
  time: number,
  asks: number,
  outcome: number,
  hadGrant: boolean,
  service: number,
  surface: number,
): void {
  const { words } = entries
  const at = entry * entryWords
  const counter = at + entryColumn.outcomes + outcome - 1
  const isNew = words[counter] === 0
  if (isNew) noteOutcome(words, at, outcome)
  if (isNew || teachesBySurface[outcome] === 1) noteLearned(learned, entry, outcome, surface, service, time)
  addToWord(words, counter, asks)
  setTime(words, at + entryColumn.last, time)
  if (outcome === grantedOutcome && !hadGrant && timeAt(words, at + entryColumn.granted) === 0)
    setTime(words, at + entryColumn.granted, time)
}

function noteOutcome(words: Int32Array, at: number, outcome: number): void {
  const nature = words[at + entryColumn.nature] as number
  const place = 32 - Math.clz32(nature >>> classBits)
  words[at + entryColumn.nature] = nature | (outcome << (classBits + outcomeBits * Math.ceil(place / outcomeBits)))
}

/** Outcomes of an entry in the order in which they came. */
export function outcomesOf({ entries }: Dossiers, entry: number): number[] {
  const outcomes: number[] = []
  let rest = (entries.words[entry * entryWords + entryColumn.nature] as number) >>> classBits
  for (; rest !== 0; rest >>>= outcomeBits) outcomes.push(rest & ((1 << outcomeBits) - 1))
  return outcomes
}

export const nameClassOf = ({ entries }: Dossiers, entry: number): NameClass =>
  nameClasses[(entries.words[entry * entryWords + entryColumn.nature] as number) & 3] ?? 'neither'

/** An identity could not be kept. */
export function noteLost({ files }: Dossiers, file: number): void {
  addToWord(files.words, file * fileWords + fileColumn.lost, 1)
}

export const realEntries = ({ files }: Dossiers, file: number): number =>
  file === 0 ? 0 : (files.words[file * fileWords + fileColumn.real] as number)

/** Distinct identities that were asked about since it was opened. */
export function namesIn({ files }: Dossiers, file: number): number {
  if (file === 0) return 0
  const word = (column: number): number => files.words[file * fileWords + column] as number
  return word(fileColumn.real) + word(fileColumn.others) + word(fileColumn.lost)
}

/** Time of the last ask that it tells of. */
export const lastOfFile = ({ files }: Dossiers, file: number): number =>
  timeAt(files.words, file * fileWords + fileColumn.last)

/** Drops entries that are older than the memory. */
export function pruneDossier(dossiers: Dossiers, file: number, today: number): void {
  const { files, entries, learned } = dossiers
  const at = file * fileWords
  let newer = 0
  for (let entry = files.words[at + fileColumn.newest] as number; entry !== 0; ) {
    const { words } = entries
    const entryAt = entry * entryWords
    const older = words[entryAt + entryColumn.older] as number
    if (isForgotten(dayOf(timeAt(words, entryAt + entryColumn.last)), today)) {
      const room = at + (isOurs(nameClassOf(dossiers, entry)) ? fileColumn.real : fileColumn.others)
      files.words[room] = (files.words[room] as number) - 1
      if (newer === 0) files.words[at + fileColumn.newest] = older
      else words[newer * entryWords + entryColumn.older] = older
      dropLearned(learned, entry)
      dropRow(entries, entry)
    } else newer = entry
    entry = older
  }
}

export function dropDossier({ files, entries, learned }: Dossiers, file: number): void {
  for (let entry = files.words[file * fileWords + fileColumn.newest] as number; entry !== 0; ) {
    const older = entries.words[entry * entryWords + entryColumn.older] as number
    dropLearned(learned, entry)
    dropRow(entries, entry)
    entry = older
  }
  freeRow(files, file)
}

/** Marks the numbers that it holds. */
export function markDossiers({ files, entries, services, learned }: Dossiers, { identities, texts }: BookMarks): void {
  for (let file = 1; file < files.used; file++) {
    if (!isTaken(files, file)) continue
    texts.mark(files.words[file * fileWords + fileColumn.country] as number)
    texts.mark(files.words[file * fileWords + fileColumn.client] as number)
  }
  for (let entry = 1; entry < entries.used; entry++) {
    if (!isTaken(entries, entry)) continue
    identities.mark(entries.words[entry * entryWords + entryColumn.identity] as number)
    texts.mark(entries.words[entry * entryWords + entryColumn.key] as number)
  }
  markLearned(learned, service => texts.mark(service))
  for (const set of services.sets) for (const service of set) texts.mark(service)
}
