import { secretTag } from './secret-tag.ts'

const mask = '***'
const maskedAlready = /^(?:[\w.-]{1,253}\\)?\*\*\*[0-9a-z]{6}$/

/**
 * Masks what looks like a password in the place of a name: people type it one field too early, and tools send `user:password`. The
 * rule is conservative, since a masked name is lost to the reader: log-ins, addresses, machine accounts and full names pass. Equal
 * secrets get equal tags (`***k3f9ab`); of `user:password` the name stays (`user:***`).
 */
export function maskSecret(written: string): { readonly shown: string; readonly masked: boolean } {
  if (maskedAlready.test(written)) return { shown: written, masked: true }
  const shown = withoutUrlPassword(written) ?? withoutPairedPassword(written) ?? withoutBarePassword(written)
  return shown === null ? { shown: written, masked: false } : { shown, masked: true }
}

/** `https://user:password@host`, also where something was written around it. */
function withoutUrlPassword(written: string): string | null {
  const scheme = written.indexOf('://')
  if (scheme <= 0) return null
  const end = written.slice(scheme + 3).search(/[/?#\s]/)
  const authority = end < 0 ? written.slice(scheme + 3) : written.slice(scheme + 3, scheme + 3 + end)
  const at = authority.lastIndexOf('@')
  const colon = authority.indexOf(':')
  if (colon < 0 || at < colon) return null
  const rest = written.slice(scheme + 3 + at)
  return `${written.slice(0, scheme + 3)}${authority.slice(0, colon)}:${mask}${rest}`
}

/** What stands before a colon in names that are no pair: k8s and Kafka principals, URNs, SIP and mail addresses, ARNs. */
const namePrefixes = new Set(
  'user system serviceaccount group role arn urn sip sips tel mailto acct uid sid http https ldap ldaps imap ipv6'.split(
    ' ',
  ),
)

/** Colons and hexadecimal digits only: hardware and IPv6 addresses, times; RADIUS and DHCP use them as names. */
const colonNumber = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,}$/i

function withoutPairedPassword(written: string): string | null {
  const text = written.trim()
  const colon = text.indexOf(':')
  if (colon > 0) {
    const name = text.slice(0, colon)
    const secret = text.slice(colon + 1)
    if (!isLoginLike(name) || secret === '' || /^[\s/]/.test(secret)) return null
    if (namePrefixes.has(name.toLowerCase()) || (text.length < 64 && colonNumber.test(text))) return null
    return `${name}:${mask}`
  }
  const gap = text.search(/[;|,\s]/)
  if (gap <= 0 || !isLoginLike(text.slice(0, gap))) return null
  return isPasswordLike(text.slice(gap + 1).trim()) ? `${text.slice(0, gap)}:${mask}` : null
}

function isLoginLike(text: string): boolean {
  return text.length <= 254 && /^[\p{L}\p{M}\p{N}._@\\+$-]+$/u.test(text)
}

function withoutBarePassword(written: string): string | null {
  const text = written.trim()
  const backslash = text.indexOf('\\')
  const domain = backslash > 0 && /^[\w.-]+$/.test(text.slice(0, backslash)) ? text.slice(0, backslash + 1) : ''
  const secret = text.slice(domain.length)
  return isPasswordLike(secret) ? `${domain}${mask}${secretTag(secret)}` : null
}

/** Bounds within which people type passwords; longer text is an attack on the log, and of interest as it is. */
const shortestPassword = 6
const longestPassword = 64

/** Space and the signs of injected code, paths, filters and host names: no password that could be told from these. */
const payloadSigns = /[\s\p{C}/\\<>{}()|;'"`,:[\]]/u

function isPasswordLike(text: string): boolean {
  if (text.length < shortestPassword || text.length > longestPassword || payloadSigns.test(text)) return false
  if (isAddressLike(text) || isNameWithSigns(text)) return false
  const variety = charactersOf(text)
  if (variety.special === 0) return isRandomToken(text)
  if (hidesPasswordWord(text)) return true
  const classes = Number(variety.lower > 0) + Number(variety.upper > 0) + Number(variety.digit > 0) + 1
  if (isNamePair(text)) return classes === 4 && /^.{1,2}@/.test(text)
  return classes >= 3 || text.endsWith('!')
}

/** `user@host.example`, also with signs that an address may hold (RFC 5322), as Entra's guests do: `a_b.example#EXT#@c.example`. */
function isAddressLike(text: string): boolean {
  return /^[^@]+@(?:(?:[\p{L}\p{N}_-]+\.)+[\p{L}][\p{L}\p{N}-]+\.?|\d+\.\d+\.\d+\.\d+)$/u.test(text)
}

/** Machine accounts (`WORKSTATION5$`), distinguished names and assignments (`uid=jsmith`), patterns (`smith*`). */
function isNameWithSigns(text: string): boolean {
  return /^[\w.-]+\$$/.test(text) || /^[a-z]{1,20}=[^=]/i.test(text) || /^[\w.*-]*\*[\w.*-]*$/.test(text)
}

/** `user@REALM`, `user%domain`, `user@host1`: one sign, with letters first on its right. */
function isNamePair(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}._+-]+[@%][\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(text)
}

function charactersOf(text: string): { lower: number; upper: number; digit: number; special: number } {
  const counts = { lower: 0, upper: 0, digit: 0, special: 0 }
  for (const character of text) {
    if (/\p{Lu}/u.test(character)) counts.upper++
    else if (/[\p{L}\p{M}]/u.test(character)) counts.lower++
    else if (/\p{N}/u.test(character)) counts.digit++
    else if (!'._-+'.includes(character)) counts.special++
  }
  return counts
}

/** Generated keys (`xK9fQ2mLp7Zw`): letters of both cases with digits among them, three times. */
function isRandomToken(text: string): boolean {
  return (
    text.length >= 10 &&
    /^[A-Za-z0-9]+$/.test(text) &&
    /[a-z]/.test(text) &&
    /[A-Z]/.test(text) &&
    (text.match(/\d(?=[A-Za-z])/g) ?? []).length >= 3
  )
}

const letterFor: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  $: 's',
  '5': 's',
  '7': 't',
}
const passwordWords =
  /passw|passwor|pasword|welcom|willkom|qwert|azert|letmein|secret|geheim|wachtwoord|changem|contras|motdepas|administr/

/** `p@ssw0rd`, `pa$$word`: signs stand for letters of a word that passwords are made of. */
function hidesPasswordWord(text: string): boolean {
  const spelled = text.toLowerCase().replace(/[@403!$57]|1/g, sign => letterFor[sign] ?? sign)
  return passwordWords.test(spelled) && !passwordWords.test(text.toLowerCase())
}
