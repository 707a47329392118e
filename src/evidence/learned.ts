import { type Outcome, outcomes, type Surface, surfaces } from '../asks/ask.ts'
import type { AskBooks } from '../asks/ask-books.ts'
import { inBook } from '../kit/book.ts'
import { isTaken, setTime, timeAt } from '../kit/row-pool.ts'
import { addRow, createRowTable, dropRow, findRow, type RowTable } from '../kit/row-table.ts'

/**
 * What an answer teaches who asks (detection.md, section 8). revealed: the identity exists; granted: a credential works; listed: an entry of the
 * directory, or a page about the person, was handed out; mfa: it was shown how the second factor is asked for.
 */
export const learnings = ['revealed', 'granted', 'listed', 'mfa'] as const
export type Learning = (typeof learnings)[number]

/** The answer by which an asker first learned something of an identity. */
export interface Learned {
  readonly what: Learning
  readonly time: number
  readonly service: string
}

/** Answers by which something was first learned, by dossier entry and learning: most entries have none. Plain data. */
export type LearnedTable = RowTable

const column = { entry: 0, what: 1, time: 2, service: 4 } as const
const wide = 5

export const createLearnedTable = (seed: number): LearnedTable => createRowTable(seed, wide)

/** Surfaces on which `listed` hands out more than that the identity exists. */
const handsOut: ReadonlySet<Surface> = new Set(['directory', 'page'])

const teaches: Readonly<Record<Outcome, (surface: Surface) => readonly Learning[]>> = {
  granted: () => ['revealed', 'granted'],
  'wrong-secret': () => ['revealed'],
  locked: () => ['revealed'],
  challenged: surface => (surface === 'mfa' ? ['revealed', 'mfa'] : ['revealed']),
  listed: surface => (handsOut.has(surface) ? ['revealed', 'listed'] : ['revealed']),
  'unknown-identity': () => [],
  refused: () => [],
  error: () => [],
}

/** What an answer teaches on a surface. */
export const learningsOf = (outcome: Outcome, surface: Surface): readonly Learning[] => teaches[outcome](surface)

/** Bit n: learning n; by words of outcome and surface. */
const taught = Uint8Array.from(
  [null, ...outcomes].flatMap(outcome =>
    surfaces.map(surface => (outcome === null ? 0 : bitsOf(learningsOf(outcome, surface)))),
  ),
)

function bitsOf(what: readonly Learning[]): number {
  return what.reduce((bits, each) => bits | (1 << learnings.indexOf(each)), 0)
}

/** Outcomes that teach the same on every surface need to be looked at only the first time. */
export const teachesBySurface = Uint8Array.from([null, ...outcomes], outcome =>
  outcome === 'challenged' || outcome === 'listed' ? 1 : 0,
)

/** Notes what an answer taught; what was known before stays as it was. */
export function noteLearned(
  table: LearnedTable,
  entry: number,
  outcome: number,
  surface: number,
  service: number,
  time: number,
): void {
  const bits = taught[outcome * surfaces.length + surface] as number
  for (let what = 0; bits >>> what !== 0; what++) {
    if (((bits >>> what) & 1) === 0 || findRow(table, entry, what) !== 0) continue
    const at = addRow(table, entry, what) * wide
    table.words[at + column.service] = service
    setTime(table.words, at + column.time, time)
  }
}

export function tellLearned(table: LearnedTable, entry: number, books: AskBooks): Learned[] {
  return learnings.flatMap((what, n) => {
    const row = findRow(table, entry, n)
    if (row === 0) return []
    const service = table.words[row * wide + column.service] as number
    return [
      {
        what,
        time: timeAt(table.words, row * wide + column.time),
        service: service === 0 ? '' : inBook(books.texts, service),
      },
    ]
  })
}

export function dropLearned(table: LearnedTable, entry: number): void {
  for (let what = 0; what < learnings.length; what++) {
    const row = findRow(table, entry, what)
    if (row !== 0) dropRow(table, row)
  }
}

/** Marks the numbers that it holds. */
export function markLearned(table: LearnedTable, mark: (text: number) => void): void {
  for (let row = 1; row < table.used; row++) {
    if (isTaken(table, row)) mark(table.words[row * wide + column.service] as number)
  }
}
