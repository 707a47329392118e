/** Values that nobody asks for: read only as far as it takes to know that they are valid, and where they end. */
import { behindScalar, behindSpace, closingQuote, invalid, unsure } from './json-text'

/** What is nested deeper is handed over. */
export const deepest: i32 = 100

/** Behind the value that begins at `at`, or what is negative: `invalid`, `unsure`. */
export function skipValue(at: i32, depth: i32): i32 {
  const byte = load<u8>(at)
  if (byte == 0x7b) return skipObject(at + 1, depth + 1)
  return byte == 0x5b ? skipArray(at + 1, depth + 1) : skipScalar(at)
}

/** Behind the string, the number or the word. */
@inline export function skipScalar(at: i32): i32 {
  if (load<u8>(at) != 0x22) return behindScalar(at)
  const end = closingQuote(at + 1)
  return end < 0 ? end : end + 1
}

/** Behind the object whose first byte behind `{` stands at `from`. */
export function skipObject(from: i32, depth: i32): i32 {
  if (depth > deepest) return unsure
  let at = behindSpace(from)
  if (load<u8>(at) == 0x7d) return at + 1
  while (true) {
    if (load<u8>(at) != 0x22) return invalid
    at = closingQuote(at + 1)
    if (at < 0) return at
    at = behindColon(at + 1)
    if (at < 0) return at
    at = skipValue(at, depth)
    if (at < 0) return at
    let byte = load<u8>(at)
    if (byte <= 0x20) {
      at = behindSpace(at)
      byte = load<u8>(at)
    }
    at += 1
    if (byte == 0x7d) return at
    if (byte != 0x2c) return invalid
    if (load<u8>(at) <= 0x20) at = behindSpace(at)
  }
}

/** Behind the array whose first byte behind `[` stands at `from`. */
export function skipArray(from: i32, depth: i32): i32 {
  if (depth > deepest) return unsure
  let at = behindSpace(from)
  if (load<u8>(at) == 0x5d) return at + 1
  while (true) {
    at = skipValue(at, depth)
    if (at < 0) return at
    let byte = load<u8>(at)
    if (byte <= 0x20) {
      at = behindSpace(at)
      byte = load<u8>(at)
    }
    at += 1
    if (byte == 0x5d) return at
    if (byte != 0x2c) return invalid
    if (load<u8>(at) <= 0x20) at = behindSpace(at)
  }
}

/** At the value behind a key's colon; `invalid`: there is none. */
@inline export function behindColon(at: i32): i32 {
  if (load<u8>(at) != 0x3a) {
    at = behindSpace(at)
    if (load<u8>(at) != 0x3a) return invalid
  }
  at += 1
  return load<u8>(at) <= 0x20 ? behindSpace(at) : at
}
