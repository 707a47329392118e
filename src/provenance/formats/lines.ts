import { addressesIn } from '../addresses-in.ts'
import type { Mention } from '../mention.ts'
import type { ListFormat } from './list-format.ts'

const longestLine = 8192

/**
 * A name, an address or a full name a line, whatever follows it: what stands behind `:`, `;`, `,`, `|` or a tab may be a secret, as in
 * the lists that circulate, and is not looked at, unless the line begins with neither name nor address.
 */
export const lines: ListFormat = {
  name: 'one name a line',
  kind: null,
  looksLike: () => true,
  line(line) {
    const entry = line
      .slice(0, longestLine)
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
    if (entry === '') return []
    const mention = mentionOf(entry)
    return mention === null ? null : [mention]
  },
}

function mentionOf(entry: string): Mention | null {
  const bracketed = /^([^<>]*)<([^<>\s]+@[^<>\s]+)>/.exec(entry)
  if (bracketed !== null) return { fullName: (bracketed[1] ?? '').trim(), address: bracketed[2] ?? '' }
  if (turnedName.test(entry)) return { fullName: entry }
  const [first = ''] = entry.split(/[:;,|\t]/, 1)
  const name = first.replace(/^["'\s]+|["'\s]+$/g, '')
  if (/^[^\s@]+@[^\s@]+$/.test(name)) return { address: name }
  if (wholeName.test(name)) return { fullName: name }
  if (/^[\p{L}\p{N}_.$-]{2,64}$/u.test(name) && !/^\d{1,3}$/.test(name)) return { login: name }
  const [address] = addressesIn(entry)
  return address === undefined ? null : { address }
}

/** `Ng, Anna`; without the space what follows may be a secret. */
const turnedName = /^\p{L}[\p{L}\p{M}'’. -]*, \p{L}[\p{L}\p{M}'’. -]*$/u
const wholeName = /^\p{L}[\p{L}\p{M}'’.-]*(?:\s+\p{L}[\p{L}\p{M}'’.-]*){1,5}$/u
