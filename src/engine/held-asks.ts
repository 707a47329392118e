import type { AskBooks, BookMarks } from '../asks/ask-books.ts'
import {
  type AskRows,
  askColumn,
  askWords,
  createAskRows,
  growAskRows,
  rowWords,
  sourceKind,
} from '../asks/ask-rows.ts'
import { compareAsks } from './ask-order.ts'

/** Asks of one time, not yet taken, since their order must not matter. Plain data. */
export interface HeldAsks {
  readonly rows: AskRows
  count: number
}

const firstCapacity = 64

export const createHeldAsks = (): HeldAsks => ({ rows: createAskRows(firstCapacity), count: 0 })

export function holdAsk(held: HeldAsks, { words }: AskRows, row: number): void {
  const { rows } = held
  if (held.count === rows.times.length) growAskRows(rows)
  const to = held.count * rowWords
  const from = row * rowWords
  for (let word = 0; word < askWords; word++) rows.words[to + word] = words[from + word] as number
  held.count++
}

/** Few asks have the same time: for these, moving each to its place among those before is the fastest. */
const fewAsks = 24

/** Rows in the order in which they are taken, of which `order` holds at least as many. */
export function orderHeld({ rows, count }: HeldAsks, books: AskBooks, order: Uint32Array): void {
  for (let row = 0; row < count; row++) order[row] = row
  const compare = (a: number, b: number): number => compareAsks(rows, a, b, books)
  if (count > fewAsks) {
    order.subarray(0, count).sort(compare)
    return
  }
  for (let next = 1; next < count; next++) {
    let at = next
    for (; at > 0 && compare(order[at - 1] as number, next) > 0; at--) order[at] = order[at - 1] as number
    order[at] = next
  }
}

export function markHeld({ rows: { words }, count }: HeldAsks, { identities, sources, texts }: BookMarks): void {
  for (let row = 0; row < count; row++) {
    const at = row * rowWords
    if ((words[at + askColumn.sourceKind] as number) > sourceKind.version4)
      sources.mark(words[at + askColumn.source] as number)
    identities.mark(words[at + askColumn.identity] as number)
    for (const column of textColumns) texts.mark(words[at + column] as number)
  }
}

const textColumns = [
  askColumn.country,
  askColumn.userAgent,
  askColumn.ja4,
  askColumn.service,
  askColumn.site,
  askColumn.via,
  askColumn.path,
] as const
