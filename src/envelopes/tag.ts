import { isIP } from 'node:net'
import { closeBracket, colon, digitsEnd, find, openBracket, space, standsAt } from './bytes.ts'
import type { LogRecord } from './record.ts'
import { programName, wordText } from './word-text.ts'

const longestWord = 255

/**
 * Reads `[host] tag[pid]: message` from `at` on. Without a tag all that follows the host is the message. Tags are also `[sshd]:`,
 * `sshd(pam_unix)[1]:`, `krb5kdc[1](info):`, `gdm-password]:`, and `proftpd[1] ` without a colon. A stranger controls the message only: the tag
 * is looked for in its place, never further on.
 */
export function readTag(bytes: Uint8Array, at: number, end: number, record: LogRecord): void {
  if (readTagAt(bytes, at, end, record)) return
  const hostEnd = wordEnd(bytes, at, end)
  if (hostEnd < 0) return
  record.host = wordText(bytes, at, hostEnd)
  record.messageStart = hostEnd + 1
  if (readTagAt(bytes, hostEnd + 1, end, record)) return
  const secondEnd = wordEnd(bytes, hostEnd + 1, end)
  if (secondEnd >= 0 && isRelayed(record.host, wordText(bytes, hostEnd + 1, secondEnd)))
    readTagAt(bytes, secondEnd + 1, end, record)
}

/** Some relays write the name of the host twice, or their address for it before it; any other second word is of the message. */
function isRelayed(host: string, second: string): boolean {
  return firstLabel(host) === firstLabel(second) || isIP(host) !== 0
}

function firstLabel(host: string): string {
  return host.split('.', 1)[0] ?? ''
}

/** -1: there is no word that could be a host, or nothing behind it. */
function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  const gap = find(space, bytes, at, Math.min(end, at + longestWord))
  if (gap <= at) return -1
  for (let here = at; here < gap; here++) if (inNoHost.has(bytes[here] as number)) return -1
  return gap
}

/** `auth(NAME` is the beginning of a message, and what follows in NAME a stranger's. */
const inNoHost = new Set([...'()<>=,;"\''].map(character => character.charCodeAt(0)))

function readTagAt(bytes: Uint8Array, at: number, end: number, record: LogRecord): boolean {
  const name = nameEnd(bytes, at, end)
  if (name === at || name >= end) return false
  const bracketed = bytes[at] === openBracket
  let here = name
  if (bracketed) {
    if (bytes[here] !== closeBracket) return false
    here += 1
  } else if (standsAt(']:', bytes, here, end)) here += 1
  let pidStart = 0
  let pidEnd = 0
  if (here < end && bytes[here] === openBracket) {
    pidStart = here + 1
    pidEnd = digitsEnd(bytes, pidStart, end)
    if (pidEnd === pidStart || pidEnd >= end || bytes[pidEnd] !== closeBracket) return false
    here = pidEnd + 1
  }
  const gap = gapBehind(bytes, levelEnd(bytes, here, end), end, pidEnd > pidStart)
  if (gap < 0) return false
  record.program = programName(wordText(bytes, bracketed ? at + 1 : at, name))
  record.pid = pidEnd > pidStart ? wordText(bytes, pidStart, pidEnd) : ''
  record.messageStart = messageStart(bytes, Math.min(end, gap + 1), end)
  return true
}

/** Where the space behind the tag stands (or the line ends): behind a colon, or at once where there was a pid; -1: this was no tag. */
function gapBehind(bytes: Uint8Array, at: number, end: number, hasPid: boolean): number {
  if (at >= end) return -1
  if (hasPid && bytes[at] === space) return at
  if (bytes[at] !== colon || (at + 1 < end && bytes[at + 1] !== space)) return -1
  return at + 1
}

/** `(info)`, as the Kerberos servers write behind the pid. */
function levelEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || bytes[at] !== 0x28) return at
  const limit = Math.min(end, at + 16)
  for (let here = at + 1; here < limit; here++) if (bytes[here] === 0x29) return here + 1
  return at
}

/** The name of a program: no space, colon, or bracket but a pair of parentheses. */
function nameEnd(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + longestWord)
  let here = bytes[at] === openBracket ? at + 1 : at
  while (here < limit && isNameByte(bytes[here] as number)) here += 1
  return here
}

function isNameByte(byte: number): boolean {
  return (
    byte > space &&
    byte < 0x7f &&
    byte !== colon &&
    byte !== openBracket &&
    byte !== closeBracket &&
    byte !== 0x22 &&
    byte !== 0x3c
  )
}

/** What some systems put before the message: `[ID 800047 auth.info] ` of Solaris, `[  970.699396]: ` of the kernel. */
function messageStart(bytes: Uint8Array, at: number, end: number): number {
  if (standsAt('[ID ', bytes, at, end)) return afterBracket(bytes, at, end, ' ')
  if (standsAt('kernel:[', bytes, at, end)) return afterUptime(bytes, at + 7, end)
  return at < end && bytes[at] === openBracket ? afterUptime(bytes, at, end) : at
}

function afterUptime(bytes: Uint8Array, at: number, end: number): number {
  let here = at + 1
  while (here < end && bytes[here] === space) here += 1
  const seconds = digitsEnd(bytes, here, end)
  if (seconds === here || seconds >= end || bytes[seconds] !== 0x2e) return at
  const close = digitsEnd(bytes, seconds + 1, end)
  if (!standsAt(']', bytes, close, end)) return at
  here = standsAt(':', bytes, close + 1, end) ? close + 2 : close + 1
  return standsAt(' ', bytes, here, end) ? here + 1 : here
}

function afterBracket(bytes: Uint8Array, at: number, end: number, follows: string): number {
  const limit = Math.min(end, at + 64)
  for (let here = at; here < limit; here++)
    if (standsAt(`]${follows}`, bytes, here, end)) return here + 1 + follows.length
  return at
}
