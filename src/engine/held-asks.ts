import type { AskBooks, BookMarks } from '../asks/ask-books.ts'
import { type AskRows, askColumn, rowWords, sourceKind } from '../asks/ask-rows.ts'
import { compareAsks, orderOfVersion4, rankColumn } from './ask-order.ts'

/**
 * Asks of one time, not yet taken, since their order must not matter. Of each there are `heldWords` signed words, as in `AskRows` from the source's
 * kind to the count, and the sender. Plain data.
 */
export interface HeldAsks {
  words: Int32Array<ArrayBuffer>
  count: number
}

export const heldWords = 16
const firstCapacity = 64

export const createHeldAsks = (): HeldAsks => ({ words: new Int32Array(firstCapacity * heldWords), count: 0 })

/** Column by column, since a loop over them takes longer than all else that is done with most asks. */
export function holdAsk(held: HeldAsks, { words: from }: AskRows, row: number): void {
  const to = held.count * heldWords
  if (to === held.words.length) grow(held)
  const { words } = held
  const at = row * rowWords
  words[to + askColumn.sourceKind] = from[at + askColumn.sourceKind] as number
  words[to + askColumn.source] = from[at + askColumn.source] as number
  words[to + askColumn.asn] = from[at + askColumn.asn] as number
  words[to + askColumn.country] = from[at + askColumn.country] as number
  words[to + askColumn.userAgent] = from[at + askColumn.userAgent] as number
  words[to + askColumn.ja4] = from[at + askColumn.ja4] as number
  words[to + askColumn.service] = from[at + askColumn.service] as number
  words[to + askColumn.surface] = from[at + askColumn.surface] as number
  words[to + askColumn.identity] = from[at + askColumn.identity] as number
  words[to + askColumn.outcome] = from[at + askColumn.outcome] as number
  words[to + askColumn.sender] = from[at + askColumn.sender] as number
  words[to + askColumn.count] = Math.min(from[at + askColumn.count] as number, 0x7fff_ffff)
  held.count++
}

function grow(held: HeldAsks): void {
  const words = new Int32Array(2 * held.words.length)
  words.set(held.words)
  held.words = words
}

/** Few asks have the same time: for these, moving each to its place among those before is the fastest. */
const fewAsks = 24

/** Numbers of the asks in the order in which they are taken; `order` has room for as many. */
export function orderHeld({ words, count }: HeldAsks, books: AskBooks, order: Int32Array): void {
  order[0] = 0
  if (count < 2) return
  for (let ask = 0; ask < count; ask++) {
    order[ask] = ask
    const at = ask * heldWords
    words[at + rankColumn] = orderOfVersion4(words[at + askColumn.source] as number)
  }
  if (count > fewAsks) {
    order.subarray(0, count).sort((a, b) => compareAsks(words, a * heldWords, b * heldWords, books))
    return
  }
  for (let ask = 1; ask < count; ask++) {
    let place = ask
    for (; place > 0; place--) {
      const before = order[place - 1] as number
      if (compareAsks(words, before * heldWords, ask * heldWords, books) <= 0) break
      order[place] = before
    }
    order[place] = ask
  }
}

export function markHeld({ words, count }: HeldAsks, { identities, sources, texts }: BookMarks): void {
  for (let at = 0; at < count * heldWords; at += heldWords) {
    if ((words[at + askColumn.sourceKind] as number) > sourceKind.version4)
      sources.mark(words[at + askColumn.source] as number)
    identities.mark(words[at + askColumn.identity] as number)
    texts.mark(words[at + askColumn.country] as number)
    texts.mark(words[at + askColumn.userAgent] as number)
    texts.mark(words[at + askColumn.ja4] as number)
    texts.mark(words[at + askColumn.service] as number)
    texts.mark(words[at + askColumn.sender] as number)
  }
}
