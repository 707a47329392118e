import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askColour, countOnTimeline, emptyTimeline, tellTimeline } from './timeline.ts'

const start = Date.UTC(2026, 2, 2)
const asks = fc.array(
  fc.record({
    minute: fc.oneof(fc.nat({ max: 900 }), fc.nat({ max: 1_000_000 })),
    colour: fc.constantFrom(...Object.values(askColour)),
    asks: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 1500, size: 'max' },
)

test('no ask is lost however long the span, and there are never too many steps', () => {
  fc.assert(
    fc.property(asks, fc.integer({ min: 1, max: 3 }), (all, workers) => {
      const parts = Array.from({ length: workers }, emptyTimeline)
      all.forEach(({ minute, colour, asks }, n) => {
        countOnTimeline(parts[n % workers] as (typeof parts)[number], start + minute * 60_000, colour, asks)
      })
      const { buckets, stepMs } = tellTimeline(parts)
      assert.ok(buckets.length <= 400)
      for (const [colour, name] of (['benign', 'generic', 'aboutUs'] as const).entries()) {
        const expected = all.filter(each => each.colour === colour).reduce((sum, each) => sum + each.asks, 0)
        assert.equal(
          buckets.reduce((sum, bucket) => sum + bucket[name], 0),
          expected,
        )
      }
      for (const { start } of buckets) assert.equal(start % stepMs, 0)
    }),
    { numRuns: 30 },
  )
})
