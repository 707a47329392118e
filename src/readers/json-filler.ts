import { identityNumber } from '../asks/ask-books.ts'
import { askColumn, rowWords, wordOf } from '../asks/ask-rows.ts'
import { textNumber } from '../kit/book.ts'
import { jsonWord, noNumber, oddText } from '../matching/kernel/json-record.ts'
import type { JsonTable } from '../matching/kernel/json-table.ts'
import type { KernelMemory } from '../matching/kernel/kernel-memory.ts'
import { recordWord } from '../matching/kernel/record-layout.ts'
import { spanText } from '../matching/kernel/span-text.ts'
import { sightingColumn } from '../matching/sighting-rows.ts'
import { hashMemo } from './hash-memo.ts'
import { identityIn, withDomain } from './identity-form.ts'
import type { RecordFiller } from './record-filler.ts'
import { senderDomainOf } from './sender-domain.ts'
import type { Sightings } from './sighting-row.ts'

const memoPlaces = 1 << 14

/** What the records of JSON lines tell; `firstLeaf` is the number of the table's first leaf. */
export function jsonFiller(
  { bytes, words }: Pick<KernelMemory, 'bytes' | 'words'>,
  { leaves, services }: JsonTable,
  firstLeaf: number,
  { rows, books }: Sightings,
): RecordFiller {
  const identities = hashMemo(memoPlaces)
  const texts = hashMemo(memoPlaces)

  /** A text with escapes is read with the quotes that stand around it. */
  function textAt(word: number): string | null {
    const start = words[word] as number
    const marked = words[word + 1] as number
    const end = (marked & ~oddText) >>> 0
    if (start === 0) return null
    return marked === end ? spanText(bytes, start, end) : (JSON.parse(spanText(bytes, start - 1, end + 1)) as string)
  }

  function textNumberAt(word: number): number {
    const text = textAt(word)
    return text === null ? 0 : textNumber(books.texts, text)
  }

  /** Of a text with its hash before it. */
  function knownText(word: number): number {
    if (words[word + 2] === 0) return 0
    const low = (words[word] as number) | 0
    const high = (words[word + 1] as number) | 0
    const place = texts.place(low, high)
    if (!texts.has(place, low, high)) texts.put(place, low, high, textNumberAt(word + 2), 0)
    return texts.first(place)
  }

  function identityOf(record: number, leaf: number): number {
    if (words[record + recordWord.identityStart] === 0) return 0
    const form = leaves[leaf - firstLeaf]?.shape.identityForm ?? 'plain'
    if (form !== 'plain') return identityNumber(books, identityText(record, form))
    const low = (words[record + recordWord.identityLow] as number) | 0
    const high = (words[record + recordWord.identityHigh] as number) | 0
    const place = identities.place(low, high)
    if (!identities.has(place, low, high))
      identities.put(place, low, high, identityNumber(books, identityText(record, form)), 0)
    return identities.first(place)
  }

  function identityText(record: number, form: Parameters<typeof identityIn>[1]): string | null {
    const identity = identityIn(textAt(record + recordWord.identityStart) ?? undefined, form)
    return withDomain(identity, textAt(record + jsonWord.domain))
  }

  function fill(record: number, row: number): boolean {
    const into = rows.asks.words
    const at = row * rowWords
    const choices = words[record + jsonWord.choices] as number
    into[at + askColumn.outcome] = choices & 0xff
    into[at + askColumn.surface] = (choices >>> 8) & 0xff
    into[at + askColumn.service] = serviceOf(record, choices >>> 16)
    into[at + askColumn.identity] = identityOf(record, (words[record] as number) >>> 16)
    into[at + askColumn.site] = knownText(record + jsonWord.siteLow)
    into[at + askColumn.userAgent] = knownText(record + jsonWord.userAgentLow)
    into[at + askColumn.ja4] = textNumberAt(record + jsonWord.ja4)
    into[at + askColumn.country] = textNumberAt(record + jsonWord.country)
    into[at + askColumn.asn] = words[record + jsonWord.asn] as number
    into[at + askColumn.sender] = senderOf(record)
    const times = words[record + jsonWord.times] as number
    into[at + sightingColumn.times] = times === noNumber ? 0 : wordOf(times + 1)
    into[at + sightingColumn.attemptLow] = words[record + recordWord.attemptLow] as number
    into[at + sightingColumn.attemptHigh] = words[record + recordWord.attemptHigh] as number
    into[at + sightingColumn.contextLow] = words[record + jsonWord.contextLow] as number
    into[at + sightingColumn.contextHigh] = words[record + jsonWord.contextHigh] as number
    return true
  }

  function senderOf(record: number): number {
    const domain = senderDomainOf(textAt(record + jsonWord.sender) ?? undefined)
    return domain === null ? 0 : textNumber(books.texts, domain)
  }

  function serviceOf(record: number, number: number): number {
    return number === 0 ? textNumberAt(record + jsonWord.service) : textNumber(books.texts, services[number] as string)
  }

  return {
    fill,
    forget() {
      identities.clear()
      texts.clear()
    },
  }
}
