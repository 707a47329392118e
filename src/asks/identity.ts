import type { Identity } from './ask.ts'
import { boundedText } from './bounded-text.ts'

/** Beyond this nothing is taken apart: no name is that long, and folding costs time. */
const longestFolded = 1024

/**
 * One form for all the ways in which logs write whom an ask was about (detection.md, section 1): case and compatibility forms
 * folded, domain split off (`DOMAIN\user`, UPN, e-mail, Kerberos `user@REALM`, `user%domain`), plus-tag dropped.
 *
 * Whatever text comes, the result is bounded and names that differ otherwise stay apart; what would fold to nothing stays as written.
 */
export function normaliseIdentity(written: string): Identity {
  const shown = boundedText(written)
  if (written.length > longestFolded) return { name: shown, written: shown }
  const folded = foldCase(unwrapped(written))
  const { name, domain } = splitDomain(folded)
  const plain = withoutPlusTag(name)
  if (plain === '') return { name: shown, written: shown }
  const bounded = boundedText(plain)
  return domain === undefined ? { name: bounded, written: shown } : { name: bounded, domain, written: shown }
}

/**
 * Case and compatibility folding, about NFKC_Casefold of Unicode; idempotent. Lone surrogates, which stand for bytes that are no
 * UTF-8, pass through.
 */
export function foldCase(text: string): string {
  if (isPlainLower(text)) return text
  // Upper case takes `ß` and `ſ` to their pairs, lower case first since the capital `ẞ` is its own upper case.
  return text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC')
}

function isPlainLower(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80 || (code >= 0x41 && code <= 0x5a)) return false
  }
  return true
}

const wrappings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '<': '>' }

/** Without spaces and one pair of quotes or angle brackets around it. */
function unwrapped(written: string): string {
  const trimmed = written.trim()
  const close = wrappings[trimmed.charAt(0)]
  if (trimmed.length < 3 || close === undefined || !trimmed.endsWith(close)) return trimmed
  return trimmed.slice(1, -1).trim()
}

interface SplitName {
  readonly name: string
  readonly domain?: string
}

/** What stands between a name and its domain, in the order of precedence, and on which side the domain is. */
const separators = [
  { sign: '\\', domainFirst: true },
  { sign: '@', domainFirst: false },
  { sign: '%', domainFirst: false },
] as const

function splitDomain(folded: string): SplitName {
  for (const { sign, domainFirst } of separators) {
    const at = domainFirst ? folded.indexOf(sign) : folded.lastIndexOf(sign)
    if (at < 0) continue
    // JSON logs may escape the backslash twice.
    const after = folded.slice(at + (domainFirst && folded[at + 1] === sign ? 2 : 1))
    const before = folded.slice(0, at)
    const [name, domain] = domainFirst ? [after, before] : [before, after]
    if (name !== '' && (domain === '' || domain === '.')) return { name }
    if (name !== '' && looksLikeDomain(domain)) return { name, domain: withoutRootDot(domain) }
  }
  return { name: folded }
}

/** Letters, digits and `.-_` (a host name, NT domain or realm), or an address literal in brackets. */
function looksLikeDomain(text: string): boolean {
  return text.length <= 253 && (/^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._-]*$/u.test(text) || /^\[[0-9a-f:.v]+\]$/.test(text))
}

function withoutRootDot(domain: string): string {
  return domain.endsWith('.') ? domain.slice(0, -1) : domain
}

/** `jsmith+news` is `jsmith` (RFC 5233); a name that begins with `+` (a telephone number) stays. */
function withoutPlusTag(name: string): string {
  const at = name.indexOf('+')
  return at > 0 ? name.slice(0, at) : name
}
