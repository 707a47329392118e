/**
 * The record of a JSON line that tells of an attempt: what its shape takes, as spans, hashes and small numbers (`json-record.ts` of the kernel's
 * TypeScript names the words). A shape that tells is 80 bytes (`json-table.ts` writes it); all but the role are addresses:
 *
 *     0        role: 0 no ask, 1 a sighting
 *     4 to 48  lists of paths: time, source, identity, domain, service, site, user agent, JA4, ASN, country, times, sender
 *     52 to 60 choices: outcome, surface, service
 *     64 to 76 lists of paths of the attempt's key and the context's (0: none), and the words that their hashes begin with
 *     list     number of paths, paths; the highest bit of one: it may be missing
 *     choice   list of paths (0: none), table of texts, number of any other; the table's entries have their number at 4
 *     words    length, bytes
 */
import { chainBytes, hashBytes, hashHigh, hashLow } from './half-sip'
import { oddText, textEnd, textStart } from './json-state'
import { readTime, setNoTime, time } from './json-time'
import { findText } from './text-table'
import { readVersion4, version4 } from './version4'

const jsonRecord: u32 = 5
const timeIsFullFlag: u32 = 1 << 8
const version4Flag: u32 = 2 << 8

const dash: u32 = 0x2d
const mayBeMissing: u32 = 0x80000000
const noNumber: u32 = 0xffffffff
/** Longest number of a network or a count that is read. */
const longestNumber: i32 = 15

/** The text that was taken last. */
let start: i32 = 0
let end: i32 = 0
let odd: bool = false

/** Whether something was met that only the plain reader can tell. */
let unsure: bool = false

/** Takes the text of the first path that has one; texts that say nothing (`-`) are passed over where `skipsDash`. */
function take(list: i32, skipsDash: bool): bool {
  const count = <i32>load<u32>(list)
  for (let index = 1; index <= count; index++) {
    const path = <i32>(load<u32>(list + (index << 2)) & ~mayBeMissing)
    start = textStart(path)
    if (start == 0) continue
    const marked = textEnd(path)
    end = <i32>(marked & ~oddText)
    odd = marked != <u32>end
    if (end == start || (skipsDash && end - start == 1 && load<u8>(start) == <u8>dash)) continue
    // Numbers in another spelling, and the one escape that could stand for a dash.
    if (odd && (load<u8>(start - 1) != 0x22 || end - start == 6)) unsure = true
    return true
  }
  start = 0
  end = 0
  odd = false
  return false
}

/** The number that a choice makes of the first of its paths that has a text. */
function choose(choice: i32): u32 {
  const list = <i32>load<u32>(choice)
  if (list == 0 || !take(list, false)) return load<u32>(choice, 8)
  if (odd) unsure = true
  const entry = findText(<i32>load<u32>(choice, 4), start, end)
  return entry == 0 ? load<u32>(choice, 8) : load<u32>(entry, 4)
}

/** Writes the words 0 and from 4 on; false: the plain reader has to read the line. */
export function writeRecord(record: i32, shape: i32, leaf: i32): bool {
  unsure = false
  if (!takeTime(<i32>load<u32>(shape, 4))) return false
  store<f64>(record, time, 16)
  let flags = timeIsFullFlag
  if (takeSource(record, <i32>load<u32>(shape, 8))) flags |= version4Flag
  writeKey(record + 36, <i32>load<u32>(shape, 64), <i32>load<u32>(shape, 72))
  writeKey(record + 64, <i32>load<u32>(shape, 68), <i32>load<u32>(shape, 76))
  takeIdentity(record, shape)
  const outcome = choose(<i32>load<u32>(shape, 52))
  const surface = choose(<i32>load<u32>(shape, 56))
  const service = choose(<i32>load<u32>(shape, 60))
  store<u32>(record, outcome | (surface << 8) | (service << 16), 60)
  takeSpan(record + 80, <i32>load<u32>(shape, 20))
  takeHashed(record + 88, <i32>load<u32>(shape, 24))
  takeHashed(record + 104, <i32>load<u32>(shape, 28))
  takeSpan(record + 120, <i32>load<u32>(shape, 32))
  takeSpan(record + 128, <i32>load<u32>(shape, 40))
  store<u32>(record, takeNumber(<i32>load<u32>(shape, 36), noNumber), 136)
  store<u32>(record, takeNumber(<i32>load<u32>(shape, 44), noNumber - 1), 140)
  takeSpan(record + 144, <i32>load<u32>(shape, 48))
  store<u32>(record, jsonRecord | flags | (<u32>leaf << 16))
  return !unsure
}

/** The time of the first path that has a text; false: it is none that the kernel knows. NaN where no path has one. */
function takeTime(list: i32): bool {
  if (!take(list, false)) {
    setNoTime()
    return true
  }
  // A broken number is odd in spelling, but not in value.
  unsure = false
  return readTime(start, end)
}

function takeSource(record: i32, list: i32): bool {
  const isVersion4 = take(list, true) && readVersion4(start, end)
  if (odd) unsure = true
  store<u32>(record, isVersion4 ? version4 : 0, 24)
  writeSpan(record + 28)
  return isVersion4
}

/** The identity and its domain; their hash stands for both. */
function takeIdentity(record: i32, shape: i32): void {
  const hasIdentity = take(<i32>load<u32>(shape, 12), true)
  writeSpan(record + 52)
  if (hasIdentity) {
    hashBytes(start, end)
    if (take(<i32>load<u32>(shape, 16), false)) chainBytes(hashLow, hashHigh, start, end)
  }
  store<u32>(record, hashLow, 44)
  store<u32>(record, hashHigh, 48)
  writeSpan(record + 72)
}

/** The hash of an attempt or a context: its words, then the text of each path; 0 where one is missing. */
function writeKey(at: i32, list: i32, words: i32): void {
  store<u32>(at, 0)
  store<u32>(at, 0, 4)
  if (list == 0) return
  hashBytes(words + 4, words + 4 + <i32>load<u32>(words))
  const count = <i32>load<u32>(list)
  for (let index = 1; index <= count; index++) {
    const word = load<u32>(list + (index << 2))
    const path = <i32>(word & ~mayBeMissing)
    const from = textStart(path)
    const to = from == 0 ? 0 : <i32>(textEnd(path) & ~oddText)
    if (from == to && (word & mayBeMissing) == 0) return
    chainBytes(hashLow, hashHigh, from, to)
  }
  store<u32>(at, hashLow)
  store<u32>(at, hashHigh, 4)
}

function takeSpan(at: i32, list: i32): void {
  take(list, true)
  writeSpan(at)
}

/** A span with its hash before it. */
function takeHashed(at: i32, list: i32): void {
  if (take(list, true)) {
    hashBytes(start, end)
    store<u32>(at, hashLow)
    store<u32>(at, hashHigh, 4)
  }
  writeSpan(at + 8)
}

/** A number of at most 15 digits; `beyond` what 32 bits hold less one; `noNumber` where it is none. */
function takeNumber(list: i32, beyond: u32): u32 {
  if (!take(list, true)) return noNumber
  if (odd) unsure = true
  if (end - start > longestNumber) return noNumber
  let value: u64 = 0
  for (let at = start; at < end; at++) {
    const digit = <u32>load<u8>(at) - 48
    if (digit > 9) return noNumber
    value = value * 10 + <u64>digit
  }
  return value >= <u64>noNumber ? beyond : <u32>value
}

/** The span that was taken last, with `oddText` in its end. */
function writeSpan(at: i32): void {
  store<u32>(at, start)
  store<u32>(at, <u32>end | (odd ? oddText : 0), 4)
}
