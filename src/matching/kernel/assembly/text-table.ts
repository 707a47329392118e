/**
 * Tables of known texts, by hash and then by all bytes (`text-table.ts` of the kernel's TypeScript writes them):
 *
 *     table   0 multiplier, 4 shift, 8 mask, 12 slots: addresses of entries; 0: none
 *     entry   0 length, 4 to 31 what the text stands for, 32 its bytes
 */

/** The entry of the text `[start, end)`; 0: the table does not know it. */
export function findText(table: i32, start: i32, end: i32): i32 {
  const length = end - start
  const mask = load<u32>(table, 8)
  let slot = (mixOf(start, length) * load<u32>(table)) >> load<u32>(table, 4)
  let entry = <i32>load<u32>(table + 12 + <i32>(slot << 2))
  while (entry != 0) {
    if (<i32>load<u32>(entry) == length && isSame(entry + 32, start, length)) return entry
    slot = (slot + 1) & mask
    entry = <i32>load<u32>(table + 12 + <i32>(slot << 2))
  }
  return 0
}

/** Of the first four bytes, the last four, and the length. */
@inline function mixOf(start: i32, length: i32): u32 {
  const first = load<u32>(start)
  if (length >= 4) return (first ^ rotl<u32>(load<u32>(start + length - 4), 13)) + <u32>length
  const short = first & ((<u32>1 << (<u32>length << 3)) - 1)
  return (short ^ rotl<u32>(short, 13)) + <u32>length
}

/** Sixteen bytes at a time; what lies behind the text is cut off. */
@inline function isSame(known: i32, start: i32, length: i32): bool {
  let left = length
  while (left > 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(known), v128.load(start))) != 0xffff) return false
    known += 16
    start += 16
    left -= 16
  }
  const different = i8x16.bitmask(i8x16.ne(v128.load(known), v128.load(start)))
  return (different & ((1 << left) - 1)) == 0
}
