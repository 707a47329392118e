/**
 * Seeded fuzzing of all readers: lines rendered from every shape with hostile names in them, and lines mutated from the samples. Ends with
 * status 1 on a crash, on an ask that is attributed to an address which stands only in a field under a stranger's control, on a shape whose hostile
 * line takes much more than twice the time when it doubles, and on any line of which the kernel says other than the plain lane.
 * Usage: npm run fuzz -- [--lines 10000000] [--seed 1] [--minutes 30]
 */
import { globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createRandom } from '../src/kit/random.ts'
import { recordsReader } from '../src/readers/read-record.ts'
import { parseSamples } from '../src/readers/samples.ts'
import { growthOf } from './fuzz/growth.ts'
import { forgedPrefix, forgingPieces, hostileName } from './fuzz/hostile-name.ts'
import { mutate } from './fuzz/mutate.ts'
import { hostileShapes, renderShape } from './fuzz/render-shape.ts'
import { shapeLine, shapeRecord } from './fuzz/shape-record.ts'
import { twoLanes } from './fuzz/two-lanes.ts'

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '10000000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '30' },
  },
})
/** Timing is noisy, so a doubled line may take this many times as long; a quadratic matcher takes four times. */
const mostGrowth = 2.5

const random = createRandom(values.seed)
const deadline = Date.now() + Number(values.minutes) * 60_000
const wanted = Number(values.lines)
const shapes = hostileShapes()
const faults: string[] = []

const growths = shapes.map(shape => {
  const ratio = growthOf(shape, random, mostGrowth)
  if (ratio > mostGrowth)
    faults.push(
      `a line twice as long takes ${ratio.toFixed(1)} times as long: ${shape.kind.name} ${shape.shape.pattern}`,
    )
  return ratio
})
console.log(
  `${shapes.length} shapes with hostile text; doubled lines take ${Math.max(...growths).toFixed(2)} times as long at most`,
)

const lanes = twoLanes()
const rendered = await renderedLines(Math.floor(wanted / 2))
console.log(
  `${rendered.lines} lines rendered with hostile names: ${rendered.read} read as asks, ${rendered.forged} attributed to a forged address`,
)
const mutated = await mutatedLines(wanted - rendered.lines)
const compared = await lanes.finish()
faults.push(...compared.differences)
console.log(`${mutated} mutated lines: no crash`)
console.log(`kernel and plain lane: ${compared.asks} asks, ${compared.differences.length} batches of lines differ`)
for (const fault of faults.slice(0, 20)) console.log(`FAULT ${fault}`)
console.log(`${rendered.lines + mutated} lines, seed ${values.seed}: ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

async function renderedLines(count: number): Promise<{ lines: number; read: number; forged: number }> {
  const reader = recordsReader()
  const pieces = new Map(shapes.map(shape => [shape, forgingPieces(shape.shape.pattern)]))
  let lines = 0
  let read = 0
  let forged = 0
  for (; lines < count && (lines % 4096 !== 0 || Date.now() < deadline); lines++) {
    const fuzzed = shapes[lines % shapes.length] as (typeof shapes)[number]
    const message = renderShape(fuzzed, random, hostileName(pieces.get(fuzzed) as string[], random))
    const record = shapeRecord(fuzzed.kind, message, lines)
    await lanes.take(shapeLine(record, message))
    const { reading } = reader.read(record, 'fuzz')
    if (reading === null || reading === 'none') continue
    read += 1
    if (reading.address?.startsWith(forgedPrefix) !== true) continue
    forged += 1
    if (faults.length < 100)
      faults.push(
        `attributed to ${reading.address}: ${fuzzed.kind.name} ${fuzzed.shape.pattern}\n  ${JSON.stringify(message)}`,
      )
  }
  return { lines, read, forged }
}

async function mutatedLines(count: number): Promise<number> {
  const samples = globSync('src/readers/*.samples')
    .sort()
    .flatMap(path => parseSamples(readFileSync(path, 'utf8')).flatMap(sample => sample.lines))
    .map(line => new Uint8Array(Buffer.from(line)))
  let lines = 0
  for (; lines < count && (lines % 4096 !== 0 || Date.now() < deadline); lines++) {
    const line = random.pick(samples)
    await lanes.take(mutate(line, random.pick(samples), random))
  }
  return lines
}
