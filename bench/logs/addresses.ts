/**
 * Addresses that belong to nobody: of guessers the IPv4 range that is reserved for future use (RFC 1112, section 4), or the IPv6 range of
 * documentation (RFC 3849); of users the range for benchmarks (RFC 2544). One in twelve guessers comes by IPv6.
 */
const ipv6Every = 12

/** Odd, so that numbers are spread over the range without a repeat (golden ratio times 2^28 and 2^17). */
const spread28 = 0x9e3779b
const spread17 = 0x13c6f

/** Address of guesser `index`; all differ below 2^28. */
export function guesserAddress(index: number): string {
  return index % ipv6Every === ipv6Every - 1 ? ipv6(index) : ipv4(0xf0000000 + (Math.imul(index, spread28) & 0xfffffff))
}

/** Address of user `index`; all differ below 2^17. */
export function userAddress(index: number): string {
  return ipv4(0xc6120000 + (Math.imul(index, spread17) & 0x1ffff))
}

function ipv4(bits: number): string {
  return `${bits >>> 24}.${(bits >>> 16) & 255}.${(bits >>> 8) & 255}.${bits & 255}`
}

function ipv6(index: number): string {
  const mixed = Math.imul(index, spread28) & 0xfffffff
  return `2001:db8:${((mixed >>> 13) + 1).toString(16)}:${((mixed & 0x1fff) + 1).toString(16)}::${(index & 0xffff).toString(16)}`
}
