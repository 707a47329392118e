import { type Book, inBook } from '../kit/book.ts'
import type { TextHash } from '../kit/keyed-hash.ts'

/**
 * Keyed hashes of the texts of a book by their numbers, made once while the book is not tidied: of text n the two lanes are `words[2 * n]` and
 * `words[2 * n + 1]`, once `lanesOf` was asked for it.
 */
export interface TextLanes {
  /** Offset of the lanes in `words`, which may be replaced. */
  lanesOf(number: number): number
  words: Int32Array<ArrayBuffer>
  /** To be called when numbers were given back. */
  forget(): void
}

const firstCapacity = 1024

export function createTextLanes(book: Book<string>, hash: TextHash): TextLanes {
  const lanes: TextLanes = {
    words: new Int32Array(firstCapacity),
    lanesOf(number) {
      const at = 2 * number
      if (at >= lanes.words.length) grow(at)
      if (lanes.words[at] !== 0 || lanes.words[at + 1] !== 0) return at
      hash.hash('text', inBook(book, number))
      lanes.words.set(hash.lanes, at)
      return at
    },
    forget() {
      lanes.words = new Int32Array(firstCapacity)
    },
  }

  function grow(at: number): void {
    const words = new Int32Array(Math.max(2 * lanes.words.length, at + 2))
    words.set(lanes.words)
    lanes.words = words
  }

  return lanes
}
