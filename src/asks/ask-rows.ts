import { inBook, textNumber } from '../kit/book.ts'
import { type Ask, outcomes, type Source, surfaces } from './ask.ts'
import { type AskBooks, numberOfIdentity } from './ask-books.ts'
import { version4Number, version4Text } from './version4.ts'

/**
 * Asks as numbers: row r has its time at `times[r]` (ms since the epoch, UTC; NaN: none) and its columns at `words[r * rowWords + column]`. Texts
 * are numbers of `AskBooks`. Hot code moves rows and makes no object; `askOfRow` makes one for people. Readers keep further columns, from
 * `askWords` on, of the same rows.
 */
export interface AskRows {
  words: Uint32Array<ArrayBuffer>
  times: Float64Array<ArrayBuffer>
}

export const askColumn = {
  /** A `sourceKind`. */
  sourceKind: 0,
  /** The IPv4 address as a number, or the number of the text in the book of sources. */
  source: 1,
  /** `noAsn`: not told. */
  asn: 2,
  country: 3,
  userAgent: 4,
  ja4: 5,
  service: 6,
  site: 7,
  /** Index in `surfaces`. */
  surface: 8,
  identity: 9,
  /** Index in `outcomes`, from 1; 0: the line does not tell. */
  outcome: 10,
  /** How many equal asks it stands for. */
  count: 11,
  /** Name of the kind that reads the line. */
  via: 12,
  path: 13,
  line: 14,
  /** Of a message: its `senderDomain`. */
  sender: 15,
} as const

/** Columns of an ask; what a reader needs of a row besides begins here. */
export const askWords = 16
/** Words of a row. */
export const rowWords = 32

export const sourceKind = { none: 0, version4: 1, version6: 2, host: 3 } as const

/** The last number of 32 bits, which no network has (RFC 7300). */
export const noAsn = 0xffff_ffff

export const createAskRows = (capacity: number): AskRows => ({
  words: new Uint32Array(capacity * rowWords),
  times: new Float64Array(capacity),
})

const pageSurface = surfaces.indexOf('page')
const grantedOutcome = outcomes.indexOf('granted') + 1

/**
 * Whether the row whose words begin at `at` is no ask, but the reading of a site's rules for crawlers (RFC 9309): a granted page that names nobody.
 * The engine learns from it who goes by them; nobody counts or shows it.
 */
export function isAboutNobody(words: Uint32Array | Int32Array, at: number): boolean {
  return (
    words[at + askColumn.identity] === 0 &&
    words[at + askColumn.surface] === pageSurface &&
    words[at + askColumn.outcome] === grantedOutcome
  )
}

/** Makes room for twice as many rows. */
export function growAskRows(rows: AskRows): void {
  const words = new Uint32Array(2 * rows.words.length)
  words.set(rows.words)
  rows.words = words
  const times = new Float64Array(2 * rows.times.length)
  times.set(rows.times)
  rows.times = times
}

/** Writes an ask into a row. */
export function setAsk(rows: AskRows, row: number, ask: Ask, books: AskBooks): void {
  const { words, times } = rows
  const at = row * rowWords
  const text = (value: string | undefined): number => (value === undefined ? 0 : textNumber(books.texts, value))
  times[row] = ask.time
  setSource(rows, row, ask.source.address, ask.source.hostName ?? null, books)
  words[at + askColumn.asn] = asnWord(ask.source.asn ?? null)
  words[at + askColumn.country] = text(ask.source.country)
  words[at + askColumn.userAgent] = text(ask.source.userAgent)
  words[at + askColumn.ja4] = text(ask.source.ja4)
  words[at + askColumn.service] = text(ask.service.kind)
  words[at + askColumn.site] = text(ask.service.instance)
  words[at + askColumn.surface] = surfaces.indexOf(ask.surface)
  words[at + askColumn.identity] = ask.identity === null ? 0 : numberOfIdentity(books, ask.identity)
  words[at + askColumn.outcome] = outcomes.indexOf(ask.outcome) + 1
  words[at + askColumn.count] = wordOf(ask.count)
  words[at + askColumn.via] = text(ask.origin.via)
  words[at + askColumn.path] = text(ask.origin.path)
  words[at + askColumn.line] = wordOf(ask.origin.line)
  words[at + askColumn.sender] = text(ask.source.senderDomain)
}

/** An address in canonical text, else a host name. */
export function setSource(
  { words }: AskRows,
  row: number,
  address: string | null,
  hostName: string | null,
  books: AskBooks,
): void {
  const at = row * rowWords
  const { kind, source } = sourceWords(address, hostName, books)
  words[at + askColumn.sourceKind] = kind
  words[at + askColumn.source] = source
}

/** The two words of a source. */
export function sourceWords(
  address: string | null,
  hostName: string | null,
  { sources }: AskBooks,
): { readonly kind: number; readonly source: number } {
  const version4 = address === null ? -1 : version4Number(address)
  if (version4 >= 0) return { kind: sourceKind.version4, source: version4 }
  if (address !== null) return { kind: sourceKind.version6, source: textNumber(sources, address) }
  if (hostName !== null) return { kind: sourceKind.host, source: textNumber(sources, `host:${hostName}`) }
  return { kind: sourceKind.none, source: 0 }
}

/** Counts beyond 32 bits are nonsense that a line claims. */
export const wordOf = (count: number): number => Math.min(count, 0xffff_ffff)

/** Numbers of more than 32 bits name no network. */
export const asnWord = (asn: number | null): number => (asn === null || asn >= noAsn ? noAsn : asn)

/** The ask of a row, as people and other programs see it. */
export function askOfRow({ words, times }: AskRows, row: number, books: AskBooks): Ask {
  const at = row * rowWords
  const word = (column: number): number => words[at + column] as number
  const text = (column: number): string | undefined =>
    word(column) === 0 ? undefined : inBook(books.texts, word(column))
  const instance = text(askColumn.site)
  return {
    time: times[row] as number,
    source: sourceOfRow(word, text, books),
    service: { kind: text(askColumn.service) ?? '', ...(instance === undefined ? {} : { instance }) },
    surface: surfaces[word(askColumn.surface)] ?? 'login',
    identity: word(askColumn.identity) === 0 ? null : inBook(books.identities, word(askColumn.identity)),
    outcome: outcomes[word(askColumn.outcome) - 1] ?? 'error',
    count: word(askColumn.count),
    origin: { via: text(askColumn.via) ?? '', path: text(askColumn.path) ?? '', line: word(askColumn.line) },
  }
}

function sourceOfRow(
  word: (column: number) => number,
  text: (column: number) => string | undefined,
  books: AskBooks,
): Source {
  const named = sourceText(word(askColumn.sourceKind), word(askColumn.source), books)
  const isHost = word(askColumn.sourceKind) === sourceKind.host
  const asn = word(askColumn.asn)
  const country = text(askColumn.country)
  const userAgent = text(askColumn.userAgent)
  const ja4 = text(askColumn.ja4)
  const senderDomain = text(askColumn.sender)
  return {
    address: isHost ? null : named,
    ...(isHost && named !== null ? { hostName: named.slice('host:'.length) } : {}),
    ...(asn === noAsn ? {} : { asn }),
    ...(country === undefined ? {} : { country }),
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(ja4 === undefined ? {} : { ja4 }),
    ...(senderDomain === undefined ? {} : { senderDomain }),
  }
}

/** A canonical address, or `host:NAME`; null: none. */
export function sourceText(kind: number, source: number, books: AskBooks): string | null {
  if (kind === sourceKind.none) return null
  return kind === sourceKind.version4 ? version4Text(source) : inBook(books.sources, source)
}
