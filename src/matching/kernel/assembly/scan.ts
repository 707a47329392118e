/**
 * The loop over lines: finds their ends 64 bytes at a time, has each header and message read, and writes records of what has to be looked at.
 *
 * A slot is a piece of input with its results, in u32 words (`slot-layout.ts` names them for TypeScript):
 *   2, 3   first byte of the first line; behind the newline of the last one
 *   4      where the scan goes on: `end`, or less where the records are full
 *   5–7    records: start, limit, end
 *   8, 9   counters of leaves that are no ask: address, number of words
 *   10     lines so far, empty ones too
 *   11–12  of this call: lines that are not empty; skipped ones (their program is read by no kind)
 *   13–15  of this call: the first skipped line: start (0: none), end, line number
 *   16, 17 the last stamp without a year: day (`noDay`: none), time of day
 */
import { unknown } from './answers'
import { capture, endOf, identityRole, requestRole, siteRole, sourceRole, spanOf, startOf, statusRole, userAgentRole } from './captures'
import { classId, dayCode, messageEnd, messageStart, readHeader, repeated, timeIsFull, timeMs, timeOfDay } from './header'
import { jsonLeaf, readJson, setJson } from './json'
import { isNoAsk, isRequest, isSighting, matchMessage } from './match'
import { basicLogin, emitRequest, judgeRequest, mayBeAsk, noAsk, statusOf } from './request'
import { emitSighting } from './sighting'

const recordBytes: i32 = 64
const requestBytes: i32 = 96
const jsonBytes: i32 = 152
/** Longer lines are read plainly. */
const longestLine: i32 = 65536
const noDay: i32 = -1

/** Kinds of records, and the flag of one whose time is full (`record-layout.ts`). */
const handOverRecord: u32 = 2
const dayRecord: u32 = 3
const timeIsFullFlag: u32 = 1
const unknownProgramFlag: u32 = 4

/** Of the last line whose stamp has no year: what the clock of the log remembers. */
let lastDay: i32 = noDay
let lastTimeOfDay: i32 = 0

/** The slot under way. */
let slotAt: i32 = 0

/** Where the addresses of the tables of classes stand, by class; that of JSON kinds is marked by its lowest bit. */
let classTables: i32 = 0

/** Where `jsonStateBytes` are that belong to this instance, and which table of JSON kinds is set. */
let jsonState: i32 = 0
let jsonTable: i32 = 0

export function setClassTables(at: i32, jsonStateAt: i32): void {
  classTables = at
  jsonState = jsonStateAt
}

@inline function newlines(at: i32): u64 {
  const newline = i8x16.splat(10)
  const a = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at), newline)))
  const b = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 16), newline)))
  const c = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 32), newline)))
  const d = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 48), newline)))
  return a | (b << 16) | (c << 32) | (d << 48)
}

/** Scans the slot's lines from `resume` on. */
export function scanSlot(slot: i32): void {
  const end = <i32>load<u32>(slot, 12)
  const limit = <i32>load<u32>(slot, 24) - 4 * recordBytes
  const counts = <i32>load<u32>(slot, 32)
  let record = <i32>load<u32>(slot, 20)
  let line = <i32>load<u32>(slot, 40)
  let full = 0
  let start = <i32>load<u32>(slot, 16)
  slotAt = slot
  store<u32>(slot, 0, 48)
  store<u32>(slot, 0, 52)
  memory.fill(counts, 0, <i32>load<u32>(slot, 36) << 2)
  lastDay = noDay
  let block = start & ~63
  let mask = newlines(block) & (~(<u64>0) << (start & 63))
  while (start < end) {
    while (mask == 0) {
      block += 64
      mask = newlines(block)
    }
    const newline = block + <i32>ctz(mask)
    mask &= mask - 1
    const lineEnd = newline > start && load<u8>(newline - 1) == 13 ? newline - 1 : newline
    if (lineEnd > start) {
      if (record > limit) break
      full += 1
      const answer = lineEnd - start > longestLine ? 0 : readHeader(start, lineEnd)
      if (answer == 2) {
        record = noteStamp(record, start, lineEnd, line)
        skipLine(start, lineEnd, line)
      } else if (answer == 1) record = readMessage(record, counts, start, lineEnd, line)
      else record = handOver(record, start, lineEnd, line, answer == unknown ? unknownProgramFlag : 0)
    }
    line += 1
    start = newline + 1
  }
  store<u32>(slot, start, 16)
  store<u32>(slot, record, 28)
  store<u32>(slot, line, 40)
  store<u32>(slot, full, 44)
  store<u32>(slot, lastDay, 64)
  store<u32>(slot, lastTimeOfDay, 68)
}

/** Reads the message behind a header; where the next record goes. */
function readMessage(at: i32, counts: i32, start: i32, end: i32, line: i32): i32 {
  const table = <i32>load<u32>(classTables + (classId << 2))
  if ((table & 1) != 0) return readJsonMessage(table & ~1, at, counts, start, end, line)
  const record = noteStamp(at, start, end, line)
  const leaf = matchMessage(table, messageStart, messageEnd)
  if (leaf < 0) return handOver(record, start, end, line, 0)
  if (isNoAsk(leaf)) return countLeaf(counts, leaf, record)
  if (isRequest(leaf) && repeated == 1) return readRequest(record, counts, leaf, start, end, line)
  if (!isSighting(leaf)) return handOver(record, start, end, line, 0)
  if (!emitSighting(leaf, record)) return handOver(record, start, end, line, 0)
  setPlace(record, start, end, line)
  setTime(record)
  return record + recordBytes
}

@inline function setTime(record: i32): void {
  if (timeIsFull) {
    store<u32>(record, load<u32>(record) | (timeIsFullFlag << 8))
    store<f64>(record, timeMs, 16)
  } else {
    store<u32>(record, dayCode, 16)
    store<u32>(record, timeOfDay, 20)
  }
}

/** A line that is no ask; where the next record goes. */
@inline function countLeaf(counts: i32, leaf: i32, record: i32): i32 {
  const count = counts + (leaf << 2)
  store<u32>(count, load<u32>(count) + 1)
  return record
}

/** Reads a line of JSON; where the next record goes. */
function readJsonMessage(table: i32, record: i32, counts: i32, start: i32, end: i32, line: i32): i32 {
  if (table != jsonTable) {
    setJson(table, jsonState)
    jsonTable = table
  }
  const answer = readJson(start, end, record)
  if (answer == 0) return handOver(record, start, end, line, 0)
  if (answer == 3) return countLeaf(counts, jsonLeaf, record)
  if (answer == 2) {
    skipLine(start, end, line)
    return record
  }
  setPlace(record, start, end, line)
  return record + jsonBytes
}

/** A line that no kind reads. */
function skipLine(start: i32, end: i32, line: i32): void {
  const slot = slotAt
  store<u32>(slot, load<u32>(slot, 48) + 1, 48)
  if (load<u32>(slot, 52) != 0) return
  store<u32>(slot, start, 52)
  store<u32>(slot, end, 56)
  store<u32>(slot, line, 60)
}

/** Reads the request that was matched last; where the next record goes. */
function readRequest(record: i32, counts: i32, leaf: i32, start: i32, end: i32, line: i32): i32 {
  capture()
  const request = spanOf(requestRole)
  const status = spanOf(statusRole)
  const source = spanOf(sourceRole)
  if (request == 0 || status == 0 || source == 0) return handOver(record, start, end, line, 0)
  const user = spanOf(identityRole)
  const verdict = judgeRequest(startOf(request), endOf(request), startOf(status), endOf(status), startOf(user), endOf(user))
  if (verdict == noAsk) return countLeaf(counts, leaf, record)
  if (verdict != mayBeAsk && verdict != basicLogin) return handOver(record, start, end, line, 0)
  const userAgent = spanOf(userAgentRole)
  const site = spanOf(siteRole)
  emitRequest(
    record, leaf, verdict == basicLogin, statusOf(startOf(status), endOf(status)), startOf(request), endOf(request), startOf(source),
    endOf(source), startOf(user), endOf(user), startOf(userAgent), endOf(userAgent), startOf(site), endOf(site),
  )
  setPlace(record, start, end, line)
  setTime(record)
  return record + requestBytes
}

/** Writes a record where the day of a stamp without a year is another than before; where the next record goes. */
function noteStamp(record: i32, start: i32, end: i32, line: i32): i32 {
  if (timeIsFull) return record
  const isSame = dayCode == lastDay
  if (!isSame) {
    store<u32>(record, dayRecord)
    setPlace(record, start, end, line)
    store<u32>(record, dayCode, 16)
    store<u32>(record, timeOfDay, 20)
    store<u32>(record, lastDay, 24)
    store<u32>(record, lastTimeOfDay, 28)
  }
  lastDay = dayCode
  lastTimeOfDay = timeOfDay
  return isSame ? record : record + recordBytes
}

/** The plain lane reads the line, and may turn the clock to another day. */
function handOver(record: i32, start: i32, end: i32, line: i32, flags: u32): i32 {
  store<u32>(record, handOverRecord | (flags << 8))
  setPlace(record, start, end, line)
  store<u32>(record, lastDay, 16)
  store<u32>(record, lastTimeOfDay, 20)
  lastDay = noDay
  return record + recordBytes
}

@inline function setPlace(record: i32, start: i32, end: i32, line: i32): void {
  store<u32>(record, start, 4)
  store<u32>(record, end, 8)
  store<u32>(record, line, 12)
}
