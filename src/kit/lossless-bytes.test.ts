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

/** Bytes of which many are the beginning or the middle of a sequence. */
const nearUtf8 = fc
  .array(fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff), {
    maxLength: 12,
  })
  .map(bytes => Uint8Array.from(bytes))

test('what is UTF-8 is decoded, and only what is not stands for its bytes', () => {
  fc.assert(
    fc.property(nearUtf8, bytes => {
      const text = losslessText(bytes, 0, bytes.length)
      assert.deepEqual(losslessBytes(text), bytes)
      const strict = new TextDecoder('utf-8', { ignoreBOM: true })
      // A decoder puts one U+FFFD for each ill-formed piece, and decodes the rest to the same characters.
      const decoded = [...strict.decode(bytes)].filter(each => each !== '\ufffd')
      assert.deepEqual(
        [...text].filter(each => !/[\udc80-\udcff]/u.test(each)),
        decoded,
      )
    }),
    { numRuns: 2000 },
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
