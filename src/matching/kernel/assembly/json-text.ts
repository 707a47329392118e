/**
 * The parts of a JSON text that hold no others (RFC 8259): strings, numbers, words, white space. All take an address and give the one behind
 * what they read, or `invalid`. A line holds no newline, and one stands behind it: that is where reading stops at the latest.
 */

/** `JSON.parse` refuses the text. */
export const invalid: i32 = -1
/** Something that only `JSON.parse` can tell. */
export const unsure: i32 = -2

const tab: u32 = 0x09
const carriageReturn: u32 = 0x0d
const space: u32 = 0x20
const quote: u32 = 0x22
const minus: u32 = 0x2d
const dot: u32 = 0x2e
const zero: u32 = 0x30
const backslash: u32 = 0x5c

/** Longest whole number of which JavaScript writes all digits as they are. */
const exactDigits: i32 = 15

/** Set where a string holds an escape, or a number is written otherwise than JavaScript would; never reset here. */
export let isOdd: bool = false

export function setOdd(value: bool): void {
  isOdd = value
}

/** Behind white space. */
export function behindSpace(at: i32): i32 {
  let byte = <u32>load<u8>(at)
  while (byte == space || byte == tab || byte == carriageReturn) byte = <u32>load<u8>(++at)
  return at
}

/** The bytes among sixteen that do not stand for themselves in a string: quotes, backslashes, control characters. */
@inline function specials(at: i32): i32 {
  const bytes = v128.load(at)
  // A quote becomes 0x20 and a space 0x22, so that one comparison finds quotes and what is below a space.
  const low = i8x16.le_u(v128.xor(bytes, i8x16.splat(2)), i8x16.splat(0x20))
  return i8x16.bitmask(v128.or(low, i8x16.eq(bytes, i8x16.splat(0x5c))))
}

/** The closing quote of the string whose first byte stands at `at`; `invalid`. */
@inline export function closingQuote(at: i32): i32 {
  let mask = specials(at)
  while (mask == 0) {
    at += 16
    mask = specials(at)
  }
  at += ctz(mask)
  return load<u8>(at) == <u8>quote ? at : behindEscape(at)
}

function behindEscape(from: i32): i32 {
  let at = from
  while (load<u8>(at) == <u8>backslash) {
    isOdd = true
    const length = escapeLength(<u32>load<u8>(at, 1), at + 2)
    if (length == 0) return invalid
    at += length
    let mask = specials(at)
    while (mask == 0) {
      at += 16
      mask = specials(at)
    }
    at += ctz(mask)
  }
  return load<u8>(at) == <u8>quote ? at : invalid
}

/** Length of an escape by the byte behind its backslash; 0: it is none. */
function escapeLength(byte: u32, digits: i32): i32 {
  switch (byte) {
    case 0x22:
    case 0x2f:
    case 0x5c:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return 2
    case 0x75:
      return isHex(digits) && isHex(digits + 1) && isHex(digits + 2) && isHex(digits + 3) ? 6 : 0
    default:
      return 0
  }
}

function isHex(at: i32): bool {
  const byte = <u32>load<u8>(at)
  return byte - 48 < 10 || (byte | 32) - 97 < 6
}

@inline function isDigit(at: i32): bool {
  return <u32>load<u8>(at) - zero < 10
}

/** Behind the number that begins at `at`, or `invalid`. */
export function behindNumber(from: i32): i32 {
  let at = from
  if (load<u8>(at) == <u8>minus) {
    at += 1
    if (load<u8>(at) == <u8>zero) isOdd = true
  }
  const whole = at
  if (load<u8>(at) == <u8>zero) at += 1
  else {
    while (isDigit(at)) at += 1
    if (at == whole) return invalid
    if (at - whole > exactDigits) isOdd = true
  }
  if (load<u8>(at) == <u8>dot) {
    isOdd = true
    const fraction = ++at
    while (isDigit(at)) at += 1
    if (at == fraction) return invalid
  }
  return (<u32>load<u8>(at) | 32) == 0x65 ? behindExponent(at + 1) : at
}

function behindExponent(from: i32): i32 {
  isOdd = true
  const sign = <u32>load<u8>(from)
  let at = sign == 0x2b || sign == minus ? from + 1 : from
  const digits = at
  while (isDigit(at)) at += 1
  return at == digits ? invalid : at
}

/** Behind `true`, `false` or `null`, by their first byte; `invalid`. */
export function behindWord(at: i32): i32 {
  const word = load<u32>(at)
  if (word == 0x65757274) return at + 4
  if (word == 0x6c6c756e) return at + 4
  return word == 0x736c6166 && load<u8>(at, 4) == 0x65 ? at + 5 : invalid
}

/** Behind a number or a word. */
export function behindScalar(at: i32): i32 {
  const byte = <u32>load<u8>(at)
  return byte == minus || byte - zero < 10 ? behindNumber(at) : behindWord(at)
}
