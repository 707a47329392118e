import { outcomes, surfaces } from '../asks/ask.ts'
import { type AskBooks, identityNumber } from '../asks/ask-books.ts'
import { askColumn, asnWord, rowWords, setSource, wordOf } from '../asks/ask-rows.ts'
import { textNumber } from '../kit/book.ts'
import type { Sighting } from '../matching/sighting.ts'
import { createSightingRows, type SightingRows, sightingColumn, takeRow } from '../matching/sighting-rows.ts'
import { createKeyHash, type KeyHash } from './key-hash.ts'
import { createSightingRules, ruleNumber, type SightingRules } from './sighting-rule.ts'

/** What lines told, as rows on their way to the joiner, and what the numbers in them stand for. */
export interface Sightings {
  readonly rows: SightingRows
  readonly rules: SightingRules
  readonly books: AskBooks
  readonly keys: KeyHash
}

/** `secret` is the key of the hash that tells attempts apart: at least 8 bytes that strangers do not know. */
export function createSightings(books: AskBooks, secret: Uint8Array): Sightings {
  return { rows: createSightingRows(), rules: createSightingRules(), books, keys: createKeyHash(secret) }
}

/** A new row of what a line tells. */
export function rowOfSighting({ rows, rules, books, keys }: Sightings, told: Sighting): number {
  const row = takeRow(rows)
  const { words, times } = rows.asks
  const at = row * rowWords
  const text = (value: string | null): number => (value === null ? 0 : textNumber(books.texts, value))
  times[row] = told.time
  setSource(rows.asks, row, told.address, told.hostName, books)
  words[at + askColumn.asn] = asnWord(told.asn)
  words[at + askColumn.country] = text(told.country)
  words[at + askColumn.userAgent] = text(told.userAgent)
  words[at + askColumn.ja4] = text(told.ja4)
  words[at + askColumn.service] = text(told.service)
  words[at + askColumn.site] = text(told.site)
  words[at + askColumn.surface] = surfaces.indexOf(told.surface)
  words[at + askColumn.identity] = identityNumber(books, told.identity)
  words[at + askColumn.outcome] = told.outcome === null ? 0 : outcomes.indexOf(told.outcome) + 1
  words[at + askColumn.path] = text(told.path)
  words[at + askColumn.line] = wordOf(told.line)
  words[at + askColumn.sender] = text(told.senderDomain)
  words[at + sightingColumn.rule] = ruleNumber(rules, told.rule)
  setKey(words, at + sightingColumn.attemptLow, told.attempt, keys)
  setKey(words, at + sightingColumn.contextLow, told.context, keys)
  words[at + sightingColumn.times] = told.times === null ? 0 : wordOf(told.times + 1)
  words[at + sightingColumn.repeated] = wordOf(told.repeated)
  words[at + sightingColumn.lasted] = wordOf(told.lastedMs)
  return row
}

/** Writes a key's two words; no key leaves them 0. */
function setKey(words: Uint32Array, at: number, key: readonly string[], { lanes, hash }: KeyHash): void {
  if (key.length === 0) return
  hash(key)
  words.set(lanes, at)
}
