/** Writes what a line tells of an attempt: the words of a record (`record-layout.ts`) but those of the line and its time. */
import { keyHigh, keyLow, readAttemptKey } from './attempt-key'
import { capture, identityRole, sourceRole, spanOf, timesRole } from './captures'
import { keptHash, keptHigh, keptLow } from './kept-hashes'
import { repeated } from './line'
import { readVersion4, version4 } from './version4'

const sightingRecord: u32 = 1
const version4Flag: u32 = 2 << 8
const dash: u32 = 0x2d
/** Of how many attempts it sums up, above how often the line was repeated. */
const timesShift: i32 = 24

/** Tells of the message that was matched last; false: a record cannot hold it. */
export function emitSighting(leaf: i32, record: i32): bool {
  capture()
  const times = timesWord()
  if (times < 0) return false
  const flags = writeSource(record)
  readAttemptKey()
  store<u32>(record, sightingRecord | flags | (<u32>leaf << 16))
  store<u32>(record, keyLow, 36)
  store<u32>(record, keyHigh, 40)
  writeIdentity(record)
  store<u32>(record, repeated | (times << timesShift), 60)
  return true
}

/** How many attempts it sums up, and 1; 0: it does not say; -1: more than a record holds. */
function timesWord(): i32 {
  const span = spanOf(timesRole)
  if (!hasValue(span)) return 0
  const start = load<i32>(span)
  const end = load<i32>(span, 4)
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
function writeSource(record: i32): u32 {
  const span = spanOf(sourceRole)
  if (!hasValue(span)) {
    store<v128>(record, i8x16.splat(0), 24)
    return 0
  }
  const isVersion4 = readVersion4(load<i32>(span), load<i32>(span, 4))
  store<u32>(record, isVersion4 ? version4 : 0, 24)
  store<u64>(record, load<u64>(span), 28)
  return isVersion4 ? version4Flag : 0
}

function writeIdentity(record: i32): void {
  const span = spanOf(identityRole)
  if (!hasValue(span)) {
    store<v128>(record, i8x16.splat(0), 44)
    return
  }
  keptHash(load<i32>(span), load<i32>(span, 4))
  store<u32>(record, keptLow, 44)
  store<u32>(record, keptHigh, 48)
  store<u64>(record, load<u64>(span), 52)
}

/** Nothing and `-` are no value. */
// @ts-ignore: decorator
@inline function hasValue(span: i32): bool {
  if (span == 0) return false
  const start = load<i32>(span)
  const length = load<i32>(span, 4) - start
  return length > 0 && !(length == 1 && load<u8>(start) == dash)
}
