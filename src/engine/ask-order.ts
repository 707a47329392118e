import { outcomes, surfaces } from '../asks/ask.ts'
import type { AskBooks } from '../asks/ask-books.ts'
import { askColumn, noAsn, sourceKind, sourceText } from '../asks/ask-rows.ts'
import { inBook } from '../kit/book.ts'

/** Column of a held ask: of an IPv4 address, `orderOfVersion4`. */
export const rankColumn = 12

/**
 * Fixed order of asks of the same time, so that it does not matter in which order they were read. It is that of their texts, since numbers differ
 * from run to run. Asks that are equal in it differ in nothing that the engine looks at. `x`, `y`: where their words begin.
 */
export function compareAsks(words: Int32Array, x: number, y: number, books: AskBooks): number {
  if (words[x] === sourceKind.version4 && words[y] === sourceKind.version4) {
    const rankX = words[x + rankColumn] as number
    const rankY = words[y + rankColumn] as number
    if (rankX !== rankY) return rankX < rankY ? -1 : 1
  } else {
    const order = compareSources(words, x, y, books)
    if (order !== 0) return order
  }
  return compareAnswers(words, x, y, books)
}

/** What IPv4 addresses are ordered by as texts: of each octet, the place of its text and of the dot behind it among all. */
export function orderOfVersion4(source: number): number {
  return (
    (((octetRank[source >>> 24] as number) ^ 0x80) << 24) |
    ((octetRank[(source >>> 16) & 255] as number) << 16) |
    ((octetRank[(source >>> 8) & 255] as number) << 8) |
    (octetRank[source & 255] as number)
  )
}

const octetRank = ranksOf(Array.from({ length: 256 }, (_, octet) => `${octet}.`))
/** By the words of `AskRows`. */
const outcomeRank = ranksOf(['error', ...outcomes])
const surfaceRank = ranksOf(surfaces)

/** The place of each text in the order of the texts. */
function ranksOf(texts: readonly string[]): Uint8Array {
  const sorted = [...texts].sort()
  return Uint8Array.from(texts, text => sorted.indexOf(text))
}

function compareSources(words: Int32Array, x: number, y: number, books: AskBooks): number {
  const text = (at: number) => {
    const source = (words[at + askColumn.source] as number) >>> 0
    return sourceText(words[at + askColumn.sourceKind] as number, source, books) ?? ''
  }
  return compareTexts(text(x), text(y))
}

function compareAnswers(words: Int32Array, x: number, y: number, books: AskBooks): number {
  const identityX = words[x + askColumn.identity] as number
  const identityY = words[y + askColumn.identity] as number
  if (identityX !== identityY) {
    const order = compareNames(identityX, identityY, books)
    if (order !== 0) return order
  }
  const outcomeX = outcomeRank[words[x + askColumn.outcome] as number] as number
  const outcomeY = outcomeRank[words[y + askColumn.outcome] as number] as number
  return outcomeX - outcomeY || compareDetails(words, x, y, books)
}

/** What is compared last: hardly any two asks get so far. */
function compareDetails(words: Int32Array, x: number, y: number, books: AskBooks): number {
  const word = (at: number, column: number): number => words[at + column] as number
  const text = (column: number): number => compareTextsOf(word(x, column), word(y, column), books)
  return (
    (surfaceRank[word(x, askColumn.surface)] as number) - (surfaceRank[word(y, askColumn.surface)] as number) ||
    text(askColumn.ja4) ||
    text(askColumn.userAgent) ||
    compareTexts(asnText(word(x, askColumn.asn)), asnText(word(y, askColumn.asn))) ||
    text(askColumn.country) ||
    text(askColumn.service) ||
    text(askColumn.sender) ||
    compareWritten(word(x, askColumn.identity), word(y, askColumn.identity), books) ||
    compareTexts(`${word(x, askColumn.count)}`, `${word(y, askColumn.count)}`)
  )
}

const asnText = (asn: number): string => (asn >>> 0 === noAsn ? '' : `${asn >>> 0}`)

function compareNames(a: number, b: number, { identities }: AskBooks): number {
  const x = a === 0 ? null : inBook(identities, a)
  const y = b === 0 ? null : inBook(identities, b)
  return compareTexts(x?.name ?? '', y?.name ?? '') || compareTexts(x?.domain ?? '', y?.domain ?? '')
}

function compareWritten(a: number, b: number, { identities }: AskBooks): number {
  if (a === b) return 0
  const written = (number: number): string => (number === 0 ? '' : inBook(identities, number).written)
  return compareTexts(written(a), written(b))
}

function compareTextsOf(a: number, b: number, { texts }: AskBooks): number {
  if (a === b) return 0
  return compareTexts(a === 0 ? '' : inBook(texts, a), b === 0 ? '' : inBook(texts, b))
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
