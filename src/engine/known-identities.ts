import type { Identity } from '../asks/ask.ts'
import type { AskBooks } from '../asks/ask-books.ts'
import { identityKey } from '../evidence/identity-key.ts'
import { inBook, textNumber } from '../kit/book.ts'
import type { TextLanes } from './text-lanes.ts'

/**
 * What the numbers of identities come to, made once while the books are not tidied and our domains stay the same: of identity n the words begin at
 * `knownWords * n`, once `knownAt` was asked for it.
 */
export interface KnownIdentities {
  /** Makes the words of an identity that begin at `at` in `words`, which may be replaced. */
  make(identity: number, at: number): void
  words: Int32Array<ArrayBuffer>
  identity(number: number): Identity
  /** To be called when numbers were given back, and when our people or domains are others. */
  forget(): void
}

export const knownColumn = {
  /** Number of its `identityKey` among the texts; 0: the words are not made. */
  key: 0,
  /** Keyed hash of the `identityKey`. */
  low: 1,
  high: 2,
  /** Index in `noiseListKinds` of the list that its name seems to be from, and 1; 0: nobody asked. */
  list: 3,
  /** As `verdictOn` keeps it. */
  verdict: 4,
  /** Number of its name among the texts, where the digest told of it; 0: not yet. */
  name: 5,
} as const
const knownWords = 6
const firstCapacity = 1024

/** Offset of the words of an identity. */
export function knownAt(known: KnownIdentities, identity: number): number {
  const at = identity * knownWords
  if (at >= known.words.length || known.words[at] === 0) known.make(identity, at)
  return at
}

export function createKnownIdentities(
  books: AskBooks,
  lanes: TextLanes,
  ownDomains: () => ReadonlySet<string>,
): KnownIdentities {
  const known: KnownIdentities = {
    words: new Int32Array(firstCapacity * knownWords),
    make,
    identity: number => inBook(books.identities, number),
    forget() {
      known.words = new Int32Array(firstCapacity * knownWords)
    },
  }

  function make(identity: number, at: number): void {
    if (at >= known.words.length) grow(at)
    const key = textNumber(books.texts, identityKey(known.identity(identity), ownDomains()))
    const laneAt = lanes.lanesOf(key)
    known.words[at + knownColumn.key] = key
    known.words[at + knownColumn.low] = lanes.words[laneAt] as number
    known.words[at + knownColumn.high] = lanes.words[laneAt + 1] as number
  }

  function grow(at: number): void {
    const words = new Int32Array(Math.max(2 * known.words.length, at + knownWords))
    words.set(known.words)
    known.words = words
  }

  return known
}
