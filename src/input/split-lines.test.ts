import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutInto } from '../../test/support/cut-into.ts'
import { type LineBatch, lineSplitter, longestLine } from './split-lines.ts'

interface Line {
  readonly number: number
  readonly text: string
}

function linesIn({ bytes, starts, ends, numbers, count }: LineBatch): Line[] {
  return Array.from({ length: count }, (_, at) => ({
    number: numbers[at] as number,
    text: Buffer.from(bytes.subarray(starts[at], ends[at])).toString('latin1'),
  }))
}

function split(chunks: readonly Uint8Array[]): { lines: Line[]; tooLong: number } {
  const splitter = lineSplitter()
  const lines = chunks.flatMap(chunk => linesIn(splitter.take(chunk)))
  lines.push(...linesIn(splitter.finish()))
  return { lines, tooLong: splitter.tooLong }
}

/** The same by other means: cut at newlines, a carriage return before one is no part of the line. */
function plainly(bytes: Buffer): Line[] {
  const parts = bytes.toString('latin1').split('\n')
  if (parts.at(-1) === '') parts.pop()
  return parts.map((text, index) => ({ number: index + 1, text: text.replace(/\r$/, '') }))
}

const anyBytes = fc
  .array(fc.oneof(fc.constantFrom(0x0a, 0x0d, 0x00, 0xff), fc.integer({ min: 0, max: 255 })), { maxLength: 300 })
  .map(bytes => Buffer.from(bytes))
const anySizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 })

test('any bytes in chunks of any size give the lines between their newlines', () => {
  fc.assert(
    fc.property(anyBytes, anySizes, (bytes, sizes) => {
      assert.deepEqual(split(cutInto(bytes, sizes)).lines, plainly(bytes))
    }),
  )
})

test('a last line without an end is a line, and an end is not a line more', () => {
  assert.deepEqual(split([Buffer.from('a\r\nb')]).lines, split([Buffer.from('a\nb\n')]).lines)
})

for (const size of [1 << 16, (1 << 20) + 3, 1 << 22]) {
  test(`a line of the longest length is read and one byte more is too long, in chunks of ${size}`, () => {
    const longest = Buffer.alloc(longestLine, 0x61)
    const bytes = Buffer.concat([longest, Buffer.from('\r\n'), longest, Buffer.from('a\nlast')])
    const { lines, tooLong } = split(cutInto(bytes, [size]))
    assert.deepEqual(
      lines.map(({ number, text }) => [number, text.length]),
      [
        [1, longestLine],
        [3, 4],
      ],
    )
    assert.equal(tooLong, 1)
  })
}

test('a too long line without an end is counted', () => {
  const { lines, tooLong } = split([Buffer.from('a\n'), Buffer.alloc(longestLine + 5, 0x61)])
  assert.deepEqual([lines.length, tooLong], [1, 1])
})
