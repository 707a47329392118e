import { losslessText } from '../kit/lossless-text.ts'
import { closeBracket, colon, digitsEnd, openBracket, space, standsAt } from './bytes.ts'
import type { LogRecord } from './record.ts'

/** Hosts before the tag: some relays write the name twice. */
const maximalHosts = 2
const longestWord = 255

/**
 * Reads `[host] tag[pid]: message` from `at` on. Without a tag all that follows the host is the message. Tags are also `[sshd]:`,
 * `sshd(pam_unix)[1]:`, `krb5kdc[1](info):`, `gdm-password]:`, and `proftpd[1] ` without a colon. A stranger controls the message only: the tag
 * is looked for in its place, never further on.
 */
export function readTag(bytes: Uint8Array, at: number, end: number, record: LogRecord): void {
  let here = at
  for (let hosts = 0; hosts <= maximalHosts; hosts++) {
    if (readTagAt(bytes, here, end, record)) return
    const wordEnd = endOfWord(bytes, here, end)
    if (wordEnd < 0 || hosts === maximalHosts) break
    if (hosts === 0) {
      record.host = losslessText(bytes, here, wordEnd)
      record.messageStart = Math.min(end, wordEnd + 1)
    }
    here = wordEnd + 1
  }
}

function endOfWord(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + longestWord)
  for (let here = at; here < limit; here++) if (bytes[here] === space) return here === at ? -1 : here
  return -1
}

function readTagAt(bytes: Uint8Array, at: number, end: number, record: LogRecord): boolean {
  const name = nameEnd(bytes, at, end)
  if (name === at) return false
  const bracketed = bytes[at] === openBracket
  let here = name
  if (bracketed) {
    if (bytes[here] !== closeBracket) return false
    here += 1
  }
  if (!bracketed && bytes[here] === closeBracket && bytes[here + 1] === colon) here += 1
  let pidStart = 0
  let pidEnd = 0
  if (bytes[here] === openBracket) {
    pidStart = here + 1
    pidEnd = digitsEnd(bytes, pidStart, end)
    if (pidEnd === pidStart || bytes[pidEnd] !== closeBracket) return false
    here = pidEnd + 1
  }
  here = levelEnd(bytes, here, end)
  if (pidEnd > pidStart && bytes[here] === space) here -= 1
  else if (here >= end || bytes[here] !== colon) return false
  if (here + 1 < end && bytes[here + 1] !== space) return false
  record.program = losslessText(bytes, bracketed ? at + 1 : at, name)
  record.pid = pidEnd > pidStart ? losslessText(bytes, pidStart, pidEnd) : ''
  record.messageStart = messageStart(bytes, Math.min(end, here + 2), end)
  return true
}

/** `(info)`, as the Kerberos servers write behind the pid. */
function levelEnd(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== 0x28) return at
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
  if (bytes[at] === openBracket && (bytes[at + 1] === space || digitsEnd(bytes, at + 1, end) > at + 1))
    return afterUptime(bytes, at, end)
  return at
}

function afterUptime(bytes: Uint8Array, at: number, end: number): number {
  let here = at + 1
  while (here < end && bytes[here] === space) here += 1
  const seconds = digitsEnd(bytes, here, end)
  if (seconds === here || bytes[seconds] !== 0x2e) return at
  const micros = digitsEnd(bytes, seconds + 1, end)
  if (bytes[micros] !== closeBracket) return at
  here = micros + 1
  if (bytes[here] === colon) here += 1
  return bytes[here] === space ? here + 1 : here
}

function afterBracket(bytes: Uint8Array, at: number, end: number, follows: string): number {
  const limit = Math.min(end, at + 64)
  for (let here = at; here < limit; here++)
    if (standsAt(`]${follows}`, bytes, here, end)) return here + 1 + follows.length
  return at
}
