/**
 * Scanners of the fields that end by themselves: the twins of `rigid-fields.ts`, which says what they are. Each takes the field that starts at
 * `at` in a text that ends at `end`, and gives its end, or -1. Sixteen bytes are looked at a time; what lies past the end decides nothing.
 */
import { isDigit, leadingDigits } from './digits'
import { readVersion4 } from './version4'

/** Codes of the types (`field-codes.ts`); 0 is text. */
const word: i32 = 1
const until: i32 = 2
const digits: i32 = 3
const hex: i32 = 4
const label: i32 = 5
const ip: i32 = 6
const host: i32 = 7

const longestWord: i32 = 1024
const longestUntil: i32 = 4096
const longestHost: i32 = 255
const longestDigits: i32 = 20
const longestHex: i32 = 128
const longestLabel: i32 = 128
const longestAddress: i32 = 64

const space: u8 = 0x20
const quote: u8 = 0x22
const percent: u8 = 0x25
const dot: u8 = 0x2e
const colon: u8 = 0x3a
const openBracket: u8 = 0x5b
const backslash: u8 = 0x5c
const closeBracket: u8 = 0x5d

/*
 * A set of ASCII characters: for each low half of a byte, a bit for each high half with which it is in the set.
 */
@inline function highHalves(): v128 {
  return i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0)
}
@inline function hexSet(): v128 {
  return i8x16(8, 88, 88, 88, 88, 88, 88, 8, 8, 8, 0, 0, 0, 0, 0, 0)
}
/** Hexadecimal digits, colons and dots. */
@inline function addressSet(): v128 {
  return i8x16(8, 88, 88, 88, 88, 88, 88, 8, 8, 8, 8, 0, 0, 0, 4, 0)
}
/** Decimal digits and dots. */
@inline function version4Set(): v128 {
  return i8x16(8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 0, 0, 0, 0, 4, 0)
}
/** Letters and digits with `._-`. */
@inline function zoneSet(): v128 {
  return i8x16(-88, -8, -8, -8, -8, -8, -8, -8, -8, -8, -16, 80, 80, 84, 84, 112)
}
/** Letters and digits with `-_`. */
@inline function labelSet(): v128 {
  return i8x16(-88, -8, -8, -8, -8, -8, -8, -8, -8, -8, -16, 80, 80, 84, 80, 112)
}
/** Letters and digits with `._-:%`. */
@inline function hostSet(): v128 {
  return i8x16(-88, -8, -8, -8, -8, -4, -8, -8, -8, -8, -8, 80, 80, 84, 84, 112)
}

/** Bits of those of the sixteen bytes that are not in the set. */
@inline function outsiders(bytes: v128, set: v128): u32 {
  const low = v128.and(bytes, i8x16.splat(15))
  const high = v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(15))
  const member = v128.and(i8x16.swizzle(set, low), i8x16.swizzle(highHalves(), high))
  return <u32>i8x16.bitmask(i8x16.eq(member, i8x16.splat(0)))
}

@inline function scanSet(at: i32, end: i32, set: v128, longest: i32): i32 {
  const limit = min(end, at + longest + 1)
  let here = at
  while (here < limit) {
    const outside = outsiders(v128.load(here), set)
    if (outside != 0) {
      here += <i32>ctz(outside)
      break
    }
    here += 16
  }
  return bounded(at, min(here, limit), longest)
}

@inline function bounded(at: i32, end: i32, longest: i32): i32 {
  return end <= at || end - at > longest ? -1 : end
}

/** The last address or host that was looked for, and its end: one is often looked for again at the same place. */
let keptType: i32 = 0
let keptAt: i32 = 0
let keptEnd: i32 = 0
/** Where the last IPv4 address stands that was taken for a field. */
let version4From: i32 = 0
let version4To: i32 = 0

/** What was found in another message is no longer true. */
@inline export function forgetFields(): void {
  keptType = 0
  version4From = 0
}

/** As `readVersion4`, of a field of the message. */
@inline export function readVersion4Field(start: i32, end: i32): bool {
  return (start == version4From && end == version4To) || readVersion4(start, end)
}

/** Keeps the end of an address or a host. */
@inline function keep(type: i32, at: i32, end: i32): i32 {
  keptType = type
  keptAt = at
  keptEnd = end
  return end
}

export function scanField(type: i32, stop: i32, at: i32, end: i32): i32 {
  switch (type) {
    case word:
      return scanWord(at, end, <u8>stop)
    case until:
      return scanUntil(at, end, <u8>stop)
    case digits:
      return scanDigits(at, end)
    case hex:
      return scanHex(at, end)
    case label:
      return scanLabel(at, end)
    case ip:
      return scanIp(at, end)
    case host:
      return scanHost(at, end)
    default:
      return scanQuoted(at, end)
  }
}

@inline export function scanWord(at: i32, end: i32, stop: u8): i32 {
  return scanUpTo(at, end, space, stop, longestWord)
}

@inline export function scanUntil(at: i32, end: i32, stop: u8): i32 {
  return scanUpTo(at, end, stop, stop, longestUntil)
}

export function scanHex(at: i32, end: i32): i32 {
  return scanSet(at, end, hexSet(), longestHex)
}

export function scanLabel(at: i32, end: i32): i32 {
  return scanSet(at, end, labelSet(), longestLabel)
}

export function scanIp(at: i32, end: i32): i32 {
  return keptType == ip && keptAt == at ? keptEnd : keep(ip, at, scanAddress(at, end))
}

export function scanHost(at: i32, end: i32): i32 {
  return keptType == host && keptAt == at ? keptEnd : keep(host, at, scanSet(at, end, hostSet(), longestHost))
}

function scanUpTo(at: i32, end: i32, first: u8, second: u8, longest: i32): i32 {
  const limit = min(end, at + longest + 1)
  const one = i8x16.splat(<i8>first)
  const other = i8x16.splat(<i8>second)
  let here = at
  while (here < limit) {
    const bytes = v128.load(here)
    const stops = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, one), i8x16.eq(bytes, other)))
    if (stops != 0) {
      here += <i32>ctz(stops)
      break
    }
    here += 16
  }
  return bounded(at, min(here, limit), longest)
}

export function scanDigits(at: i32, end: i32): i32 {
  const limit = min(end, at + longestDigits + 1)
  let here = at
  while (here < limit) {
    const count = leadingDigits(load<u64>(here))
    here += count
    if (count < 8) break
  }
  return bounded(at, min(here, limit), longestDigits)
}

export function scanQuoted(at: i32, end: i32): i32 {
  let here = at
  while (here < end) {
    const bytes = v128.load(here)
    const stops = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(<i8>quote)), i8x16.eq(bytes, i8x16.splat(<i8>backslash))))
    if (stops == 0) {
      here += 16
      continue
    }
    here += <i32>ctz(stops)
    if (load<u8>(here) == quote) return here < end ? here : -1
    here += 2
  }
  return -1
}

function scanAddress(at: i32, end: i32): i32 {
  if (at >= end || load<u8>(at) != openBracket) return scanBareAddress(at, end)
  const inside = scanBareAddress(at + 1, end)
  return inside > 0 && inside < end && load<u8>(inside) == closeBracket ? inside + 1 : -1
}

function scanBareAddress(at: i32, end: i32): i32 {
  const usual = version4End(at, end)
  if (usual > 0) return usual
  const limit = min(end, at + longestAddress)
  let colons = 0
  let here = at
  while (here < limit) {
    const bytes = v128.load(here)
    const outside = outsiders(bytes, addressSet())
    const taken = min(limit - here, outside == 0 ? 16 : <i32>ctz(outside))
    const found = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>colon)))
    colons += <i32>popcnt(found & ((1 << taken) - 1))
    here += taken
    if (taken < 16) break
  }
  // An address may end in `::`; a single colon behind it belongs to the text around it.
  if ((trailingColons(at, here) & 1) == 1) {
    here -= 1
    colons -= 1
  }
  if (colons < 2) return scanVersion4(at, end)
  if (here < limit && load<u8>(here) == percent) return scanSet(here + 1, end, zoneSet(), longestAddress)
  return here
}

/** Where an IPv4 address ends that nothing follows of which addresses are made; 0: it is to be looked at more closely. */
@inline function version4End(at: i32, end: i32): i32 {
  const length = <i32>ctz(outsiders(v128.load(at), version4Set()) | 0x10000)
  const next = at + length
  if (next > end || (next < end && isOfAddress(load<u8>(next))) || !readVersion4(at, next)) return 0
  version4From = at
  version4To = next
  return next
}

@inline function isOfAddress(byte: u32): bool {
  return byte == colon || (byte | 0x20) - 0x61 < 6
}

function trailingColons(from: i32, end: i32): i32 {
  let at = end
  while (at > from && load<u8>(at - 1) == colon) at -= 1
  return end - at
}

function scanVersion4(at: i32, end: i32): i32 {
  let here = at
  for (let part = 0; part < 4; part++) {
    if (part > 0) {
      if (here >= end || load<u8>(here) != dot) return -1
      here += 1
    }
    const from = here
    let value: u32 = 0
    while (here < end && here - from < 3 && isDigit(load<u8>(here))) {
      value = value * 10 + load<u8>(here) - 0x30
      here += 1
    }
    if (here == from || value > 255) return -1
  }
  return here < end && isDigit(load<u8>(here)) ? -1 : here
}
