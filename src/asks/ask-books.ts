import { type Book, bookSize, createBook, createMarks, enter, type Marks, numberIn, reclaim } from '../kit/book.ts'
import type { Identity } from './ask.ts'
import { normaliseIdentity } from './identity.ts'
import { maskSecret } from './secret-like.ts'

/** What the numbers in `AskRows` stand for; plain data. Strangers choose most of the texts: who holds numbers says so when they are tidied. */
export interface AskBooks {
  /** By `written`, in which secrets are masked already. */
  readonly identities: Book<Identity>
  /** Sources that are no IPv4 address: canonical IPv6, and `host:NAME`. */
  readonly sources: Book<string>
  /** User agents, fingerprints, countries, domains of senders, services, sites, kinds, paths. */
  readonly texts: Book<string>
}

export const createAskBooks = (): AskBooks => ({ identities: createBook(), sources: createBook(), texts: createBook() })

/**
 * The number of whom a log writes about; 0 for nobody. What looks like a secret in the place of a name is masked here, before anything keeps
 * it.
 */
export function identityNumber(books: AskBooks, written: string | null): number {
  if (written === null || written === '') return 0
  const { shown, masked } = maskSecret(written)
  const identity = normaliseIdentity(shown)
  return numberOfIdentity(books, masked ? { ...identity, written: shown } : identity)
}

export function numberOfIdentity({ identities }: AskBooks, identity: Identity): number {
  return numberIn(identities, identity.written) || enter(identities, identity.written, identity)
}

export interface BookMarks {
  readonly identities: Marks
  readonly sources: Marks
  readonly texts: Marks
}

/** Marks all numbers that it holds. */
export type BookHolder = (marks: BookMarks) => void

/** Beyond so many values it is worth its while to look which are still in use. */
const mostValues = 200_000

/** Whether `tidyBooks` would be worth its while; `kept` is what was left the last time. */
export function needsTidying(books: AskBooks, kept: number): boolean {
  return sizeOf(books) > Math.max(mostValues, 2 * kept)
}

/** Gives back the numbers that nobody holds, and tells how many are left. */
export function tidyBooks(books: AskBooks, holders: readonly BookHolder[]): number {
  const marks = {
    identities: createMarks(books.identities),
    sources: createMarks(books.sources),
    texts: createMarks(books.texts),
  }
  for (const mark of holders) mark(marks)
  reclaim(books.identities, marks.identities)
  reclaim(books.sources, marks.sources)
  reclaim(books.texts, marks.texts)
  return sizeOf(books)
}

function sizeOf({ identities, sources, texts }: AskBooks): number {
  return bookSize(identities) + bookSize(sources) + bookSize(texts)
}
