/** Writes what a line tells of an attempt: the words of a record (`record-layout.ts`) but those of the line and its time. */
import { keyHigh, keyLow, readAttemptKey } from './attempt-key'
import { isTold, toldIdentity, toldIdentityEnd, toldSource, toldSourceEnd } from './best'
import { capture, endOf, identityRole, sourceRole, spanOf, startOf, timesRole } from './captures'
import { readVersion4Field } from './fields'
import { keptHash, keptHigh, keptLow } from './kept-hashes'
import { repeated } from './line'
import { version4 } from './version4'

const sightingRecord: u32 = 1
const version4Flag: u32 = 2 << 8
const dash: u32 = 0x2d
/** Of how many attempts it sums up, above how often the line was repeated. */
const timesShift: i32 = 24

/** Tells of the message that was matched last; false: a record cannot hold it. */
export function emitSighting(leaf: i32, record: i32): bool {
  let times = 0
  let flags: u32 = 0
  if (isTold) {
    flags = writeSource(record, toldSource, toldSourceEnd)
    writeIdentity(record, toldIdentity, toldIdentityEnd)
  } else {
    capture()
    times = timesWord()
    if (times < 0) return false
    const source = spanOf(sourceRole)
    const identity = spanOf(identityRole)
    flags = writeSource(record, startOf(source), endOf(source))
    writeIdentity(record, startOf(identity), endOf(identity))
  }
  readAttemptKey()
  store<u32>(record, sightingRecord | flags | (<u32>leaf << 16))
  store<u32>(record, keyLow, 36)
  store<u32>(record, keyHigh, 40)
  store<u32>(record, repeated | (times << timesShift), 60)
  return true
}

/** How many attempts it sums up, and 1; 0: it does not say; -1: more than a record holds. */
function timesWord(): i32 {
  const span = spanOf(timesRole)
  const start = startOf(span)
  const end = endOf(span)
  if (!isValue(start, end)) return 0
  if (end - start > 2) return -1
  let times = 0
  for (let at = start; at < end; at++) {
    const digit = <i32>load<u8>(at) - 48
    if (<u32>digit > 9) return -1
    times = times * 10 + digit
  }
  return times + 1
}

/** The flags that its source gives the record. */
@inline function writeSource(record: i32, start: i32, end: i32): u32 {
  if (!isValue(start, end)) {
    store<v128>(record, i8x16.splat(0), 24)
    return 0
  }
  const isVersion4 = readVersion4Field(start, end)
  store<u32>(record, isVersion4 ? version4 : 0, 24)
  store<i32>(record, start, 28)
  store<i32>(record, end, 32)
  return isVersion4 ? version4Flag : 0
}

@inline function writeIdentity(record: i32, start: i32, end: i32): void {
  if (!isValue(start, end)) {
    store<v128>(record, i8x16.splat(0), 44)
    return
  }
  keptHash(start, end)
  store<u32>(record, keptLow, 44)
  store<u32>(record, keptHigh, 48)
  store<i32>(record, start, 52)
  store<i32>(record, end, 56)
}

/** Nothing and `-` are no value. */
@inline function isValue(start: i32, end: i32): bool {
  return end - start > 1 || (end > start && load<u8>(start) != dash)
}
