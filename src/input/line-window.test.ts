import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lineWindow } from './line-window.ts'
import { lineSplitter, longestLine } from './split-lines.ts'

interface Read {
  readonly lines: string[]
  readonly tooLong: number
}

function byWindow(chunks: readonly Uint8Array[]): Read {
  const window = lineWindow()
  const lines: string[] = []
  let tooLong = 0
  const spans = [...chunks.map(chunk => () => window.take(chunk)), () => window.finish()]
  for (const next of spans) {
    const span = next()
    tooLong += span.tooLong
    if (span.end > span.start) assert.equal(span.bytes[span.end - 1], 0x0a)
    const text = Buffer.from(span.bytes.subarray(span.start, span.end)).toString('latin1')
    for (const line of text.split('\n').slice(0, -1)) {
      const trimmed = line.endsWith('\r') ? line.slice(0, -1) : line
      if (trimmed.length > longestLine) tooLong += 1
      else lines.push(trimmed)
    }
  }
  return { lines, tooLong }
}

function bySplitter(chunks: readonly Uint8Array[]): Read {
  const splitter = lineSplitter()
  const lines: string[] = []
  const batches = [...chunks.map(chunk => () => splitter.take(chunk)), () => splitter.finish()]
  for (const next of batches) {
    const { bytes, starts, ends, count } = next()
    for (let at = 0; at < count; at++) lines.push(Buffer.from(bytes.subarray(starts[at], ends[at])).toString('latin1'))
  }
  return { lines, tooLong: splitter.tooLong }
}

const pieceOfText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('\n', '\r\n', '\n\n', '\r'),
  fc.integer({ min: longestLine - 2, max: longestLine + 2 }).map(length => 'x'.repeat(length)),
)

test('spans hold the lines that the splitter gives, however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(pieceOfText, { maxLength: 8 }),
      fc.array(fc.nat({ max: 3000 }), { maxLength: 6 }),
      (texts, cuts) => {
        const bytes = Buffer.from(texts.join(''), 'latin1')
        const places = [...new Set(cuts.map(cut => cut % (bytes.length + 1)))].sort((a, b) => a - b)
        const chunks = [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length))
        assert.deepEqual(byWindow(chunks), bySplitter(chunks))
      },
    ),
    { numRuns: 200 },
  )
})

test('a line that comes byte by byte is one line', () => {
  const chunks = [...Buffer.from('one\ntwo')].map(byte => Uint8Array.of(byte))
  assert.deepEqual(byWindow(chunks).lines, ['one', 'two'])
})
