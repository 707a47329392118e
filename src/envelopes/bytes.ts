/** Small scanners over bytes, for headers; each takes `bytes[at, end)`. */

export const space = 0x20
export const quote = 0x22
export const colon = 0x3a
export const openBracket = 0x5b
export const closeBracket = 0x5d

/** The number that the `count` digits at `at` make; -1: they are no digits. */
export function number(bytes: Uint8Array, at: number, end: number, count: number): number {
  if (at + count > end) return -1
  let value = 0
  for (let index = at; index < at + count; index++) {
    const digit = (bytes[index] as number) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Where the digits that start at `at` end; `at` itself: there are none. */
export function digitsEnd(bytes: Uint8Array, at: number, end: number): number {
  let here = at
  while (here < end && isDigit(bytes[here] as number)) here += 1
  return here
}

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthCodes = monthNames.map(name => codeOf(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)))

function codeOf(a: number, b: number, c: number): number {
  return (a << 16) | (b << 8) | c
}

/** Month (0 to 11) whose English short name stands at `at`; -1: none. */
export function month(bytes: Uint8Array, at: number, end: number): number {
  if (at + 3 > end) return -1
  return monthCodes.indexOf(codeOf(bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number))
}

/** Milliseconds that the fraction at `at` (`.` or `,` and digits) tells, in `fraction.ms`, and its end; `at` itself: there is none. */
export function fractionEnd(bytes: Uint8Array, at: number, end: number, fraction: { ms: number }): number {
  fraction.ms = 0
  if (at + 1 >= end || (bytes[at] !== 0x2e && bytes[at] !== 0x2c) || !isDigit(bytes[at + 1] as number)) return at
  let weight = 100
  let here = at + 1
  while (here < end && isDigit(bytes[here] as number)) {
    fraction.ms += weight * ((bytes[here] as number) - 0x30)
    weight /= 10
    here += 1
  }
  fraction.ms = Math.floor(fraction.ms + 1e-6)
  return here
}

/** Where the byte stands in `bytes[at, end)`; -1: nowhere. What lies behind `end` is never looked at: it may be the rest of a large buffer. */
export function find(byte: number, bytes: Uint8Array, at: number, end: number): number {
  for (let here = at; here < end; here++) if (bytes[here] === byte) return here
  return -1
}

export function standsAt(text: string, bytes: Uint8Array, at: number, end: number): boolean {
  if (at + text.length > end) return false
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false
  }
  return true
}
