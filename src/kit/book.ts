/**
 * Gives values small numbers, from 1 on, so that hot code can hold and compare them without strings; 0 stands for none. A number holds until
 * it is reclaimed, and is then given to another value. Plain data.
 */
export interface Book<Value> {
  readonly numbers: Map<string, number>
  /** By number; what was reclaimed stands there as null. */
  readonly values: (Value | null)[]
  /** Numbers that were reclaimed. */
  readonly free: number[]
}

export const createBook = <Value>(): Book<Value> => ({ numbers: new Map(), values: [null], free: [] })

/** How many values it holds. */
export const bookSize = (book: Book<unknown>): number => book.numbers.size

/** The number of what `key` stands for; 0: it was not entered. */
export const numberIn = (book: Book<unknown>, key: string): number => book.numbers.get(key) ?? 0

/** Enters a value whose key is not in the book. */
export function enter<Value>(book: Book<Value>, key: string, value: Value): number {
  const number = book.free.pop() ?? book.values.length
  book.values[number] = value
  book.numbers.set(key, number)
  return number
}

/** The number of a text in a book of texts; it is entered where it is new. */
export function textNumber(book: Book<string>, text: string): number {
  return book.numbers.get(text) ?? enter(book, text, text)
}

/** What a number stands for; a number that was never given, or was reclaimed, is a fault of the program. */
export function inBook<Value>(book: Book<Value>, number: number): Value {
  const value = book.values[number] ?? null
  if (value === null) throw new RangeError(`no value has the number ${number}`)
  return value
}

/** Numbers that are in use. */
export interface Marks {
  mark(number: number): void
  has(number: number): boolean
}

export function createMarks(book: Book<unknown>): Marks {
  const bits = new Uint8Array((book.values.length >> 3) + 1)
  return {
    mark(number) {
      bits[number >> 3] = (bits[number >> 3] as number) | (1 << (number & 7))
    },
    has: number => ((bits[number >> 3] as number) & (1 << (number & 7))) !== 0,
  }
}

/** Gives back all numbers that are not marked. */
export function reclaim(book: Book<unknown>, marks: Marks): void {
  for (const [key, number] of book.numbers) {
    if (marks.has(number)) continue
    book.numbers.delete(key)
    book.values[number] = null
    book.free.push(number)
  }
}
