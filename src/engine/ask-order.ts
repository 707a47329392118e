import { outcomes, surfaces } from '../asks/ask.ts'
import type { AskBooks } from '../asks/ask-books.ts'
import { type AskRows, askColumn, noAsn, rowWords, sourceKind, sourceText } from '../asks/ask-rows.ts'
import { inBook } from '../kit/book.ts'

/**
 * Fixed order of asks of the same time, so that it does not matter in which order they were read. It is that of their texts, since numbers differ
 * from run to run. Asks that are equal in it differ in nothing that the engine looks at.
 */
export function compareAsks({ words }: AskRows, a: number, b: number, books: AskBooks): number {
  const x = a * rowWords
  const y = b * rowWords
  return compareSources(words, x, y, books) || compareAnswers(words, x, y, books)
}

function compareSources(words: Uint32Array, x: number, y: number, books: AskBooks): number {
  const kindX = words[x + askColumn.sourceKind] as number
  const kindY = words[y + askColumn.sourceKind] as number
  const sourceX = words[x + askColumn.source] as number
  const sourceY = words[y + askColumn.source] as number
  if (kindX === kindY && sourceX === sourceY) return 0
  if (kindX === sourceKind.version4 && kindY === sourceKind.version4) return textRank(sourceX) - textRank(sourceY)
  return compareTexts(sourceText(kindX, sourceX, books) ?? '', sourceText(kindY, sourceY, books) ?? '')
}

/** What IPv4 addresses are ordered by as texts: of each octet, the place of its text and of the dot behind it among all. */
function textRank(address: number): number {
  return (
    (((octetRank[address >>> 24] as number) << 24) +
      ((octetRank[(address >>> 16) & 255] as number) << 16) +
      ((octetRank[(address >>> 8) & 255] as number) << 8) +
      (octetRank[address & 255] as number)) >>>
    0
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

function compareAnswers(words: Uint32Array, x: number, y: number, books: AskBooks): number {
  const word = (at: number, column: number): number => words[at + column] as number
  const text = (column: number): number => compareTextsOf(word(x, column), word(y, column), books)
  return (
    compareNames(word(x, askColumn.identity), word(y, askColumn.identity), books) ||
    (outcomeRank[word(x, askColumn.outcome)] as number) - (outcomeRank[word(y, askColumn.outcome)] as number) ||
    (surfaceRank[word(x, askColumn.surface)] as number) - (surfaceRank[word(y, askColumn.surface)] as number) ||
    text(askColumn.ja4) ||
    text(askColumn.userAgent) ||
    compareTexts(asnText(word(x, askColumn.asn)), asnText(word(y, askColumn.asn))) ||
    text(askColumn.service) ||
    compareWritten(word(x, askColumn.identity), word(y, askColumn.identity), books) ||
    compareTexts(`${word(x, askColumn.count)}`, `${word(y, askColumn.count)}`)
  )
}

const asnText = (asn: number): string => (asn === noAsn ? '' : `${asn}`)

function compareNames(a: number, b: number, { identities }: AskBooks): number {
  if (a === b) return 0
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
