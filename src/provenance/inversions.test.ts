import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inversions, type Placed } from './inversions.ts'

function naive(placed: readonly Placed[]): number {
  let pairs = 0
  placed.forEach((a, at) => {
    for (const b of placed.slice(at + 1)) {
      const sign = Math.sign(a.first - b.first) * Math.sign(a.rank - b.rank)
      pairs += sign < 0 ? 1 : sign === 0 ? 0.5 : 0
    }
  })
  return pairs
}

test('inversions are counted as by comparing all pairs, ties by half', () => {
  const placed = fc.record({ rank: fc.nat(20), first: fc.nat(20) })
  fc.assert(fc.property(fc.array(placed, { maxLength: 60 }), list => assert.equal(inversions(list), naive(list))))
})
