import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createFrequentSources } from './frequent-sources.ts'

/** Misra and Gries as it is told: asks of a source that has no counter, and as many of all counters, cancel each other out. */
function plain(asks: readonly (readonly [source: number, asks: number])[]): Map<number, number> {
  const counted = new Map<number, number>()
  for (const [source, count] of asks) {
    const known = counted.get(source)
    if (known !== undefined || counted.size < 16) {
      counted.set(source, (known ?? 0) + count)
      continue
    }
    const taken = Math.min(count, ...counted.values())
    for (const [other, left] of counted) {
      if (left === taken) counted.delete(other)
      else counted.set(other, left - taken)
    }
    if (count > taken) counted.set(source, count - taken)
  }
  return counted
}

test('sources are counted as the plain algorithm counts them', () => {
  const source = fc.oneof(fc.constant(0xc0000207), fc.integer({ min: 0xfffffff0 - 30, max: 0xfffffff0 }))
  const asks = fc.array(fc.tuple(source, fc.integer({ min: 1, max: 4 })), { maxLength: 400, size: 'max' })
  fc.assert(
    fc.property(asks, drawn => {
      const frequent = createFrequentSources()
      for (const [from, count] of drawn) frequent.count(1, from, count)
      const expected = plain(drawn)
      const told = new Set<number>()
      frequent.each((_, from) => told.add(from))
      assert.deepEqual(told, new Set(expected.keys()))
      const most = Math.max(0, ...expected.values())
      assert.equal(frequent.beyond(most), null)
      const found = frequent.beyond(most - 1)
      if (most > 0) assert.deepEqual([expected.get(found?.source ?? 0), found?.asks], [most, most])
    }),
  )
})
