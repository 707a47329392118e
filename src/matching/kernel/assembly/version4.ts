/** IPv4 addresses as `asks/address.ts` reads them: four numbers of one to three digits; leading zeros are decimal. */

/** Of the last address that was one; the first octet is the highest. */
export let version4: u32 = 0

/** Whether `[start, end)` is an IPv4 address; `version4` has it then. */
export function readVersion4(start: i32, end: i32): bool {
  const length = end - start
  if (length < 7 || length > 15) return false
  const bytes = v128.load(start)
  const within = (1 << length) - 1
  const dots = <i32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x2e))) & within
  const digits = <i32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10))) & within
  if ((dots | digits) != within || popcnt(dots) != 3) return false
  const first = ctz(dots)
  const second = ctz(dots & (dots - 1))
  const third = 31 - clz(dots)
  const a = octet(start, first)
  const b = octet(start + first + 1, second - first - 1)
  const c = octet(start + second + 1, third - second - 1)
  const d = octet(start + third + 1, length - third - 1)
  if ((a | b | c | d) > 255) return false
  version4 = (a << 24) | (b << 16) | (c << 8) | d
  return true
}

/** The number of one to three digits; more than 255 where there are others. */
@inline function octet(at: i32, length: i32): u32 {
  if (<u32>(length - 1) > 2) return 256
  const digits = (load<u32>(at) << (32 - 8 * length)) & 0x0f0f0f0f
  return (digits >> 24) + ((digits >> 16) & 15) * 10 + ((digits >> 8) & 15) * 100
}
