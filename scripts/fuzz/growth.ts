import type { Random } from '../../src/kit/random.ts'
import { recordsReader } from '../../src/readers/read-record.ts'
import { forgingPieces, hostileName } from './hostile-name.ts'
import { type FuzzShape, renderShape } from './render-shape.ts'
import { shapeRecord } from './shape-record.ts'

const shortLength = 4_096
const rounds = 5
/** Readings in a round: long enough for the clock of the processor, which tells microseconds. */
const readings = 4

/** What takes less is the clock's own noise. */
const leastMicros = 50

/** Made once: compiling all shapes takes longer than reading a line of each. */
const reader = recordsReader()

/** How many times longer a line of the shape takes when the hostile text in it doubles; the least of several rounds each. */
export function growthOf(fuzzed: FuzzShape, random: Random): number {
  const pieces = forgingPieces(fuzzed.shape.pattern)
  const text = filler(pieces, random, 2 * shortLength)
  const short = shapeRecord(fuzzed.kind, renderShape(fuzzed, random.fork('shape'), text.slice(0, shortLength)), 1)
  const long = shapeRecord(fuzzed.kind, renderShape(fuzzed, random.fork('shape'), text), 2)
  const least = (record: typeof short): number => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      const began = process.cpuUsage()
      for (let count = 0; count < readings; count++) reader.read(record, 'fuzz')
      best = Math.min(best, process.cpuUsage(began).user)
    }
    return best
  }
  least(short)
  return least(long) / Math.max(least(short), leastMicros)
}

function filler(pieces: readonly string[], random: Random, length: number): string {
  const piece = random.chance(0.5) ? `${random.pick(pieces)}${random.pick(pieces)}` || 'a' : ''
  if (piece !== '') return piece.repeat(Math.ceil(length / piece.length))
  let text = ''
  while (text.length < length) text += hostileName(pieces, random) || 'a'
  return text
}
