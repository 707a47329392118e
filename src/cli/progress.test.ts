import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { progressText } from './progress.ts'

test('the line tells bytes, lines a second and the time left', () => {
  const half = { path: 'auth.log', bytes: 2 ** 30, totalBytes: 2 ** 31, lines: 8_123_456 }
  assert.equal(progressText(half, 10_000, 80), 'auth.log · 1.0 GiB of 2.0 GiB · 812,000 lines/s · 10 s left')
  assert.match(progressText({ ...half, totalBytes: 900 * 2 ** 30 }, 10_000, 80), / · 2\.5 h left$/)
})

test('a pipe has no end to wait for', () => {
  assert.equal(
    progressText({ path: '-', bytes: 2048, totalBytes: null, lines: 20 }, 1000, 80),
    '- · 2.0 KiB · 20 lines/s',
  )
})

test('the line never breaks over the width of the terminal', () => {
  const numbers = {
    bytes: fc.nat(),
    totalBytes: fc.option(fc.nat()),
    lines: fc.nat(),
    path: fc.string({ maxLength: 300 }),
  }
  fc.assert(
    fc.property(fc.record(numbers), fc.nat(), fc.integer({ min: 1, max: 300 }), (reached, elapsedMs, columns) => {
      assert.ok(progressText(reached, elapsedMs, columns).length < Math.max(columns, 1) || columns === 1)
    }),
  )
})
