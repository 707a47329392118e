import { identityNumber } from '../asks/ask-books.ts'
import { askColumn, rowWords, sourceKind, sourceWords } from '../asks/ask-rows.ts'
import { textNumber } from '../kit/book.ts'
import type { ToldByPart } from '../matching/join-attempts.ts'
import { jsonRecordWords } from '../matching/kernel/json-record.ts'
import { mostLeaves } from '../matching/kernel/kernel-memory.ts'
import {
  recordFlag,
  recordKind,
  recordWord,
  recordWords,
  requestRecordWords,
} from '../matching/kernel/record-layout.ts'
import { noDay, slotWord } from '../matching/kernel/slot-layout.ts'
import { sightingColumn, takeRow } from '../matching/sighting-rows.ts'
import { shownLine } from './count-line.ts'
import { noteTime } from './input-tally.ts'
import type { LaneLeaf } from './lane-leaves.ts'
import type { LineScanner } from './line-scanner.ts'
import type { LaneInput, PlainLane } from './plain-lane.ts'
import { sourceOf } from './sight.ts'

const lengthOf: Readonly<Record<number, number>> = {
  [recordKind.sighting]: recordWords,
  [recordKind.handOver]: recordWords,
  [recordKind.day]: recordWords,
  [recordKind.request]: requestRecordWords,
  [recordKind.json]: jsonRecordWords,
}
const newline = 0x0a
const carriageReturn = 0x0d

/**
 * Takes what the kernel found in the slots of one input, in their order, to rows. What the kernel handed over is read plainly in its place, so
 * that rows, tallies and the log's clock are those of an input that was read plainly from its first byte to its last.
 */
export interface KernelLane {
  /** Folds a slot that has been scanned once, and scans and folds what is left of it. */
  fold(slot: number): void
  /** Counts lines that were too long to be given to the kernel. */
  passOver(lines: number): void
}

export function kernelLane(scanner: LineScanner, input: LaneInput, plain: PlainLane): KernelLane {
  const { kernel, leaves, identities, sources } = scanner
  const { words, bytes, doubles } = kernel.memory
  const { clock, tally, sightings, rows: taker } = input
  const { rows, books } = sightings
  const requestsOf = scanner.requests
  /** The same memory as signed words, for hashes. */
  const hashes = new Int32Array(kernel.memory.memory.buffer)
  const told: ToldByPart = {
    time: 0,
    attemptLow: 0,
    attemptHigh: 0,
    identity: 0,
    sourceKind: 0,
    outcome: 0,
    service: 0,
  }
  /** Lines of the input before the slot, and before the call whose records are folded. */
  let before = 0
  let callLine = 0
  let callStart = 0
  let path = 0
  /** Where the day began that stamps without a year are of; NaN: lines of it have to be read plainly. */
  let dayBegan = Number.NaN
  /** The last stamp without a year of the slots so far. */
  let lastDay: number = noDay
  let lastTimeOfDay = 0
  /** Leaves of which a sighting came. */
  const seen = new Uint8Array(mostLeaves)

  function fold(slot: number): void {
    const at = slot >>> 2
    path = textNumber(books.texts, tally.path)
    callStart = words[at + slotWord.start] as number
    callLine = 0
    for (;;) {
      foldCall(slot)
      callStart = words[at + slotWord.resume] as number
      callLine = words[at + slotWord.lines] as number
      if (callStart >= (words[at + slotWord.end] as number)) break
      kernel.scan(slot)
    }
    before += words[at + slotWord.lines] as number
  }

  function foldCall(slot: number): void {
    const at = slot >>> 2
    const end = (words[at + slotWord.recordsEnd] as number) >>> 2
    let kind = 0
    for (
      let record = (words[at + slotWord.records] as number) >>> 2;
      record < end;
      record += lengthOf[kind] as number
    ) {
      kind = (words[record] as number) & 0xff
      if (kind === recordKind.sighting) takeSighting(record)
      else if (kind === recordKind.handOver) {
        const learn = readPlainly(record)
        if (learn === null) continue
        scanBehind(slot, record, learn)
        return
      } else if (kind === recordKind.request) takeRequest(record)
      else if (kind === recordKind.json) takeFilled(record)
      else if (!turnTo(record)) {
        readRestPlainly(slot, record)
        return
      }
    }
    takeCounts(slot)
    noteLastStamp(words[at + slotWord.lastDay] as number, words[at + slotWord.lastTimeOfDay] as number)
  }

  function noteLastStamp(day: number, timeOfDay: number): void {
    lastDay = day
    lastTimeOfDay = timeOfDay
  }

  /** Tells the clock of the last line that it was not asked about. */
  function tellClock(): void {
    if (lastDay !== noDay && !Number.isNaN(dayBegan)) clock.cameTo(dayBegan + lastTimeOfDay)
    lastDay = noDay
  }

  /** Whether the lines of the day can be dated by its beginning. */
  function turnTo(record: number): boolean {
    if (words[record + recordWord.dayBefore] !== noDay)
      noteLastStamp(
        words[record + recordWord.dayBefore] as number,
        words[record + recordWord.timeOfDayBefore] as number,
      )
    tellClock()
    const day = words[record + recordWord.day] as number
    dayBegan = clock.dayBegins(day >>> 5, day & 31)
    return !Number.isNaN(dayBegan)
  }

  /** What takes the line's program into the kernel's tables, where it is unknown and due (`KernelTables`). */
  function readPlainly(record: number): (() => void) | null {
    noteLastStamp(words[record + recordWord.day] as number, words[record + recordWord.timeOfDay] as number)
    tellClock()
    const start = words[record + recordWord.start] as number
    const line = before + (words[record + recordWord.line] as number) + 1
    const read = readLine(start, words[record + recordWord.end] as number, line)
    const isUnknown = ((words[record] as number) & (recordFlag.unknownProgram << 8)) !== 0
    return read !== null && isUnknown ? scanner.meet(read) : null
  }

  /** What stands behind the line of the record is scanned once more, with what the kernel is told now; what stands before it is not. */
  function scanBehind(slot: number, record: number, learn: () => void): void {
    const at = slot >>> 2
    const end = words[at + slotWord.end] as number
    const next = bytes.indexOf(newline, words[record + recordWord.end] as number) + 1
    const line = (words[record + recordWord.line] as number) + 1
    recount(slot, words[record + recordWord.start] as number)
    learn()
    tally.lines += 1
    words[at + slotWord.resume] = next
    words[at + slotWord.end] = end
    words[at + slotWord.lines] = line
  }

  /** What the plain lane makes of text may not stand in memory that threads share. */
  function readLine(start: number, end: number, line: number) {
    const own = bytes.slice(start, end)
    return plain.read(own, 0, own.length, line)
  }

  /** From the record's line on. What was counted behind it does not hold: the lines before it are counted once more, alone. */
  function readRestPlainly(slot: number, record: number): void {
    const at = slot >>> 2
    const from = words[record + recordWord.start] as number
    const end = words[at + slotWord.end] as number
    const firstLine = words[record + recordWord.line] as number
    recount(slot, from)
    let line = before + firstLine
    for (let start = from; start < end; ) {
      const next = bytes.indexOf(newline, start)
      const stop = next > start && bytes[next - 1] === carriageReturn ? next - 1 : next
      line += 1
      if (stop > start) {
        tally.lines += 1
        readLine(start, stop, line)
      }
      start = next + 1
    }
    words[at + slotWord.resume] = end
    words[at + slotWord.end] = end
    words[at + slotWord.lines] = line - before
    lastDay = noDay
  }

  function recount(slot: number, until: number): void {
    const at = slot >>> 2
    words[at + slotWord.resume] = callStart
    words[at + slotWord.end] = until
    words[at + slotWord.lines] = callLine
    while ((words[at + slotWord.resume] as number) < until) {
      kernel.scan(slot)
      takeCounts(slot)
    }
  }

  function takeCounts(slot: number): void {
    const at = slot >>> 2
    tally.lines += words[at + slotWord.fullLines] as number
    const skipped = words[at + slotWord.skipped] as number
    tally.skipped += skipped
    if (skipped > 0) noteSkipped(at)
    const counts = (words[at + slotWord.counts] as number) >>> 2
    for (let leaf = 0; leaf < leaves.length; leaf++) {
      const count = words[counts + leaf] as number
      if (count === 0) continue
      tally.notAsk += count
      tally.kinds.add((leaves[leaf] as (typeof leaves)[number]).kind.name)
    }
  }

  /** The plain lane may have met a line that stands further on. */
  function noteSkipped(at: number): void {
    const line = before + (words[at + slotWord.firstSkippedLine] as number) + 1
    if (tally.firstSkipped !== null && tally.firstSkipped.line < line) return
    const start = words[at + slotWord.firstSkipped] as number
    const own = bytes.slice(start, words[at + slotWord.firstSkippedEnd] as number)
    tally.firstSkipped = { line, text: shownLine({ bytes: own, start: 0, end: own.length }) }
  }

  function takeSighting(record: number): void {
    const number = (words[record] as number) >>> 16
    const leaf = leaves[number] as LaneLeaf
    const identity = words[record + recordWord.identityEnd] === 0 ? 0 : identityOf(record)
    const counts = words[record + recordWord.counts] as number
    if (leaf.isPart && counts >>> 24 === 0 && isKnown(leaf, record, identity)) {
      count(number)
      noteTime(tally, told.time)
      return
    }
    const row = takeRow(rows, leaf.row)
    const into = rows.asks.words
    const at = row * rowWords
    into[at + askColumn.identity] = identity
    into[at + sightingColumn.repeated] = counts & 0xff_ffff
    into[at + sightingColumn.times] = counts >>> 24
    into[at + sightingColumn.attemptLow] = words[record + recordWord.attemptLow] as number
    into[at + sightingColumn.attemptHigh] = words[record + recordWord.attemptHigh] as number
    tellRow(row, record, number)
  }

  /** Most lines of an attempt say again what others of it said. */
  function isKnown(leaf: LaneLeaf, record: number, identity: number): boolean {
    told.attemptLow = hashes[record + recordWord.attemptLow] as number
    told.attemptHigh = hashes[record + recordWord.attemptHigh] as number
    if (told.attemptLow === 0 && told.attemptHigh === 0) return false
    told.time = timeOf(record)
    told.identity = identity
    told.sourceKind = kindOfSource(record)
    told.outcome = leaf.row[askColumn.outcome] as number
    told.service = leaf.row[askColumn.service] as number
    return taker.knows(told)
  }

  function takeRequest(record: number): void {
    const number = (words[record] as number) >>> 16
    const leaf = leaves[number] as LaneLeaf
    const asked = requestsOf.wordsOf(record, leaf)
    if (asked === null) {
      tally.notAsk += 1
      tally.kinds.add(leaf.kind.name)
      return
    }
    const row = takeRow(rows, asked)
    tellRow(row, record, number)
  }

  function takeFilled(record: number): void {
    const number = (words[record] as number) >>> 16
    const leaf = leaves[number] as LaneLeaf
    const row = takeRow(rows, leaf.row)
    leaf.filler?.fill(record, row)
    tellRow(row, record, number)
  }

  /** Sets what stands in every record, and gives the row away. */
  function tellRow(row: number, record: number, number: number): void {
    const into = rows.asks.words
    const at = row * rowWords
    const time = timeOf(record)
    rows.asks.times[row] = time
    noteTime(tally, time)
    if ((words[record] as number) & (recordFlag.version4 << 8)) {
      into[at + askColumn.sourceKind] = sourceKind.version4
      into[at + askColumn.source] = words[record + recordWord.version4] as number
    } else if (words[record + recordWord.sourceEnd] !== 0) setSourceOf(into, at, record)
    into[at + askColumn.path] = path
    into[at + askColumn.line] = before + (words[record + recordWord.line] as number) + 1
    count(number)
    taker.take(row)
  }

  function count(number: number): void {
    tally.matched += 1
    if (seen[number] === 0) {
      seen[number] = 1
      tally.kinds.add((leaves[number] as LaneLeaf).kind.name)
    }
  }

  function timeOf(record: number): number {
    if ((words[record] as number) & (recordFlag.fullTime << 8))
      return doubles[(record + recordWord.time) >>> 1] as number
    return dayBegan + (words[record + recordWord.timeOfDay] as number)
  }

  function identityOf(record: number): number {
    const low = hashes[record + recordWord.identityLow] as number
    const high = hashes[record + recordWord.identityHigh] as number
    const place = identities.place(low, high)
    if (identities.has(place, low, high)) return identities.first(place)
    const text = kernel.textOf(record + recordWord.identityStart)
    const identity = identityNumber(books, text)
    identities.put(place, low, high, identity, 0)
    return identity
  }

  /** Where the memo of sources holds that of the record, which is no plain IPv4 address. */
  function placeOfSource(record: number): number {
    const [low, high] = kernel.hash(
      words[record + recordWord.sourceStart] as number,
      words[record + recordWord.sourceEnd] as number,
    )
    const place = sources.place(low, high)
    if (!sources.has(place, low, high)) {
      const { address, hostName } = sourceOf(kernel.textOf(record + recordWord.sourceStart))
      const { kind, source } = sourceWords(address, hostName, books)
      sources.put(place, low, high, kind, source)
    }
    return place
  }

  function kindOfSource(record: number): number {
    if ((words[record] as number) & (recordFlag.version4 << 8)) return sourceKind.version4
    return words[record + recordWord.sourceEnd] === 0 ? sourceKind.none : sources.first(placeOfSource(record))
  }

  function setSourceOf(into: Uint32Array, at: number, record: number): void {
    const place = placeOfSource(record)
    into[at + askColumn.sourceKind] = sources.first(place)
    into[at + askColumn.source] = sources.second(place)
  }

  return {
    fold,
    passOver(lines) {
      before += lines
      tally.lines += lines
      tally.skipped += lines
      tally.tooLong += lines
    },
  }
}
