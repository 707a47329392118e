import type { RigidType } from './template.ts'

/**
 * Scanners of the fields that end by themselves. Each takes `bytes[at, end)` and gives the end of the field that starts at `at`, or -1.
 * Every one is bounded in length, so that a hostile line costs time in proportion to its length, whatever repeats in it.
 */
type FieldScanner = (bytes: Uint8Array, at: number, end: number, stop: number) => number

const longestWord = 1024
const longestUntil = 4096
const longestHost = 255
const longestDigits = 20
const longestHex = 128
const longestLabel = 128
/** Longest text of an IPv6 address (45) with a zone. */
const longestAddress = 64

const space = 0x20
const quote = 0x22
const percent = 0x25
const dot = 0x2e
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d

const isDigit = byteSet('0123456789')
const isHex = byteSet('0123456789abcdefABCDEF')
const isZone = byteSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-')
const isLabel = byteSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-')
const isHost = byteSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-:%')

export const scanField: Readonly<Record<RigidType, FieldScanner>> = {
  word: scanWord,
  until: scanUntil,
  digits: (bytes, at, end) => scanSet(bytes, at, end, isDigit, longestDigits),
  hex: (bytes, at, end) => scanSet(bytes, at, end, isHex, longestHex),
  label: (bytes, at, end) => scanSet(bytes, at, end, isLabel, longestLabel),
  host: (bytes, at, end) => scanSet(bytes, at, end, isHost, longestHost),
  ip: scanAddress,
  quoted: scanQuoted,
}

function byteSet(characters: string): Uint8Array {
  const set = new Uint8Array(256)
  for (const character of characters) set[character.charCodeAt(0)] = 1
  return set
}

function scanSet(bytes: Uint8Array, at: number, end: number, set: Uint8Array, longest: number): number {
  const limit = Math.min(end, at + longest + 1)
  let here = at
  while (here < limit && set[bytes[here] as number] === 1) here += 1
  return here === at || here - at > longest ? -1 : here
}

function scanWord(bytes: Uint8Array, at: number, end: number, stop: number): number {
  const limit = Math.min(end, at + longestWord + 1)
  let here = at
  while (here < limit && bytes[here] !== space && bytes[here] !== stop) here += 1
  return here === at || here - at > longestWord ? -1 : here
}

function scanUntil(bytes: Uint8Array, at: number, end: number, stop: number): number {
  const limit = Math.min(end, at + longestUntil + 1)
  let here = at
  while (here < limit && bytes[here] !== stop) here += 1
  return here === at || here - at > longestUntil ? -1 : here
}

function scanQuoted(bytes: Uint8Array, at: number, end: number): number {
  let here = at
  while (here < end) {
    const byte = bytes[here]
    if (byte === quote) return here
    here += byte === backslash ? 2 : 1
  }
  return -1
}

function scanAddress(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== openBracket) return scanBareAddress(bytes, at, end)
  const inside = scanBareAddress(bytes, at + 1, end)
  return inside > 0 && inside < end && bytes[inside] === closeBracket ? inside + 1 : -1
}

function scanBareAddress(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + longestAddress)
  let colons = 0
  let here = at
  while (here < limit) {
    const byte = bytes[here] as number
    if (byte === colon) colons += 1
    else if (byte !== dot && isHex[byte] !== 1) break
    here += 1
  }
  // An address may end in `::`; a single colon behind it belongs to the text around it.
  if (trailingColons(bytes, at, here) % 2 === 1) {
    here -= 1
    colons -= 1
  }
  if (colons < 2) return scanV4(bytes, at, end)
  if (here < limit && bytes[here] === percent) return scanSet(bytes, here + 1, end, isZone, longestAddress)
  return here
}

function trailingColons(bytes: Uint8Array, from: number, end: number): number {
  let count = 0
  while (end - count > from && bytes[end - count - 1] === colon) count += 1
  return count
}

/** Four numbers of at most three digits; leading zeros are kept, some software pads with them. */
function scanV4(bytes: Uint8Array, at: number, end: number): number {
  let here = at
  for (let part = 0; part < 4; part++) {
    if (part > 0) {
      if (here >= end || bytes[here] !== dot) return -1
      here += 1
    }
    const from = here
    let value = 0
    while (here < end && here - from < 3 && isDigit[bytes[here] as number] === 1) {
      value = value * 10 + (bytes[here] as number) - 0x30
      here += 1
    }
    if (here === from || value > 255) return -1
  }
  return here < end && isDigit[bytes[here] as number] === 1 ? -1 : here
}
