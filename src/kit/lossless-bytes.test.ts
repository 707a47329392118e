import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { losslessBytes } from './lossless-bytes.ts'
import { losslessText } from './lossless-text.ts'

test('any bytes come back from the text that was made of them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      assert.deepEqual(losslessBytes(losslessText(bytes, 0, bytes.length)), bytes)
    }),
  )
})

test('any text has bytes, and one without lone surrogates those of UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      if (text.isWellFormed()) assert.deepEqual(Buffer.from(losslessBytes(text)), Buffer.from(text))
      else assert.ok(losslessBytes(text).length > 0)
    }),
  )
})
