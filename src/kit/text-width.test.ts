import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textWidth, wrap } from './text-width.ts'

test('wide characters take two columns and combining ones none', () => {
  assert.equal(textWidth('山田 e\u0301'), 6)
})

test('no line is longer than asked for, and no character is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ' ', '山', '\u0301', '😀') })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (words, columns) => {
      const lines = wrap(words, columns)
      assert.ok(lines.every(line => textWidth(line) <= columns))
      assert.equal(lines.join('').replaceAll(' ', ''), words.replaceAll(' ', ''))
    }),
  )
})
