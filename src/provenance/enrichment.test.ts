import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chanceOfHits } from '../kit/hypergeometric.ts'
import { standOut } from './enrichment.ts'

test('the chance of hits is that of drawing balls from an urn', () => {
  // 2 red of 4 balls; 2 drawn: both red in 1 of 6 ways, at least one in 5.
  assert.ok(Math.abs(chanceOfHits(2, 2, 2, 4) - 1 / 6) < 1e-12)
  assert.ok(Math.abs(chanceOfHits(1, 2, 2, 4) - 5 / 6) < 1e-12)
  assert.ok(Math.abs(chanceOfHits(0, 2, 2, 4) - 1) < 1e-12)
})

test('more hits are never likelier, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), fc.nat(3000), fc.nat(500), (size, more, draw, hits) => {
      const universe = size + more + 1
      const drawn = Math.min(draw, universe)
      if (hits + 1 > Math.min(size, drawn)) return
      const chance = chanceOfHits(hits, size, drawn, universe)
      assert.ok(chance >= 0 && chance <= 1)
      assert.ok(chanceOfHits(hits + 1, size, drawn, universe) <= chance * (1 + 1e-6))
    }),
  )
})

test('one clear list stands out among many that do not', () => {
  assert.deepEqual(standOut([0.4, 1e-9, 0.9], 0.05), [false, true, false])
  assert.deepEqual(standOut([0.04, 0.5, 0.6], 0.05), [false, false, false])
  assert.deepEqual(standOut([], 0.05), [])
})
