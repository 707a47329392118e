import type { AskBooks } from '../asks/ask-books.ts'
import { askColumn, rowWords } from '../asks/ask-rows.ts'
import { inBook } from '../kit/book.ts'
import { completeAsker, completeRow, grantedWord } from './complete-row.ts'
import { createHearing, type HeardKind } from './hearing.ts'
import { heldRows } from './held-rows.ts'
import { createKindSets } from './kind-sets.ts'
import { giveRow, type SightingRows, type SightingRule, sightingColumn } from './sighting-rows.ts'
import { addToList, createSourceLists, findListed, listedColumns, removeFromList } from './source-lists.ts'

/** Two services write of one attempt within this time (a failed PAM answer comes 2 to 4 s late, stamps are cut to seconds). */
const togetherMs = 10_000
/** Longest connection that a summary line tells of: dovecot ends one after 180 s. */
const longestLastedMs = 180_000
/** An ask is held until no other witness of it can come. */
const holdMs = longestLastedMs + 2 * togetherMs
/** So many asks of one source and kind, the latest, are searched for a witness: a flood costs no more. */
const maximalSearched = 256

const heldColumn = {
  /**
   * Counts the rows that came, modulo 2^32: of several partners, the first to come is taken. It stands where the joiner of attempts, which is done
   * with it, had the context.
   */
  arrival: sightingColumn.contextLow,
  /** Set of the kinds that told of it besides its own. */
  witnesses: listedColumns,
  /** 1: a summary has counted it. */
  summed: listedColumns + 1,
  /** Place among the held rows. */
  place: listedColumns + 2,
} as const

/**
 * Two logs that tell of the same attempt count once (PAM and sshd, access and error log, dovecot and its log-in process): rows of kinds that
 * hear each other, of the same source and name, within ten seconds, are paired one to one. Rows have a time, and come and go in order of
 * it; those of kinds that no kind seen so far hears or is heard by are only held where others are.
 */
export interface WitnessJoiner {
  /** A row will be taken when the time comes to it: kinds have to be known before lines come that hear them, or that they hear. */
  expect(row: number): void
  take(row: number): void
  advance(now: number): void
  flush(): void
}

export function joinWitnesses(
  pool: SightingRows,
  rules: readonly SightingRule[],
  books: AskBooks,
  emit: (row: number) => void,
): WitnessJoiner {
  const held = heldRows()
  const lists = createSourceLists(pool)
  const kindOf = createHearing(rules)
  const sets = createKindSets()
  let arrivals = 0

  function word(row: number, column: number): number {
    return pool.asks.words[row * rowWords + column] as number
  }

  function setWord(row: number, column: number, value: number): void {
    pool.asks.words[row * rowWords + column] = value
  }

  function timeOf(row: number): number {
    return pool.asks.times[row] as number
  }

  function take(row: number): void {
    const rule = word(row, sightingColumn.rule)
    const kind = kindOf(rule)
    if (kind.related.length === 0) {
      if (held.isEmpty()) emit(row)
      else held.push(row, timeOf(row))
      return
    }
    const sumsUp = (rules[rule] as SightingRule).role === 'summary'
    if (sumsUp && sumUp(row, kind)) {
      giveRow(pool, row)
      return
    }
    const partner = partnerOf(row, kind, sumsUp)
    if (partner >= 0) {
      pair(row, kind, partner)
      return
    }
    if (sumsUp) setWord(row, heldColumn.summed, 1)
    setWord(row, heldColumn.place, held.push(row, timeOf(row)))
    list(row, kind)
  }

  function list(row: number, kind: HeardKind): void {
    arrivals = (arrivals + 1) | 0
    setWord(row, heldColumn.arrival, arrivals)
    addToList(lists, row, kind.number)
  }

  function byArrival(a: number, b: number): number {
    return (word(a, heldColumn.arrival) - word(b, heldColumn.arrival)) | 0
  }

  /** The first to come, one with a name before others if the row has a name; -1: none. */
  function partnerOf(row: number, kind: HeardKind, sumsUp: boolean): number {
    const isNamed = word(row, askColumn.identity) !== 0
    const from = timeOf(row) - togetherMs
    let first = -1
    let named = -1
    for (const related of kind.related) {
      if (related === kind) continue
      let other = findListed(lists, row, related.number, -1)
      for (let searched = 0; other >= 0 && searched < maximalSearched && !isPast(other, from); searched++) {
        if (isSameAttempt(row, kind, other, related, sumsUp)) {
          if (first < 0 || byArrival(other, first) < 0) first = other
          if (isNamed && word(other, askColumn.identity) !== 0 && (named < 0 || byArrival(other, named) < 0))
            named = other
        }
        other = findListed(lists, row, related.number, other)
      }
    }
    return named < 0 ? first : named
  }

  /** Whether all rows that came before this one are of a time before `from`: rows come in order, but one that leads takes its partner's time. */
  function isPast(other: number, from: number): boolean {
    return timeOf(other) < from - togetherMs
  }

  function isSameAttempt(row: number, kind: HeardKind, other: number, otherKind: HeardKind, sumsUp: boolean): boolean {
    if (Math.abs(timeOf(row) - timeOf(other)) > togetherMs) return false
    if (word(row, askColumn.surface) !== word(other, askColumn.surface)) return false
    if ((word(row, askColumn.outcome) === grantedWord) !== (word(other, askColumn.outcome) === grantedWord))
      return false
    if (word(other, heldColumn.summed) === 1 && !sumsUp) return false
    if (sets.has(word(other, heldColumn.witnesses), kind.number)) return false
    return !areOtherServices(row, kind, other, otherKind) && isSameName(row, other)
  }

  /** Two services were asked, as a mail program does that reads and sends. A kind that hears nobody (PAM) only guesses whom it served. */
  function areOtherServices(row: number, kind: HeardKind, other: number, otherKind: HeardKind): boolean {
    if (kind.heardBy.size === 0 || otherKind.heardBy.size === 0) return false
    const service = word(row, askColumn.service)
    const otherService = word(other, askColumn.service)
    return service !== 0 && otherService !== 0 && service !== otherService
  }

  /** A log that hides the name does not contradict. */
  function isSameName(row: number, other: number): boolean {
    const a = word(row, askColumn.identity)
    const b = word(other, askColumn.identity)
    if (a === 0 || b === 0 || a === b) return true
    return inBook(books.identities, a).name === inBook(books.identities, b).name
  }

  /** The kind that hears the other is the service itself: its line leads, from the time of the first. */
  function pair(row: number, kind: HeardKind, partner: number): void {
    const partnerKind = kindOf(word(partner, sightingColumn.rule))
    const witnesses = word(partner, heldColumn.witnesses)
    if (!kind.heardBy.has(partnerKind.name)) {
      completeRow(pool, partner, row)
      setWord(partner, heldColumn.witnesses, sets.add(witnesses, kind.number))
      giveRow(pool, row)
      return
    }
    completeRow(pool, row, partner)
    pool.asks.times[row] = timeOf(partner)
    for (const column of [heldColumn.summed, heldColumn.place]) setWord(row, column, word(partner, column))
    setWord(row, heldColumn.witnesses, sets.add(witnesses, partnerKind.number))
    held.replace(word(row, heldColumn.place), row)
    removeFromList(lists, partner)
    giveRow(pool, partner)
    list(row, kind)
  }

  /**
   * Takes from the summary what other lines told of already, and gives them its service; whether nothing is left of it to count.
   * The summary names only the last identity: it counts for attempts that no other line names.
   */
  function sumUp(row: number, kind: HeardKind): boolean {
    const told = uncounted(row, kind)
    if (told.length === 0) return false
    const attempts = (word(row, sightingColumn.times) || 2) - 1
    const alike = told.filter(other => isSameName(row, other))
    const counted = [...alike, ...told.filter(other => !isSameName(row, other))].slice(0, attempts)
    for (const other of counted) {
      setWord(other, heldColumn.summed, 1)
      setWord(other, askColumn.service, 0)
      completeAsker(pool, other, row)
    }
    if (counted.length === 0) return false
    const left = attempts - counted.length
    setWord(row, sightingColumn.times, left + 1)
    return left === 0 || alike.length > 0
  }

  /** Failures of the connection that a summary tells of, which no other summary has counted. */
  function uncounted(row: number, kind: HeardKind): number[] {
    const from = timeOf(row) - Math.min(word(row, sightingColumn.lasted), longestLastedMs) - togetherMs
    const found: number[] = []
    for (const related of kind.related) {
      if (related !== kind && !kind.heardBy.has(related.name)) continue
      let other = findListed(lists, row, related.number, -1)
      for (let searched = 0; other >= 0 && searched < maximalSearched && !isPast(other, from); searched++) {
        const isOpen = word(other, heldColumn.summed) === 0 && word(other, askColumn.outcome) !== grantedWord
        if (isOpen && timeOf(other) >= from) found.push(other)
        other = findListed(lists, row, related.number, other)
      }
    }
    return found.sort(byArrival)
  }

  function release(until: number): void {
    for (let row = held.popBefore(until); row >= 0; row = held.popBefore(until)) {
      removeFromList(lists, row)
      emit(row)
    }
  }

  return {
    expect(row) {
      kindOf(word(row, sightingColumn.rule))
    },
    take,
    advance: now => release(now - holdMs),
    flush: () => release(Number.POSITIVE_INFINITY),
  }
}
