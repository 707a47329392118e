/** Times as JSON logs write them: whole or broken numbers since the epoch, and ISO 8601; what else `Date.parse` reads is handed over. */

/** Of the last text that was a time: ms since the epoch, UTC. */
export let time: f64 = 0

/** Numbers below this are seconds, up to the year 5138; the same bound as in `readers/read-json.ts`. */
const firstMilliseconds: f64 = 1e11
/** So many digits are exact as a double, and so is their quotient by a power of ten the nearest one. */
const exactDigits: i32 = 15
const msOfDay: i32 = 86_400_000

const dot: u32 = 0x2e

export function setNoTime(): void {
  time = NaN
}

/** Whether `[start, end)` is a time that this file knows; `time` has it then. */
export function readTime(start: i32, end: i32): bool {
  return readNumber(start, end) || readIso(start, end)
}

function readNumber(start: i32, end: i32): bool {
  if (end - start > exactDigits + 1) return false
  let whole: f64 = 0
  let scale: f64 = 1
  let hasDot = false
  for (let at = start; at < end; at++) {
    const byte = <u32>load<u8>(at)
    if (byte - 48 < 10) {
      whole = whole * 10 + <f64>(byte - 48)
      if (hasDot) scale *= 10
      continue
    }
    if (byte != dot || hasDot || at == start || at + 1 == end) return false
    hasDot = true
  }
  if (end == start || (!hasDot && end - start > exactDigits)) return false
  const value = whole / scale
  const ms = value < firstMilliseconds ? value * 1000 : value
  const floor = Math.floor(ms)
  time = ms - floor < 0.5 ? floor : floor + 1
  return true
}

/** `2026-11-24T08:46:57.123456Z`, also with a space for the `T`, with an offset, or without any zone, which is UTC then. */
function readIso(start: i32, end: i32): bool {
  if (end - start < 19 || !isDate(start) || !isClock(start + 11)) return false
  const separator = load<u8>(start, 10)
  if (separator != 0x54 && separator != 0x20) return false
  let at = start + 19
  let ms = 0
  if (load<u8>(at) == <u8>dot && at < end) {
    const fraction = ++at
    for (let place = 100; at < end && <u32>load<u8>(at) - 48 < 10; at++, place /= 10) ms += place * (<i32>load<u8>(at) - 48)
    if (at == fraction) return false
  }
  const offset = offsetMs(at, end)
  if (offset == noOffset) return false
  const days = daysOf(twoDigits(start) * 100 + twoDigits(start + 2), twoDigits(start + 5), twoDigits(start + 8))
  const clock = (twoDigits(start + 11) * 60 + twoDigits(start + 14)) * 60 + twoDigits(start + 17)
  time = <f64>days * <f64>msOfDay + <f64>(clock * 1000 + ms - offset)
  return true
}

const noOffset: i32 = 0x7fffffff

/** What stands behind the clock: nothing, `Z`, `+01:00` or `+0100`. */
function offsetMs(at: i32, end: i32): i32 {
  if (at == end) return 0
  const sign = <u32>load<u8>(at)
  if (sign == 0x5a) return end - at == 1 ? 0 : noOffset
  if (sign != 0x2b && sign != 0x2d) return noOffset
  const hasColon = end - at == 6 && load<u8>(at, 3) == 0x3a
  if (!hasColon && end - at != 5) return noOffset
  const minutesAt = hasColon ? at + 4 : at + 3
  if (!areDigits(at + 1) || !areDigits(minutesAt)) return noOffset
  const hours = twoDigits(at + 1)
  const minutes = twoDigits(minutesAt)
  if (hours > 23 || minutes > 59) return noOffset
  const offset = (hours * 60 + minutes) * 60_000
  return sign == 0x2d ? -offset : offset
}

/** `2026-11-24`; years of three digits, and days that a month does not have, are left to `Date.parse` and its ways. */
function isDate(at: i32): bool {
  if (load<u8>(at) == 0x30) return false
  if (load<u8>(at, 4) != 0x2d || load<u8>(at, 7) != 0x2d) return false
  if (!areDigits(at) || !areDigits(at + 2) || !areDigits(at + 5) || !areDigits(at + 8)) return false
  const month = twoDigits(at + 5)
  const day = twoDigits(at + 8)
  return month >= 1 && month <= 12 && day >= 1 && day <= 28 + surelyMore(month)
}

/** Days beyond 28 that the month has in every year. */
function surelyMore(month: i32): i32 {
  if (month == 2) return 0
  return month == 4 || month == 6 || month == 9 || month == 11 ? 2 : 3
}

function isClock(at: i32): bool {
  if (load<u8>(at, 2) != 0x3a || load<u8>(at, 5) != 0x3a) return false
  if (!areDigits(at) || !areDigits(at + 3) || !areDigits(at + 6)) return false
  return twoDigits(at) < 24 && twoDigits(at + 3) < 60 && twoDigits(at + 6) < 60
}

@inline function areDigits(at: i32): bool {
  return <u32>load<u8>(at) - 48 < 10 && <u32>load<u8>(at, 1) - 48 < 10
}

@inline function twoDigits(at: i32): i32 {
  return (<i32>load<u8>(at) - 48) * 10 + <i32>load<u8>(at, 1) - 48
}

/** Days since 1970-01-01 of a day in the Gregorian calendar, by years that begin in March. */
function daysOf(year: i32, month: i32, day: i32): i32 {
  const years = month <= 2 ? year - 1 : year
  const era = years >= 0 ? years / 400 : (years - 399) / 400
  const yearOfEra = years - era * 400
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
}
