import type { AskBooks, BookMarks } from '../asks/ask-books.ts'
import { inBook } from '../kit/book.ts'
import { addToWord, isTaken } from '../kit/row-pool.ts'
import { addRow, createRowTable, dropRow, findRow, type RowTable } from '../kit/row-table.ts'
import { type NoiseFacts, type NoiseListKind, noiseListKinds } from './facts.ts'

type BusyAsker = NoiseFacts['top'][number]

/** The digest so far; plain data. */
export interface NoiseDigest {
  askers: number
  asks: number
  probing: number
  /** Askers by kind of list. */
  readonly listAskers: Record<NoiseListKind, number>
  /** By name (its number among the texts) and kind of list: how many askers failed for it. */
  readonly names: RowTable
  /** How many names there are of each kind of list. */
  readonly namesOf: Int32Array<ArrayBuffer>
  top: BusyAsker[]
}

const shownNames = 10
const shownAskers = 10
/** Strangers choose the names; beyond this many, those that fewest asked about are dropped. */
const mostNames = 20_000

const nameColumn = { name: 0, kind: 1, askers: 2 } as const
const nameWords = 3

export const emptyDigest = (seed: number): NoiseDigest => ({
  askers: 0,
  asks: 0,
  probing: 0,
  listAskers: { words: 0, roles: 0, names: 0, 'own-words': 0, circulating: 0 },
  names: createRowTable(seed, nameWords),
  namesOf: new Int32Array(noiseListKinds.length),
  top: [],
})

/** Kinds of lists that an asker asked from are bits of a number. */
export const listBit = (kind: NoiseListKind): number => 1 << noiseListKinds.indexOf(kind)

export function noteNoiseName(digest: NoiseDigest, kind: NoiseListKind, name: number, books: AskBooks): void {
  const { names, namesOf } = digest
  const list = noiseListKinds.indexOf(kind)
  const known = findRow(names, name, list)
  const row = known === 0 ? addRow(names, name, list) : known
  addToWord(names.words, row * nameWords + nameColumn.askers, 1)
  if (known !== 0) return
  namesOf[list] = (namesOf[list] as number) + 1
  if ((namesOf[list] as number) > mostNames) forgetRare(digest, list, books)
}

/** Drops the names of a list that fewest asked for. */
function forgetRare({ names, namesOf }: NoiseDigest, list: number, books: AskBooks): void {
  const rows = rowsOf(names, list)
  const byName = new Map(rows.map(row => [nameOf(names, row, books), row]))
  const counts = new Map([...byName].map(([name, row]) => [name, askersOf(names, row)]))
  const kept = new Set(mostAsked(counts, mostNames / 2).map(([name]) => name))
  for (const [name, row] of byName) if (!kept.has(name)) dropRow(names, row)
  namesOf[list] = kept.size
}

function rowsOf(names: RowTable, list: number): number[] {
  const rows: number[] = []
  for (let row = 1; row < names.used; row++) if (names.words[row * nameWords + nameColumn.kind] === list) rows.push(row)
  return rows
}

const nameOf = ({ words }: RowTable, row: number, { texts }: AskBooks): string =>
  inBook(texts, words[row * nameWords + nameColumn.name] as number)

const askersOf = ({ words }: RowTable, row: number): number => words[row * nameWords + nameColumn.askers] as number

/** Marks the numbers that it holds. */
export function markNoise({ names }: NoiseDigest, { texts }: BookMarks): void {
  for (let row = 1; row < names.used; row++) {
    if (isTaken(names, row)) texts.mark(names.words[row * nameWords + nameColumn.name] as number)
  }
}

/** Counts an asker; it may be one of the busiest, which are shown, too (`noteBusyAsker`). */
export function countNoiseAsker(digest: NoiseDigest, asks: number, probing: boolean, lists: number): void {
  digest.askers++
  digest.asks += asks
  if (probing) digest.probing++
  for (const kind of noiseListKinds) if (lists & listBit(kind)) digest.listAskers[kind]++
}

/** Whether an asker of so many asks could be shown: of few of millions the address has to be told. */
export function mayBeShown({ top }: NoiseDigest, asks: number): boolean {
  const least = top.at(-1)
  return least === undefined || top.length < shownAskers || asks >= least.asks
}

export function noteBusyAsker(digest: NoiseDigest, asker: BusyAsker): void {
  digest.top = [...digest.top, asker].sort(byBusiest).slice(0, shownAskers)
}

/** The digests of several workers, told as one. */
export function tellNoise(parts: readonly NoiseDigest[], books: AskBooks): NoiseFacts {
  const sum = (of: (digest: NoiseDigest) => number) => parts.reduce((total, part) => total + of(part), 0)
  const lists = noiseListKinds.map((kind, list) => {
    const names = new Map<string, number>()
    for (const part of parts) {
      for (const row of rowsOf(part.names, list)) {
        const name = nameOf(part.names, row, books)
        names.set(name, (names.get(name) ?? 0) + askersOf(part.names, row))
      }
    }
    const shown = mostAsked(names, shownNames).map(([name]) => name)
    return { kind, askers: sum(digest => digest.listAskers[kind]), names: shown }
  })
  return {
    askers: sum(digest => digest.askers),
    asks: sum(digest => digest.asks),
    probing: sum(digest => digest.probing),
    lists: lists.filter(({ askers }) => askers > 0),
    top: parts
      .flatMap(part => part.top)
      .sort(byBusiest)
      .slice(0, shownAskers),
  }
}

const mostAsked = (names: ReadonlyMap<string, number>, count: number) =>
  [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, count)

function byBusiest(a: { address: string; asks: number }, b: { address: string; asks: number }): number {
  return b.asks - a.asks || (a.address < b.address ? -1 : 1)
}
