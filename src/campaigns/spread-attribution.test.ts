import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { posteriorsOf } from './spread-attribution.ts'

const counts = fc.record({
  seen: fc.array(fc.nat(6000), { minLength: 8, maxLength: 8 }),
  expected: fc.array(fc.double({ min: 1e-6, max: 3000, noNaN: true }), { minLength: 8, maxLength: 8 }),
  shapes: fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 8, maxLength: 8 }),
})

test('a share of asks is between none and all, and none where no more came than expected', () => {
  fc.assert(
    fc.property(counts, of => {
      posteriorsOf(of).forEach((share, cell) => {
        const [seen, expected] = [of.seen[cell] as number, of.expected[cell] as number]
        assert.ok(share >= 0 && share <= Math.max(0, 1 - expected / Math.max(1, seen)))
      })
    }),
    { numRuns: 50 },
  )
})

test('one or two asks of a rare kind beside a burst of another are left alone', () => {
  const seen = [0, 0, 30, 2, 0, 0, 0, 0]
  const expected = [0.1, 0.1, 0.4, 0.2, 0.1, 0.1, 0.1, 0.1]
  const shapes = expected.map(() => 1)
  const [, , once, again] = posteriorsOf({ seen, expected, shapes })
  assert.ok((once as number) > 0.95)
  assert.ok((again as number) < 0.5)
})

test('a tool that asks everybody again is told by that habit', () => {
  const seen = [0, 0, 2, 30, 0, 0, 0, 0]
  const expected = seen.map(() => 0.3)
  const [, , once, again] = posteriorsOf({ seen, expected, shapes: seen.map(() => 1) })
  assert.ok((again as number) > 0.95)
  assert.ok((once as number) < 0.5)
})
