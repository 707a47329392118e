import { askColumn, isAboutNobody } from '../asks/ask-rows.ts'
import { wasGranted } from '../evidence/day.ts'
import { openDossier } from '../evidence/dossiers.ts'
import { widerKinds } from '../evidence/keys.ts'
import {
  directorySurface,
  end,
  endOfOutcome,
  mailboxSurface,
  openClassOfWord,
  unknownOutcome,
} from '../evidence/outcome-words.ts'
import { addPair, findPair, isPairOfToday, renewPair } from '../evidence/pair-memory.ts'
import { hasTrait } from '../networks/source-traits.ts'
import { addressPair } from './address-pair.ts'
import { addressColumn, addressWords, grantedDayOf, traitsOf } from './address-rows.ts'
import type { AddressStageState } from './address-state.ts'
import { takeReading } from './judge-reader.ts'
import { knownAt, knownColumn } from './known-identities.ts'
import { noteAsk } from './note-dossier.ts'
import { takeAcceptedRecipients, takeOpenContact } from './open-contact.ts'
import { isPolite, notePolite } from './polite-clients.ts'
import type { StageContext } from './stage-context.ts'
import { type Verdict, verdictOn } from './verdicts.ts'

const clientKind = widerKinds.findIndex(({ name }) => name === 'client')
const lanes = new Int32Array(2)

/**
 * Takes an ask on a surface that answers without proof of who asks, whose words begin at `at`. A pair of an address and an identity is one on each such
 * surface, apart from log-ins: who wrote to somebody may still fail to log in as them for the first time. Returns the verdict on the name.
 */
export function takeOpenAsk(
  context: StageContext,
  state: AddressStageState,
  words: Int32Array,
  at: number,
  address: number,
): Verdict {
  const { identities, today } = context
  const identity = words[at + askColumn.identity] as number
  const verdict = verdictOn(context, identity)
  const known = knownAt(identities, identity)
  const key = identities.words[known + knownColumn.key] as number
  const isNew = rememberPair(context, state, words, at, known)
  if (words[at + askColumn.surface] === directorySurface)
    takeReading(context, state, words, at, address, verdict, isNew)
  openFile(state, address, today)
  noteAsk(context, state, address, key, words, at, verdict, isNew, false)
  const surfaceClass = openClassOfWord[words[at + askColumn.surface] as number] ?? null
  if (!isNew || surfaceClass === null) return verdict
  const outcome = words[at + askColumn.outcome] as number
  takeOpenContact(context, state, address, {
    surfaceClass,
    identity,
    key,
    verdict,
    isThere: endOfOutcome[outcome] === end.well,
    isMissing: outcome === unknownOutcome,
    isCrawler:
      hasTrait(traitsOf(state.addresses, address), 'crawler') ||
      isPolite(context.politeClients, clientOf(context, words, at), today),
  })
  return verdict
}

/**
 * Takes an ask that names nobody. True: it is none about people, but the reading of a site's rules for crawlers, and counts nowhere.
 */
export function takeOpenHidden(context: StageContext, words: Int32Array, at: number): boolean {
  if (!isAboutNobody(words, at)) return false
  notePolite(context.politeClients, clientOf(context, words, at), context.today)
  return true
}

/** One recipient that is accepted and gets no message is how mail servers check a sender; who asks about people asks for more. */
const fewestRecipients = 2

/** Of an ask that names nobody, by a known address. */
export function takeRecipients(
  context: StageContext,
  state: AddressStageState,
  words: Int32Array,
  at: number,
  address: number,
): void {
  if (words[at + askColumn.surface] !== mailboxSurface) return
  if (endOfOutcome[words[at + askColumn.outcome] as number] !== end.well) return
  if ((words[at + askColumn.count] as number) >= fewestRecipients) takeAcceptedRecipients(context, state, address)
}

/** Whether the pair is new. */
function rememberPair(
  context: StageContext,
  { pairs }: AddressStageState,
  words: Int32Array,
  at: number,
  known: number,
): boolean {
  const { identities, today } = context
  const low = (identities.words[known + knownColumn.low] as number) ^ saltOf(words[at + askColumn.surface] as number)
  const high = identities.words[known + knownColumn.high] as number
  const source = words[at + askColumn.source] as number
  addressPair(context, words[at + askColumn.sourceKind] as number, source, low, high, lanes)
  const slot = findPair(pairs, lanes[0] as number, lanes[1] as number, today)
  if (slot < 0) addPair(pairs, lanes[0] as number, lanes[1] as number, today)
  else if (!isPairOfToday(pairs, slot, today)) renewPair(pairs, slot, today)
  return slot < 0
}

const golden = 0x9e37_79b9
const saltOf = (surface: number): number => Math.imul(surface + 1, golden)

/** What was handed out is told from the first name on, unless to somebody who is let in here. */
function openFile({ addresses, dossiers }: AddressStageState, address: number, today: number): void {
  const at = address * addressWords + addressColumn.file
  if (addresses.words[at] !== 0 || wasGranted(grantedDayOf(addresses, address), today)) return
  addresses.words[at] = openDossier(dossiers)
}

const clientOf = (context: StageContext, words: Int32Array, at: number): number =>
  widerKinds[clientKind]?.of(words, at, context.keys) ?? 0
