/**
 * Two lanes for a pair of a key and an identity, in `out`. The identity's lanes are a keyed hash, which nobody can foresee, and for each key the lanes
 * are another bijection of them: so two pairs come out equal as seldom as two random numbers of 64 bits.
 */
export function mixPair(keyLow: number, keyHigh: number, low: number, high: number, out: Int32Array): void {
  let a = Math.imul(low ^ keyLow, 0x9e3779b1)
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b)
  a ^= a >>> 13
  let b = Math.imul((high + a) ^ keyHigh, 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x27d4eb2f)
  b ^= b >>> 15
  out[0] = a + b
  out[1] = b
}
