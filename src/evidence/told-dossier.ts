import { type Identity, type Outcome, outcomes, type Surface, surfaces } from '../asks/ask.ts'
import type { AskBooks } from '../asks/ask-books.ts'
import { inBook } from '../kit/book.ts'
import { timeAt } from '../kit/row-pool.ts'
import type { NameClass } from '../people/person.ts'
import { type Dossiers, entryColumn, entryWords, fileColumn, nameClassOf, outcomesOf } from './dossiers.ts'
import { type Learned, tellLearned } from './learned.ts'

/** A dossier as it is told. */
export interface ToldDossier {
  /** In the order in which they were opened. */
  readonly entries: readonly ToldEntry[]
  readonly asks: number
  readonly last: number
  readonly lost: number
  readonly services: readonly string[]
  readonly surfaces: readonly Surface[]
  /** What asks told of who asks, the latest that told it. */
  readonly asker: { readonly asn?: number; readonly country?: string; readonly client?: string }
}

export interface ToldEntry {
  readonly identity: Identity
  readonly nameClass: NameClass
  readonly asks: number
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  readonly first: number
  readonly last: number
  /** When it was let in after it had not been before; NaN: never. */
  readonly granted: number
  readonly learned: readonly Learned[]
}

export function tellDossier(dossiers: Dossiers, file: number, books: AskBooks): ToldDossier {
  const { files, entries, services } = dossiers
  const word = (column: number): number => files.words[file * files.wide + column] as number
  const told: ToldEntry[] = []
  for (let entry = word(fileColumn.newest); entry !== 0; ) {
    told.push(tellEntry(dossiers, entry, books))
    entry = entries.words[entry * entryWords + entryColumn.older] as number
  }
  return {
    entries: told.reverse(),
    asks: word(fileColumn.asks),
    last: timeAt(files.words, file * files.wide + fileColumn.last),
    lost: word(fileColumn.lost),
    services: (services.sets[word(fileColumn.services)] ?? []).map(service => inBook(books.texts, service)),
    surfaces: surfaces.filter((_, n) => word(fileColumn.surfaces) & (1 << n)),
    asker: tellAsker(word, books),
  }
}

function tellAsker(word: (column: number) => number, { texts }: AskBooks): ToldDossier['asker'] {
  const [asnAndOne, country, client] = [word(fileColumn.asnAndOne), word(fileColumn.country), word(fileColumn.client)]
  return {
    ...(asnAndOne === 0 ? {} : { asn: (asnAndOne - 1) >>> 0 }),
    ...(country === 0 ? {} : { country: inBook(texts, country) }),
    ...(client === 0 ? {} : { client: inBook(texts, client) }),
  }
}

export function tellEntry(dossiers: Dossiers, entry: number, books: AskBooks): ToldEntry {
  const { entries, learned } = dossiers
  const at = entry * entryWords
  const time = (column: number): number => timeAt(entries.words, at + column)
  const counts = outcomesOf(dossiers, entry).map(
    outcome =>
      [outcomes[outcome - 1] as Outcome, entries.words[at + entryColumn.outcomes + outcome - 1] as number] as const,
  )
  return {
    identity: inBook(books.identities, entries.words[at + entryColumn.identity] as number),
    nameClass: nameClassOf(dossiers, entry),
    asks: counts.reduce((sum, [, asks]) => sum + asks, 0),
    outcomes: Object.fromEntries(counts),
    first: time(entryColumn.first),
    last: time(entryColumn.last),
    granted: time(entryColumn.granted) || Number.NaN,
    learned: tellLearned(learned, entry, books),
  }
}
