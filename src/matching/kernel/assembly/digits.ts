/** Eight bytes at a time as digits (the first byte of the text is the lowest of the word). */

const highBits: u64 = 0x8080808080808080
const lowBits: u64 = 0x7f7f7f7f7f7f7f7f
const zeros: u64 = 0x3030303030303030

@inline export function isDigit(byte: u32): bool {
  return byte - 0x30 < 10
}

/** How many of the eight bytes are digits, up to the first that is none. */
@inline export function leadingDigits(text: u64): i32 {
  const values = text ^ zeros
  // 0x76 lifts what is above 9 to the high bit, and carries nothing into the next byte.
  const others = (((values & lowBits) + 0x7676767676767676) | values) & highBits
  return others == 0 ? 8 : <i32>(ctz(others) >> 3)
}

/** The number that two digits of the text make, from its byte `at` on; they are known to be digits. */
@inline export function twoDigits(text: u64, at: i32): i32 {
  const pair = <i32>(text >> (at * 8))
  return (pair & 15) * 10 + ((pair >> 8) & 15)
}

/** Hours, minutes and seconds of `HH:MM:SS` in bytes 0, 3 and 6; all bits set: the text is none. */
@inline export function clockPairs(text: u64): u64 {
  const values = text ^ 0x30303a30303a3030
  // As above, and colons must have become zero.
  const faults = (((values & lowBits) + 0x76767f76767f7676) | values) & highBits
  return faults == 0 ? values * 10 + (values >> 8) : ~(<u64>0)
}
