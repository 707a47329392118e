import { type Outcome, outcomes, type Surface, surfaces } from '../asks/ask.ts'
import type { AskBooks, BookMarks } from '../asks/ask-books.ts'
import { type AskRows, askColumn, isAboutNobody, rowWords, sourceKind, sourceText } from '../asks/ask-rows.ts'
import { inBook } from '../kit/book.ts'
import { createFrequentSources } from './frequent-sources.ts'

/**
 * Asks by service and surface. hidden: those whose identity the log does not tell; known, unknown: those that were answered as if the identity
 * existed, and as if not.
 */
export interface AskedCount {
  readonly service: string
  readonly surface: Surface
  readonly asks: number
  readonly hidden: number
  readonly known: number
  readonly unknown: number
}

/** What was asked, whatever it says of anybody. */
export interface AskedCounts {
  readonly asked: readonly AskedCount[]
  /** An address that sent more than half of all asks, and how many at least. */
  readonly majority: { readonly address: string; readonly asks: number } | null
}

export interface AskedCounter {
  takeRow(rows: AskRows, row: number): void
  /** Marks the numbers that it holds. */
  markBooks(marks: BookMarks): void
  counts(): AskedCounts
}

/** A service and a surface of it. */
interface Door {
  readonly service: number
  readonly surface: number
  asks: number
  hidden: number
  readonly answers: Float64Array<ArrayBuffer>
}

/** What an answer says of the identity, to whoever knows how the service answers otherwise. */
const says: Readonly<Record<Outcome, 'known' | 'unknown' | 'nothing'>> = {
  granted: 'nothing',
  'wrong-secret': 'known',
  'unknown-identity': 'unknown',
  refused: 'nothing',
  challenged: 'known',
  locked: 'known',
  listed: 'known',
  error: 'nothing',
}

const emptyDoor = (service: number, surface: number): Door => ({
  service,
  surface,
  asks: 0,
  hidden: 0,
  answers: new Float64Array(outcomes.length + 1),
})

/** Counts all asks in constant memory: strangers choose how many addresses there are. `books`: what the numbers of rows stand for. */
export function createAskedCounter(books: AskBooks): AskedCounter {
  const doors: Door[] = []
  const frequent = createFrequentSources()
  let latest = emptyDoor(-1, -1)
  let total = 0

  /** There are few doors, and most asks come to the one that the ask before came to. */
  function doorOf(service: number, surface: number): Door {
    if (latest.service === service && latest.surface === surface) return latest
    const known = doors.find(door => door.service === service && door.surface === surface)
    latest = known ?? emptyDoor(service, surface)
    if (known === undefined) doors.push(latest)
    return latest
  }

  return {
    takeRow({ words }, row) {
      const at = row * rowWords
      if (isAboutNobody(words, at)) return
      const asks = words[at + askColumn.count] as number
      const door = doorOf(words[at + askColumn.service] as number, words[at + askColumn.surface] as number)
      door.asks += asks
      const outcome = words[at + askColumn.outcome] as number
      door.answers[outcome] = (door.answers[outcome] as number) + asks
      if (words[at + askColumn.identity] === 0) door.hidden += asks
      total += asks
      const kind = words[at + askColumn.sourceKind] as number
      if (kind === sourceKind.version4 || kind === sourceKind.version6)
        frequent.count(kind, words[at + askColumn.source] as number, asks)
    },
    markBooks(marks) {
      for (const { service } of doors) marks.texts.mark(service)
      frequent.each((kind, source) => kind !== sourceKind.version4 && marks.sources.mark(source))
    },
    counts() {
      const major = frequent.beyond(total / 2)
      return {
        asked: doors.map(door => toldDoor(door, books)).sort(byDoor),
        majority: major && { address: sourceText(major.kind, major.source, books) ?? '', asks: major.asks },
      }
    },
  }
}

function toldDoor({ service, surface, asks, hidden, answers }: Door, books: AskBooks): AskedCount {
  const said = (what: (typeof says)[Outcome]): number =>
    outcomes.reduce((sum, outcome, at) => sum + (says[outcome] === what ? (answers[at + 1] as number) : 0), 0)
  return {
    service: service === 0 ? '' : inBook(books.texts, service),
    surface: surfaces[surface] ?? 'login',
    asks,
    hidden,
    known: said('known'),
    unknown: said('unknown'),
  }
}

const byDoor = (a: AskedCount, b: AskedCount): number =>
  `${a.service} ${a.surface}` < `${b.service} ${b.surface}` ? -1 : 1
