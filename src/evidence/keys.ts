import { prefixOf } from '../asks/address.ts'
import type { AskBooks } from '../asks/ask-books.ts'
import { askColumn, noAsn, sourceKind } from '../asks/ask-rows.ts'
import { boundedText } from '../asks/bounded-text.ts'
import { version4Number, version4Text } from '../asks/version4.ts'
import { inBook, numberIn, textNumber } from '../kit/book.ts'
import type { KeyKindName } from './facts.ts'

/**
 * A kind of key: what several addresses may have in common, and one asker cannot change cheaply. A key is a signed number of 32 bits, and `noKey`
 * where it is not known of an ask.
 */
export interface KeyKind {
  readonly name: Exclude<KeyKindName, 'address'>
  /** Key of the ask whose words, as in `AskRows` but signed, begin at `at`. */
  of(words: Int32Array, at: number, keys: KeyNumbers): number
  /** The key of that text, as its value is written; `noKey`: no ask had it. */
  named(value: string, books: AskBooks): number
  /** Its value, as it is told. */
  value(key: number, books: AskBooks): string
  /** The text that the key is the number of; 0: it is none. */
  text(key: number): number
}

/** Keys of which the text is made from another; made once while the books are not tidied. */
export interface KeyNumbers {
  /** Number of the network of a source that is an IPv6 address. */
  prefixOfSource(source: number): number
  /** Number of the client of a user agent or fingerprint; `noKey`: it names none. */
  clientOfText(text: number): number
}

/** `noAsn` with its sign. */
export const noKey = noAsn | 0

/** The /24 of IPv4 stands as its 24 bits, the /48 of IPv6 as the number of its text, with this bit, which is the sign. */
const textBit = 0x8000_0000 | 0

/** The kinds wider than an address, in a fixed order. A new one is one entry here and one in `keyKindNames`. */
export const widerKinds: readonly KeyKind[] = [
  {
    name: 'prefix',
    of(words, at, keys) {
      const source = words[at + askColumn.source] as number
      const kind = words[at + askColumn.sourceKind]
      if (kind === sourceKind.version4) return source >>> 8
      return kind === sourceKind.version6 ? keys.prefixOfSource(source) | textBit : noKey
    },
    named(value, books) {
      const address = version4Number(value.replace(/\/24$/, ''))
      if (address >= 0) return value === `${version4Text(address & ~255)}/24` ? address >>> 8 : noKey
      return textKey(value, books, textBit)
    },
    value: (key, books) => (key < 0 ? inBook(books.texts, key ^ textBit) : `${version4Text((key << 8) >>> 0)}/24`),
    text: key => (key < 0 ? key ^ textBit : 0),
  },
  {
    name: 'asn',
    of: (words, at) => (words[at + askColumn.asn] as number) | 0,
    named: value => (/^AS(0|[1-9]\d{0,9})$/.test(value) ? Math.min(Number(value.slice(2)), noAsn) | 0 : noKey),
    value: key => `AS${key >>> 0}`,
    text: () => 0,
  },
  {
    name: 'client',
    of: clientOfAsk,
    named: (value, books) => textKey(value, books, 0),
    value: (key, books) => inBook(books.texts, key),
    text: key => key,
  },
]

/** Number of the client's text among the texts; `noKey`: the ask names none. Of a client, the TLS fingerprint costs more to change than the user agent. */
export function clientOfAsk(words: Int32Array, at: number, keys: KeyNumbers): number {
  const fingerprint = keys.clientOfText(words[at + askColumn.ja4] as number)
  return fingerprint === noKey ? keys.clientOfText(words[at + askColumn.userAgent] as number) : fingerprint
}

function textKey(value: string, { texts }: AskBooks, bit: number): number {
  const number = numberIn(texts, value)
  return number === 0 ? noKey : number | bit
}

/** Numbers for a program that knows these books; `forget` when numbers were given back. */
export function createKeyNumbers(books: AskBooks): KeyNumbers & { forget(): void } {
  let prefixes: number[] = []
  let clients: number[] = []

  function makeClient(text: number): number {
    const written = text === 0 ? '' : inBook(books.texts, text)
    // `-` is how web logs write that there was none.
    return written === '' || written === '-' ? noKey : textNumber(books.texts, boundedText(written))
  }

  return {
    prefixOfSource(source) {
      const known = prefixes[source]
      if (known !== undefined) return known
      const made = textNumber(books.texts, prefixOf(inBook(books.sources, source)))
      prefixes[source] = made
      return made
    },
    clientOfText(text) {
      const known = clients[text]
      if (known !== undefined) return known
      const made = makeClient(text)
      clients[text] = made
      return made
    },
    forget() {
      prefixes = []
      clients = []
    },
  }
}
