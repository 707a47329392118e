import type { LogRecord } from '../../src/envelopes/record.ts'
import type { Random } from '../../src/kit/random.ts'
import { recordsReader } from '../../src/readers/read-record.ts'
import { forgingPieces, hostileName } from './hostile-name.ts'
import { type FuzzShape, renderShape } from './render-shape.ts'
import { shapeRecord } from './shape-record.ts'

const shortLength = 4_096
/** Readings are timed together until they take this long: one alone is within the noise of the clock. */
const leastMs = 2
/** A ratio that another program on the machine disturbed is measured again, on the same line. */
const tries = 9

/** Made once: compiling all shapes takes longer than reading a line of each. */
const reader = recordsReader()

/** How many times longer a line of the shape takes when the hostile text in it stands there twice. Measured until it is at most `enough`. */
export function growthOf(fuzzed: FuzzShape, random: Random, enough: number): number {
  const pieces = forgingPieces(fuzzed.shape.pattern)
  const text = filler(pieces, random, shortLength).slice(0, shortLength)
  const short = shapeRecord(fuzzed.kind, renderShape(fuzzed, random.fork('shape'), text), 1)
  const long = shapeRecord(fuzzed.kind, renderShape(fuzzed, random.fork('shape'), text + text), 2)
  const readings = readingsFor(short)
  let ratio = Number.POSITIVE_INFINITY
  for (let again = 0; again < tries && ratio > enough; again++)
    ratio = Math.min(ratio, msOf(long, readings) / msOf(short, readings))
  return ratio
}

function readingsFor(record: LogRecord): number {
  let readings = 4
  while (msOf(record, readings) < leastMs) readings *= 2
  return readings
}

function msOf(record: LogRecord, readings: number): number {
  const began = performance.now()
  for (let count = 0; count < readings; count++) reader.read(record, 'fuzz')
  return performance.now() - began
}

function filler(pieces: readonly string[], random: Random, length: number): string {
  const piece = random.chance(0.5) ? `${random.pick(pieces)}${random.pick(pieces)}` || 'a' : ''
  if (piece !== '') return piece.repeat(Math.ceil(length / piece.length))
  let text = ''
  while (text.length < length) text += hostileName(pieces, random) || 'a'
  return text
}
