import type { AskBooks } from '../asks/ask-books.ts'
import { askColumn, sourceKind } from '../asks/ask-rows.ts'
import { type KeyKind, widerKinds } from '../evidence/keys.ts'
import { inBook } from '../kit/book.ts'
import { type Client, clientOf, clientTraits } from '../networks/client-traits.ts'
import type { KnownSources } from '../networks/known-sources.ts'
import { noTraits, type Traits } from '../networks/source-traits.ts'

/** What is known of a key when it is first seen; that holds as long as the key is remembered, so that nothing it does moves its weight. */
export interface KeyTraits {
  /** Of the address of the ask whose words begin at `at`, on a day counted from the epoch. */
  ofAddress(words: Int32Array, at: number, day: number): Traits
  /** Of a key of `widerKinds[kind]`. */
  ofWider(kind: number, key: number, day: number): Traits
  readonly sources: KnownSources
  /** To be called when numbers were given back. */
  forget(): void
}

export function createKeyTraits(books: AskBooks, sources: KnownSources): KeyTraits {
  let clients: (Client | undefined)[] = []

  function ofClient(text: number, day: number): Traits {
    if (text <= 0) return noTraits
    const userAgent = inBook(books.texts, text)
    const client = clients[text] ?? clientOf(userAgent)
    clients[text] = client
    return clientTraits(userAgent, client, day)
  }

  const ofKind: Readonly<Record<KeyKind['name'], (key: number, day: number, kind: KeyKind) => Traits>> = {
    prefix: (key, _, kind) => sources.ofPrefix(kind.value(key, books)),
    asn: key => sources.ofAsn(key >>> 0),
    client: ofClient,
  }

  return {
    ofAddress(words, at, day) {
      const ofClientOfAsk = ofClient(words[at + askColumn.userAgent] as number, day)
      const source = words[at + askColumn.source] as number
      const kind = words[at + askColumn.sourceKind]
      if (kind === sourceKind.version4) return ofClientOfAsk | sources.ofVersion4(source)
      if (kind === sourceKind.version6) return ofClientOfAsk | sources.ofVersion6(inBook(books.sources, source))
      return ofClientOfAsk
    },
    ofWider(number, key, day) {
      const kind = widerKinds[number] as KeyKind
      return ofKind[kind.name](key, day, kind)
    },
    sources,
    forget() {
      clients = []
    },
  }
}
