import { type Outcome, outcomes } from '../asks/ask.ts'
import { askColumn, noAsn, rowWords, sourceKind } from '../asks/ask-rows.ts'
import type { SightingRows } from './sighting-rows.ts'

/**
 * How much an outcome tells: what tells more wins where two lines tell of one attempt. Where one of several directories knows the name (two
 * passdbs, two PAM modules), it exists.
 */
const sharpness: Readonly<Record<Outcome, number>> = {
  error: 0,
  refused: 1,
  challenged: 2,
  'unknown-identity': 3,
  'wrong-secret': 4,
  locked: 4,
  listed: 4,
  granted: 5,
}

/** By the word of a row, where 0 is none. */
const sharpnessOf = Int8Array.from([-1, ...outcomes.map(outcome => sharpness[outcome])])
export const grantedWord = outcomes.indexOf('granted') + 1

/** Fills what row `to` leaves open with what row `from` knows, and takes over a sharper outcome. */
export function completeRow(rows: SightingRows, to: number, from: number): void {
  const { words } = rows.asks
  const target = to * rowWords
  const other = from * rowWords
  completeWord(words, target, other, askColumn.identity)
  completeAsker(rows, to, from)
  const first = words[target + askColumn.outcome] as number
  const second = words[other + askColumn.outcome] as number
  if (first !== second) words[target + askColumn.outcome] = sharper(first, second)
}

/** Whether a line that tells no more than this, each 0 where it does not, has nothing to add to what row `to` tells. */
export function isComplete(
  { asks: { words } }: SightingRows,
  to: number,
  identity: number,
  kind: number,
  outcome: number,
  service: number,
): boolean {
  const at = to * rowWords
  if (identity !== 0 && words[at + askColumn.identity] === 0) return false
  if (service !== 0 && words[at + askColumn.service] === 0) return false
  const known = words[at + askColumn.sourceKind] as number
  if (kind !== sourceKind.none && known !== sourceKind.version4 && known !== sourceKind.version6) return false
  const first = words[at + askColumn.outcome] as number
  return first === outcome || (outcome === 0 ? first !== 0 : sharper(first, outcome) === first)
}

/** As `completeRow`, but whom it was about and what came of it. */
export function completeAsker(rows: SightingRows, to: number, from: number): void {
  const { words } = rows.asks
  const target = to * rowWords
  const other = from * rowWords
  completeSource(words, target, other)
  if (!knowsMore(words, other)) return
  for (const column of moreColumns) completeWord(words, target, other, column)
  if (words[target + askColumn.asn] === noAsn) words[target + askColumn.asn] = words[other + askColumn.asn] as number
}

/** What few lines tell. */
const moreColumns = [
  askColumn.service,
  askColumn.site,
  askColumn.userAgent,
  askColumn.ja4,
  askColumn.country,
  askColumn.sender,
] as const

/** Whether it tells any of these, or the network. */
function knowsMore(words: Uint32Array, at: number): boolean {
  const texts =
    (words[at + askColumn.service] as number) |
    (words[at + askColumn.site] as number) |
    (words[at + askColumn.userAgent] as number) |
    (words[at + askColumn.ja4] as number) |
    (words[at + askColumn.country] as number) |
    (words[at + askColumn.sender] as number)
  return texts !== 0 || words[at + askColumn.asn] !== noAsn
}

/** An address is better than a host name, which is better than nothing. */
function completeSource(words: Uint32Array, target: number, other: number): void {
  const known = words[target + askColumn.sourceKind] as number
  const offered = words[other + askColumn.sourceKind] as number
  if (offered === sourceKind.none || known === sourceKind.version4 || known === sourceKind.version6) return
  if (known === sourceKind.host && offered === sourceKind.host) return
  words[target + askColumn.sourceKind] = offered
  words[target + askColumn.source] = words[other + askColumn.source] as number
}

function completeWord(words: Uint32Array, target: number, other: number, column: number): void {
  if (words[target + column] === 0) words[target + column] = words[other + column] as number
}

/** An attempt that one line calls granted is not made a failure by another, and two sharp words are left to the first. */
function sharper(first: number, second: number): number {
  if (first === 0) return second
  if (second === grantedWord) return first
  return (sharpnessOf[second] as number) > (sharpnessOf[first] as number) ? second : first
}
