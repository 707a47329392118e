/** Lines that are messages as a whole: access logs (`envelopes/clf.ts`) and JSON objects (`envelopes/json.ts`). They name no program. */
import { handOver, isRecord, skip, unknown } from './answers'
import { classOf, foreignClass, unknownClass, unreadClass } from './classes'
import { accessEnvelope, jsonEnvelope } from './envelopes'
import { setClass, setHost, setMessage, setPid, setProgram, setTime } from './line'
import { isFolded } from './message'
import { readAccessStamp, stampMs } from './stamps'

/** Before the request stand a host, an address and a name: a quote later than this is none of an access log. */
const longestHead: i32 = 8192
/** From the bracket of the stamp to the quote. */
const stampLength: i32 = 29

/** Of the envelope; asked for until it is known, and then no more. */
let accessClass: i32 = unknownClass
let jsonClass: i32 = unknownClass

export function forgetWholeClasses(): void {
  accessClass = unknownClass
  jsonClass = unknownClass
}

/**
 * The form is among the last that are tried, so each one before it must be ruled out by the first bytes: stamps of digits begin with four of
 * them, behind which stands no colon; those of letters have a space behind the name of a month or a day.
 */
export function readAccessLine(start: i32, end: i32): i32 {
  const head = load<u32>(start)
  const first = head & 0xff
  // Digits have 3 in their upper half, as have a few others, which are handed over for nothing.
  if ((head & 0xf0f0f0f0) == 0x30303030 && load<u8>(start, 4) != 0x3a) return handOver
  if (first == 0 || first == 0x5b || first == 0x40 || (first - 0x41 < 26 && head >> 24 == 0x20)) return handOver
  const quote = findQuote(start, min(end, start + longestHead))
  if (quote - stampLength < start || load<u8>(quote + 1) == 0x22) return handOver
  if (!readAccessStamp(quote - stampLength)) return handOver
  if (isFolded(start)) return handOver
  setTime(stampMs)
  if (accessClass == unknownClass) accessClass = classOf(accessEnvelope, start, start)
  return readWhole(start, end, accessClass)
}

/** The first quote; 0: there is none. */
function findQuote(start: i32, end: i32): i32 {
  const quote = i8x16.splat(0x22)
  for (let at = start; at < end; at += 16) {
    const quotes = i8x16.bitmask(i8x16.eq(v128.load(at), quote))
    if (quotes == 0) continue
    const found = at + <i32>ctz(quotes)
    return found < end ? found : 0
  }
  return 0
}

/**
 * A line that begins with `{`: of Docker or the journal, which are handed over, or of any other log. Where a class reads JSON, it is `readJson` that
 * meets the journal's key and hands the line over; the line is not searched twice.
 */
export function readJsonLine(start: i32, end: i32): i32 {
  if (jsonClass == unknownClass) jsonClass = classOf(jsonEnvelope, start, start)
  const isRead = jsonClass != unknownClass && jsonClass != unreadClass && jsonClass != foreignClass
  // `{"log":"`
  if (load<u64>(start) == 0x223a22676f6c227b || (!isRead && holdsMessageKey(start, end))) return handOver
  setTime(NaN)
  return readWhole(start, end, jsonClass)
}

/** Whether `"MESSAGE"` stands anywhere in the line: entries of the journal have it. */
function holdsMessageKey(start: i32, end: i32): bool {
  const quote = i8x16.splat(0x22)
  const letter = i8x16.splat(0x4d)
  for (let at = start; at < end; at += 16) {
    const pairs = v128.and(i8x16.eq(v128.load(at), quote), i8x16.eq(v128.load(at, 1), letter))
    if (!v128.any_true(pairs)) continue
    for (let marks = i8x16.bitmask(pairs); marks != 0; marks &= marks - 1) {
      const key = at + <i32>ctz(marks)
      if (key + 9 <= end && load<u64>(key) == 0x4547415353454d22 && load<u8>(key, 8) == 0x22) return true
    }
  }
  return false
}

function readWhole(start: i32, end: i32, id: i32): i32 {
  if (id == unknownClass) return unknown
  if (id == unreadClass) return skip
  if (id == foreignClass) return handOver
  setHost(start, start)
  setPid(start, start)
  setProgram(start, start)
  setMessage(start, end)
  setClass(id)
  return isRecord
}
