import type { IdentityForm } from '../matching/shape.ts'

/** Longest identity that is looked into; a longer one is taken as it is. */
const longestLookedInto = 4096

/** Takes the identity out of the form in which a field holds it; null: the field holds none. */
export function identityIn(text: string | undefined, form: IdentityForm): string | null {
  if (text === undefined) return null
  if (text.length > longestLookedInto) return text
  return readForm[form](text)
}

/** A name that names no domain is of the one that stands beside it. */
export function withDomain(identity: string | null, domain: string | null): string | null {
  return identity === null || domain === null || /[@\\]/.test(identity) ? identity : `${identity}@${domain}`
}

const readForm: Readonly<Record<IdentityForm, (text: string) => string | null>> = {
  plain: text => text,
  dn: leadingName,
  filter: nameInFilter,
  escaped: unescaped,
  url: unescapeUrl,
}

/** Value of the first part of a distinguished name (RFC 4514); the anonymous one names nobody. */
function leadingName(dn: string): string | null {
  const match = /^\s*[\w.-]+\s*=\s*((?:\\.|[^\\,+])*)/.exec(dn)
  const value = match?.[1]?.replace(/\\([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return value?.replace(/\\(.)/g, '$1').trim() || (match === null && dn.trim() !== '' ? dn.trim() : null)
}

const nameAttributes =
  /\((?:uid|cn|mail|sn|samaccountname|userprincipalname|krbprincipalname|mailalternateaddress|proxyaddresses)=([^()]*)\)/i

/** The name that a search filter (RFC 4515) asks for; a search for all (`*`) or by other attributes asks for nobody. */
function nameInFilter(filter: string): string | null {
  const value = nameAttributes.exec(filter)?.[1]
  if (value === undefined || value.replaceAll('*', '').trim() === '') return null
  return value.replace(/\\([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Web servers write bytes of a name that could break a line as `\xHH`. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return decodeHex(text.replace(/\\(["\\])/g, '$1'), /\\x([0-9a-fA-F]{2})/g)
}

function unescapeUrl(text: string): string {
  return decodeHex(text.replaceAll('+', ' '), /%([0-9a-fA-F]{2})/g)
}

/** Runs of escaped bytes are UTF-8, where they can be read as such. */
function decodeHex(text: string, escapes: RegExp): string {
  const bytes = text.replace(escapes, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (bytes === text || /[\u0100-\uffff]/.test(bytes)) return bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, character => character.charCodeAt(0)),
    )
  } catch {
    return bytes
  }
}
