/** Texts of templates in a message, sixteen places at a time. The caller sees to it that a text is not looked for past the message's end. */

/** Whether the text stands at `at`. */
@inline export function standsAt(text: i32, length: i32, at: i32): bool {
  let left = length
  let from = text
  let here = at
  while (left > 16) {
    if (<u32>i8x16.bitmask(i8x16.eq(v128.load(from), v128.load(here))) != 0xffff) return false
    left -= 16
    from += 16
    here += 16
  }
  const equal = <u32>i8x16.bitmask(i8x16.eq(v128.load(from), v128.load(here)))
  return (~equal & ((1 << left) - 1)) == 0
}

/** Bits of those of the sixteen places from `at` on where the text's first and last byte fit. */
@inline function likely(at: i32, length: i32, first: v128, last: v128): u32 {
  const begins = i8x16.eq(v128.load(at), first)
  const ends = i8x16.eq(v128.load(at + length - 1), last)
  return <u32>i8x16.bitmask(v128.and(begins, ends))
}

/** The first place of the text in `[from, to)`; -1: none. */
export function findText(text: i32, length: i32, from: i32, to: i32): i32 {
  const latest = to - length
  const first = v128.load8_splat(text)
  const last = v128.load8_splat(text + length - 1)
  for (let block = from; block <= latest; block += 16) {
    let places = likely(block, length, first, last)
    while (places != 0) {
      const place = block + <i32>ctz(places)
      if (place > latest) return -1
      if (standsAt(text, length, place)) return place
      places &= places - 1
    }
  }
  return -1
}

/** The last place of the text in `[from, to)`; -1: none. Up to 16 bytes before `from` are read. */
export function findLastText(text: i32, length: i32, from: i32, to: i32): i32 {
  const first = v128.load8_splat(text)
  const last = v128.load8_splat(text + length - 1)
  for (let block = to - length - 15; block + 15 >= from; block -= 16) {
    let places = likely(block, length, first, last)
    while (places != 0) {
      const bit = 31 - <i32>clz(places)
      const place = block + bit
      if (place < from) return -1
      if (standsAt(text, length, place)) return place
      places ^= 1 << bit
    }
  }
  return -1
}
