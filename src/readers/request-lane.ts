import { identityNumber } from '../asks/ask-books.ts'
import { askColumn, rowWords } from '../asks/ask-rows.ts'
import { emptyRecord } from '../envelopes/record.ts'
import { textNumber } from '../kit/book.ts'
import { recordFlag, requestWord } from '../matching/kernel/record-layout.ts'
import { giveRow } from '../matching/sighting-rows.ts'
import { hashMemo } from './hash-memo.ts'
import { identityIn } from './identity-form.ts'
import type { LaneLeaf } from './lane-leaves.ts'
import { textPlaces } from './read-text.ts'
import type { RequestTable } from './request-table.ts'
import { type FieldValues, sight } from './sight.ts'
import { rowOfSighting, type Sightings } from './sighting-row.ts'

/** Makes rows of what the kernel tells of web requests that may be asks. The same requests come again and again: what they ask is remembered. */
export interface RequestLane {
  /** The words of a row, but those of the line, its time and its source; null: the request is no ask. Valid until the next call. */
  wordsOf(record: number, leaf: LaneLeaf): Uint32Array | null
  forget(): void
}

/** What a lane needs of the memory that the kernel writes. */
export interface RecordMemory {
  readonly words: Uint32Array
  /** The text of a span whose start and end stand in two words. */
  textOf(word: number): string
  hash(start: number, end: number): readonly [number, number]
}

const places = 1 << 13
const golden = 0x9e37_79b9

export function requestLane(
  { words, textOf, hash }: RecordMemory,
  requests: RequestTable,
  sightings: Sightings,
): RequestLane {
  const { books, rows } = sightings
  const requestsKnown = hashMemo(places)
  const verdicts: (Uint32Array | null)[] = []
  const users = hashMemo(places)
  const texts = hashMemo(places)
  const told = new Uint32Array(rowWords)

  /** What stands for the request itself: its bytes or that there was a user, the status, and which shape the line has. */
  function verdictOn(record: number, leaf: LaneLeaf): Uint32Array | null {
    const head = words[record] as number
    const isBasic = isBasicLogin(head)
    const mark = Math.imul(
      (head >>> 16) * 2000 + (isBasic ? 1000 : 0) + (words[record + requestWord.status] as number),
      golden,
    )
    const low = isBasic ? mark : (words[record + requestWord.requestLow] as number) | 0
    const high = (isBasic ? 0 : (words[record + requestWord.requestHigh] as number)) ^ mark
    const place = requestsKnown.place(low ^ mark, high)
    if (requestsKnown.has(place, low, high)) return verdicts[place] ?? null
    requestsKnown.put(place, low, high, 0, 0)
    const verdict = judge(record, leaf)
    verdicts[place] = verdict
    return verdict
  }

  function judge(record: number, { kind, shape }: LaneLeaf): Uint32Array | null {
    const fields: Readonly<Record<string, () => string>> = {
      request: () => textOf(record + requestWord.request),
      status: () => String(words[record + requestWord.status]).padStart(3, '0'),
      identity: () => textOf(record + requestWord.user),
    }
    const values: FieldValues = field => fields[field]?.()
    const request = requests.meaningOf(values)
    if (request === null) return null
    const sighting = sight(kind, { ...shape, ...request.meaning }, textPlaces, request.values, emptyRecord(), '')
    const isBasic = isBasicLogin(words[record] as number)
    const row = rowOfSighting(sightings, isBasic ? { ...sighting, identity: null } : sighting)
    const made = rows.asks.words.slice(row * rowWords, (row + 1) * rowWords)
    giveRow(rows, row)
    return made
  }

  function userOf(record: number): number {
    const low = (words[record + requestWord.userLow] as number) | 0
    const high = (words[record + requestWord.userHigh] as number) | 0
    const place = users.place(low, high)
    if (!users.has(place, low, high)) {
      const identity = identityNumber(books, identityIn(textOf(record + requestWord.user), 'escaped'))
      users.put(place, low, high, identity, 0)
    }
    return users.first(place)
  }

  /** The number of the text of a span; 0: it says nothing. */
  function textNumberOf(span: number, low: number, high: number): number {
    const place = texts.place(low, high)
    if (!texts.has(place, low, high)) {
      const text = textOf(span)
      texts.put(place, low, high, text === '' || text === '-' ? 0 : textNumber(books.texts, text), 0)
    }
    return texts.first(place)
  }

  return {
    wordsOf(record, leaf) {
      const verdict = verdictOn(record, leaf)
      if (verdict === null) return null
      told.set(verdict)
      if (isBasicLogin(words[record] as number)) told[askColumn.identity] = userOf(record)
      const agentLow = (words[record + requestWord.userAgentLow] as number) | 0
      const agentHigh = (words[record + requestWord.userAgentHigh] as number) | 0
      told[askColumn.userAgent] = textNumberOf(record + requestWord.userAgent, agentLow, agentHigh)
      const site = words[record + requestWord.site] as number
      const siteEnd = words[record + requestWord.site + 1] as number
      told[askColumn.site] = siteEnd > site ? textNumberOf(record + requestWord.site, ...hash(site, siteEnd)) : 0
      return told
    },
    forget() {
      requestsKnown.clear()
      users.clear()
      texts.clear()
    },
  }
}

const isBasicLogin = (head: number): boolean => ((head >>> 8) & recordFlag.basicLogin) !== 0
