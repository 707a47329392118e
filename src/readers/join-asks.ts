import type { BookMarks } from '../asks/ask-books.ts'
import { askColumn, rowWords, sourceKind, wordOf } from '../asks/ask-rows.ts'
import { textNumber } from '../kit/book.ts'
import { type AttemptJoiner, joinAttempts } from '../matching/join-attempts.ts'
import { joinWitnesses } from '../matching/join-witnesses.ts'
import { giveRow, type SightingRule, sightingColumn } from '../matching/sighting-rows.ts'
import { timedQueue } from '../matching/timed-queue.ts'
import type { Sightings } from './sighting-row.ts'

/** Lines may stand out of order by this much: several writers share a file, and stamps are taken before lines are written. */
const disorderMs = 60_000

/**
 * Rows of sightings in, rows of asks out: the lines of one attempt are joined as they come, what they tell is put in order of time, and then
 * the witnesses of one attempt are joined. Asks come in order of time; those of lines without a time come at once.
 *
 * It owns a row from `take` on. The asks depend on the rows and their order only, never on when `advance` is called, as long as no row is
 * earlier than what `advance` was told less the disorder that is allowed. Where rows may be later than that, or have no time, the asks are
 * the same however the input was cut if `advance` is called after every row, with the latest time so far.
 */
export interface AskJoiner {
  take(row: number): void
  /** Whether a part of an attempt need not be taken (`AttemptJoiner`). */
  readonly knows: AttemptJoiner['knows']
  /** Every later row is of this time or after it, up to a disorder of a minute. Costs next to nothing where the time is as before. */
  advance(now: number): void
  flush(): void
  /** Marks what rows under way stand on (`BookHolder`). */
  markBooks(marks: BookMarks): void
}

/** `emit` gets the row of an ask, whose words it has to copy: the row is used again. */
export function joinAsks({ rows, rules, books }: Sightings, emit: (row: number) => void): AskJoiner {
  const attempts = joinAttempts(rows, rules.list, order)
  const ordered = timedQueue(rows, books.texts)
  const witnesses = joinWitnesses(rows, rules.list, books, tell)
  /** What `advance` was told last. */
  const reached = Float64Array.of(Number.NaN)
  /** Numbers of the names of kinds and of their services, by rule; 0 or absent: not yet asked for. */
  const vias: number[] = []
  const services: number[] = []

  /** Fills what no line told. An attempt that is still open may know it yet, so that it is not kept. */
  function tell(row: number): void {
    const { words } = rows.asks
    const at = row * rowWords
    const rule = words[at + sightingColumn.rule] as number
    const service = words[at + askColumn.service] as number
    const times = (words[at + sightingColumn.times] || 2) - 1
    words[at + askColumn.via] = vias[rule] ?? enter(rule, vias, 'kind')
    words[at + askColumn.count] = wordOf(times * (words[at + sightingColumn.repeated] as number))
    words[at + askColumn.service] = service || (services[rule] ?? enter(rule, services, 'service'))
    emit(row)
    rows.asks.words[at + askColumn.service] = service
    giveRow(rows, row)
  }

  function enter(rule: number, numbers: number[], name: 'kind' | 'service'): number {
    const number = textNumber(books.texts, (rules.list[rule] as SightingRule)[name])
    numbers[rule] = number
    return number
  }

  function order(row: number): void {
    if (Number.isNaN(rows.asks.times[row])) {
      tell(row)
      return
    }
    witnesses.expect(row)
    ordered.push(row)
  }

  /** Lets the witnesses of all asks before this moment meet, in order of time. */
  function meet(until: number): void {
    for (let row = ordered.popBefore(until); row >= 0; row = ordered.popBefore(until)) witnesses.take(row)
    witnesses.advance(until)
  }

  return {
    take: attempts.take,
    knows: attempts.knows,
    advance(now) {
      if (now === reached[0]) return
      reached[0] = now
      attempts.advance(now - disorderMs)
      // Attempts are closed in the order in which they were opened, which is that of time but for the disorder.
      meet(now - 2 * disorderMs - attempts.longestMs)
    },
    flush() {
      attempts.flush()
      meet(Number.POSITIVE_INFINITY)
      witnesses.flush()
    },
    markBooks({ identities, sources, texts }) {
      for (const number of [...vias, ...services]) if (number !== undefined) texts.mark(number)
      const { words } = rows.asks
      const free = new Set(rows.free)
      for (let row = 0; row < rows.used; row++) {
        if (free.has(row)) continue
        const at = row * rowWords
        identities.mark(words[at + askColumn.identity] as number)
        if ((words[at + askColumn.sourceKind] as number) > sourceKind.version4)
          sources.mark(words[at + askColumn.source] as number)
        for (const column of textColumns) texts.mark(words[at + column] as number)
      }
    },
  }
}

/** Columns that hold numbers of texts. */
const textColumns = [
  askColumn.country,
  askColumn.userAgent,
  askColumn.ja4,
  askColumn.service,
  askColumn.site,
  askColumn.via,
  askColumn.path,
  askColumn.sender,
] as const
