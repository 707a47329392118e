/**
 * Stamps: what `envelopes/{rfc3164,iso-stamp,clf}.ts` say of them, or none. The stamp before is remembered in full, for most lines are of its
 * day and many of its second; at first it is the epoch. Callers have seen to it that 32 bytes from the stamp on may be loaded, and check themselves that it ends in the line.
 */
import { clockPairs, isDigit, leadingDigits, twoDigits } from './digits'

const dayMs: f64 = 86400000

/** `00:00:00` */
let clockText: u64 = 0x30303a30303a3030
let clockMs: i32 = 0

/** Milliseconds since midnight of `HH:MM:SS` at `at` (a leap second counts as the last one); -1: it does not stand there. */
@inline export function clockTime(at: i32): i32 {
  const text = load<u64>(at)
  return text == clockText ? clockMs : readClock(text)
}

function readClock(text: u64): i32 {
  const pairs = clockPairs(text)
  const hour = <i32>pairs & 0xff
  const minute = <i32>(pairs >> 24) & 0xff
  const second = <i32>(pairs >> 48) & 0xff
  if (hour > 23 || minute > 59 || second > 60) return -1
  clockText = text
  clockMs = ((hour * 60 + minute) * 60 + min(second, 59)) * 1000
  return clockMs
}

/** `Jan  1 ` */
let dayText: u64 = 0x203120206e614a
let dayMask: u64 = 0xffffffffffffff
let dayLength: i32 = 7
/** Of the last day that was read: month (from 0) << 5 | day. */
export let stampDay: i32 = 1

/** Length of `Mmm dd `, `Mmm  d ` or `Mmm d ` at `at`; 0: none of them. */
@inline export function readDay(at: i32): i32 {
  const text = load<u64>(at)
  return (text & dayMask) == dayText ? dayLength : readNewDay(text)
}

function readNewDay(text: u64): i32 {
  const month = monthOf(<i32>text & 0xffffff)
  const first = <u32>(text >> 32) & 0xff
  const second = <u32>(text >> 40) & 0xff
  if (month < 0 || (<i32>(text >> 24) & 0xff) != 0x20) return 0
  const isShort = second == 0x20
  if (!isShort && (!isDigit(second) || (<i32>(text >> 48) & 0xff) != 0x20)) return 0
  if (!isDigit(first) && (isShort || first != 0x20)) return 0
  const day = isShort ? <i32>first & 15 : (first == 0x20 ? 0 : (<i32>first & 15) * 10) + (<i32>second & 15)
  if (day < 1 || day > longestMonth(month)) return 0
  dayLength = isShort ? 6 : 7
  dayMask = isShort ? 0xffffffffffff : 0xffffffffffffff
  dayText = text & dayMask
  stampDay = (month << 5) | day
  return dayLength
}

/** Month (from 0) by the three bytes of its English short name; -1: none. */
function monthOf(name: i32): i32 {
  switch (name) {
    case 0x6e614a: return 0
    case 0x626546: return 1
    case 0x72614d: return 2
    case 0x727041: return 3
    case 0x79614d: return 4
    case 0x6e754a: return 5
    case 0x6c754a: return 6
    case 0x677541: return 7
    case 0x706553: return 8
    case 0x74634f: return 9
    case 0x766f4e: return 10
    case 0x636544: return 11
    default: return -1
  }
}

/** Days of the month (from 0) in a leap year. */
function longestMonth(month: i32): i32 {
  return month == 1 ? 29 : 31 - ((month % 7) & 1)
}

/** Milliseconds since the epoch at which the day begins in UTC; NaN: there is no such day in the years that logs are of. */
function dayStart(year: i32, month: i32, day: i32): f64 {
  if (year < 1970 || month < 0 || month > 11 || day < 1 || day > longestMonth(month)) return NaN
  const isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  if (month == 1 && day == 29 && !isLeapYear) return NaN
  // Counted in years that begin in March, so that the leap day is their last (Hinnant, days_from_civil).
  const shifted = month < 2 ? year - 1 : year
  const ofYear = (153 * (month < 2 ? month + 10 : month - 2) + 2) / 5 + day - 1
  const days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719468
  return <f64>days * dayMs
}

/** `1970-01-` and `0-01-01T` */
let dateText0: u64 = 0x2d31302d30373931
let dateText1: u64 = 0x5431302d31302d30
let dateMs: f64 = 0
/** `+00:00` */
let zoneText: u64 = 0x30303a30302b
let zoneMs: f64 = 0
/** Of the last stamp that tells year and zone: ms since the epoch, UTC. */
export let stampMs: f64 = 0

/**
 * Where `2026-11-24T08:46:58`, with a fraction of up to nine digits or none, and `Z` or `+hh:mm`, ends; 0: none stands at `at`, or one whose
 * fraction the plain reader might round up.
 */
export function isoStamp(at: i32): i32 {
  const text0 = load<u64>(at)
  const text1 = load<u64>(at, 3)
  if ((text0 != dateText0 || text1 != dateText1) && !readDate(text0, text1)) return 0
  const clock = clockTime(at + 11)
  if (clock < 0) return 0
  let here = at + 19
  let fraction = 0
  if (load<u8>(here) == 0x2e) {
    const digits = load<u64>(here, 1)
    let count = leadingDigits(digits)
    if (count == 0) return 0
    fraction = thousandths(digits, count)
    if (count == 8 && isDigit(load<u8>(here, 9))) count = 9
    if (count > 6 && (digits & 0xffffff000000) == 0x393939000000) return 0
    here += 1 + count
  }
  const zone = load<u64>(here)
  if ((<i32>zone & 0xff) == 0x5a) {
    stampMs = dateMs + <f64>(clock + fraction)
    return here + 1
  }
  if ((zone & 0xffffffffffff) != zoneText && !readZone(zone)) return 0
  stampMs = dateMs + <f64>(clock + fraction) - zoneMs
  return here + 6
}

/** `YYYY-MM-DDT`: its first eight bytes, and its last eight. */
function readDate(text0: u64, text1: u64): bool {
  if ((text0 & 0xff0000ff00000000) != 0x2d00002d00000000 || text1 >> 56 != 0x54) return false
  if (leadingDigits(text0) != 4 || leadingDigits(text0 >> 40) != 2 || leadingDigits((text1 >> 40) & 0xffff) != 2) return false
  const year = twoDigits(text0, 0) * 100 + twoDigits(text0, 2)
  const start = dayStart(year, twoDigits(text0, 5) - 1, twoDigits(text1, 5))
  if (start != start) return false
  dateText0 = text0
  dateText1 = text1
  dateMs = start
  return true
}

/** What the first digits behind the point tell, in ms. */
@inline function thousandths(digits: u64, count: i32): i32 {
  const tens = count > 1 ? <i32>(digits >> 8) & 15 : 0
  const ones = count > 2 ? <i32>(digits >> 16) & 15 : 0
  return (<i32>digits & 15) * 100 + tens * 10 + ones
}

/** `+hh:mm`; numbers are not looked at, as in the plain reader. */
function readZone(text: u64): bool {
  const sign = <i32>text & 0xff
  if (sign != 0x2b && sign != 0x2d) return false
  if ((<i32>(text >> 24) & 0xff) != 0x3a || leadingDigits(text >> 8) != 2 || leadingDigits((text >> 32) & 0xffff) != 2) return false
  zoneText = text & 0xffffffffffff
  zoneMs = zoneSize(sign, twoDigits(text, 1), twoDigits(text, 4))
  return true
}

function zoneSize(sign: i32, hours: i32, minutes: i32): f64 {
  const size = (hours * 60 + minutes) * 60000
  return <f64>(sign == 0x2d ? -size : size)
}

/** `[01/Jan/` and `an/1970:` */
let accessDay0: u64 = 0x2f6e614a2f31305b
let accessDay1: u64 = 0x3a303739312f6e61
let accessDayMs: f64 = 0
/** ` +0000] ` */
let accessZone: u64 = 0x205d303030302b20
let accessZoneMs: f64 = 0

/** Whether `[24/Nov/2026:08:46:57 +0000] ` stands at `at`. */
export function readAccessStamp(at: i32): bool {
  const text0 = load<u64>(at)
  const text1 = load<u64>(at, 5)
  const zone = load<u64>(at, 21)
  if ((text0 != accessDay0 || text1 != accessDay1) && !readAccessDay(text0, text1)) return false
  if (zone != accessZone && !readAccessZone(zone)) return false
  const clock = clockTime(at + 13)
  if (clock < 0) return false
  stampMs = accessDayMs + <f64>clock - accessZoneMs
  return true
}

/** `[dd/Mmm/yyyy:`: its first eight bytes, and its last eight. */
function readAccessDay(text0: u64, text1: u64): bool {
  // `[` before, `/` between, `:` behind.
  if ((text0 & 0xff0000ff) != 0x2f00005b || (text1 & 0xff0000) != 0x2f0000) return false
  if (text1 >> 56 != 0x3a || leadingDigits(text0 >> 8) != 2 || leadingDigits(text1 >> 24) != 4) return false
  const year = twoDigits(text1, 3) * 100 + twoDigits(text1, 5)
  const start = dayStart(year, monthOf(<i32>(text0 >> 32) & 0xffffff), twoDigits(text0, 1))
  if (start != start) return false
  accessDay0 = text0
  accessDay1 = text1
  accessDayMs = start
  return true
}

/** ` +hhmm] ` */
function readAccessZone(text: u64): bool {
  const sign = <i32>(text >> 8) & 0xff
  if ((text & 0xffff0000000000ff) != 0x205d000000000020 || (sign != 0x2b && sign != 0x2d)) return false
  if (leadingDigits(text >> 16) != 4) return false
  accessZone = text
  accessZoneMs = zoneSize(sign, twoDigits(text, 2), twoDigits(text, 4))
  return true
}
