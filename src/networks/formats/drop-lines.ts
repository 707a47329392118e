import { eachLine } from './each-line.ts'
import type { ListFormat } from './list-format.ts'

/** Spamhaus DROP and ASN-DROP: one JSON object a line, with `cidr` or `asn`; lines of metadata have neither. */
export const dropLines: ListFormat = {
  name: 'DROP NDJSON',
  looksLike: text => /^\s*\{[^\n]{0,2000}"(?:cidr|asn)"\s*:/.test(text.slice(0, 4096)),
  read(text, into) {
    eachLine(text, (line, number) => {
      if (line.trim() === '') return
      const told = objectOf(line)
      if (told === null) into.entry(line.slice(0, 200), number)
      else if (typeof told.cidr === 'string') into.entry(told.cidr, number)
      else if (typeof told.asn === 'number') into.system(told.asn)
    })
    return {}
  },
}

function objectOf(line: string): { readonly cidr?: unknown; readonly asn?: unknown } | null {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null ? read : null
  } catch {
    return null
  }
}
