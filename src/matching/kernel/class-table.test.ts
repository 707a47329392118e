import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { forgingPieces, hostileName } from '../../../scripts/fuzz/hostile-name.ts'
import { mutate } from '../../../scripts/fuzz/mutate.ts'
import { logClock } from '../../envelopes/log-clock.ts'
import type { LogRecord } from '../../envelopes/record.ts'
import { recordReader } from '../../envelopes/record-reader.ts'
import { createRandom, type Random } from '../../kit/random.ts'
import { kinds as allKinds } from '../../readers/index.ts'
import type { LogKind } from '../../readers/log-kind.ts'
import { compileTemplate } from '../compile-template.ts'
import { parseTemplate, TemplateError } from '../parse-template.ts'
import type { TextShape } from '../shape.ts'
import type { FieldType, TemplateNode } from '../template.ts'
import { messageComparison } from './message-comparison.ts'

const root = new URL('../../../', import.meta.url).pathname
const corpora = `${root}../shared/corpora`
const skip = existsSync(corpora) ? false : 'no ../shared/corpora beside the checkout'

const kinds = (allKinds as readonly LogKind[]).filter(kind => isText(kind) && kind.fromHeader !== true)

function isText(kind: LogKind): boolean {
  return kind.shapes.every(shape => 'pattern' in shape)
}

/** Reads lines as a scan does, up to the message, which both matchers then take. */
function lineComparison(): (line: string) => string {
  const records = recordReader(logClock({ timeZone: 'UTC', latest: Date.UTC(2026, 11, 31) }))
  const comparisons = new Map<string, ReturnType<typeof messageComparison>>()
  return line => {
    const bytes = new Uint8Array(Buffer.from(line))
    const record = records.read(bytes, 0, bytes.length, 1)
    const taking = record === null ? [] : kinds.filter(kind => takes(kind, record))
    if (record === null || taking.length === 0) return 'skipped'
    const key = taking.map(kind => kind.name).join(' ')
    const comparison = comparisons.get(key) ?? messageComparison(taking)
    comparisons.set(key, comparison)
    return comparison.read(record.bytes.slice(record.messageStart, record.messageEnd), record)
  }
}

function takes(kind: LogKind, record: LogRecord): boolean {
  return kind.envelopes.includes(record.envelope) && (kind.program?.test(record.program) ?? true)
}

function count(lines: readonly string[]): Record<string, number> {
  const compare = lineComparison()
  const answers: Record<string, number> = {}
  for (const line of lines) {
    const answer = compare(line)
    answers[answer] = (answers[answer] ?? 0) + 1
  }
  return answers
}

function linesOf(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  return lines.filter(line => !/^($|# |> )/.test(line))
}

const samplesOf = (name: string): string[] => linesOf(`${root}src/readers/${name}.samples`)

test('the samples of all kinds have the shapes that the reference matcher finds', () => {
  for (const path of globSync(`${root}src/readers/*.samples`).sort()) count(linesOf(path))
})

test('most asks of sshd need no other lane', () => {
  const { sighting = 0, handOver = 0, unread = 0 } = count(samplesOf('sshd'))
  assert.ok(sighting > 30 && handOver + unread < 3, JSON.stringify({ sighting, handOver, unread }))
})

test('large logs are read by matchers that were made for their kinds', () => {
  const made = kinds.filter(kind => messageComparison([kind]).hasMatcher).map(kind => kind.name)
  assert.deepEqual(made, ['sshd', 'web-access'])
})

test('real logs have the shapes that the reference matcher finds', { skip }, () => {
  count(globSync(`${corpora}/{real,captured}/**/*.log`).sort().flatMap(linesOf))
})

test('lines that others collected have the shapes that the reference matcher finds', { skip }, () => {
  const lines = globSync(`${corpora}/asks/*.ndjson`).sort().flatMap(linesOf)
  count(lines.flatMap(line => (JSON.parse(line) as { input: string }).input.split('\n')).filter(line => line !== ''))
})

/** A message of the shape, rightly or nearly: every field may hold what a stranger made up of the shape's own words. */
function rendered(nodes: readonly TemplateNode[], pieces: readonly string[], random: Random): string {
  return nodes
    .map(node => {
      if (node.is === 'text') return node.text
      if (node.is === 'optional') return random.chance(0.5) ? rendered(node.nodes, pieces, random) : ''
      const isHostile = random.chance(open.has(node.type) ? 0.7 : 0.04)
      return isHostile ? hostileName(pieces, random) : random.pick(plain[node.type])
    })
    .join('')
}

const open: ReadonlySet<FieldType> = new Set(['any', 'free', 'rest', 'until'])
const addresses = ['192.0.2.7', '2001:db8::1', '[192.0.2.7]', '::ffff:192.0.2.1', '192.000.2.01', 'fe80::1%eth0', '::']
const plain: Readonly<Record<FieldType, readonly string[]>> = {
  word: ['password', 'a', '-', 'none', 'unknown', 'é'],
  until: ['x', 'a b', '-'],
  digits: ['22', '0', '18446744073709551615'],
  hex: ['0', 'deadBEEF'],
  label: ['unix', 'NOQUEUE', 'a-b_c'],
  ip: addresses,
  host: [...addresses, 'host.example.com', '-', 'UNKNOWN', 'a%b', '1.2.3', '999.1.1.1'],
  quoted: ['GET / HTTP/1.1', '-', 'a\\"b', ''],
  any: ['x', '', '-', 'some reason'],
  free: ['root', '', '-', 'é', 'a b', 'x'.repeat(40)],
  rest: ['', ' x', ' and so on'],
}

for (const kind of kinds) {
  test(`messages that a stranger made up are matched as the reference matcher does: ${kind.name}`, () => {
    const alone = messageComparison([kind])
    const withPam = messageComparison([kind, ...kinds.filter(({ name }) => name === 'pam' && name !== kind.name)])
    const read = (message: Uint8Array, origin: Parameters<typeof alone.read>[1]): void => {
      alone.read(message, origin)
      withPam.read(message, origin)
    }
    const shapes = (kind.shapes as readonly TextShape[]).map(({ pattern }) => ({
      nodes: parseTemplate(pattern),
      pieces: forgingPieces(pattern),
    }))
    fc.assert(
      fc.property(fc.nat(shapes.length - 1), fc.nat(), (index, seed) => {
        const random = createRandom(`${seed}`)
        const { nodes, pieces } = shapes[index] as (typeof shapes)[number]
        const message = new Uint8Array(Buffer.from(rendered(nodes, pieces, random)))
        const other = shapes[random.below(shapes.length)] as (typeof shapes)[number]
        const origin = {
          host: random.pick(['mx', 'my', '', 'h'.repeat(70)]),
          program: 'sshd',
          pid: random.pick(['1', '', '811']),
        }
        read(message, origin)
        read(mutate(message, new Uint8Array(Buffer.from(rendered(other.nodes, pieces, random))), random), origin)
      }),
      { numRuns: 600 },
    )
  })
}

function readBy(pattern: string, message: string): string {
  const shape: TextShape = { role: 'ask', outcome: 'refused', pattern }
  return messageComparison([{ name: 'one', shapes: [shape] }]).read(new Uint8Array(Buffer.from(message)))
}

test('of the forms of a shape, the one counts that finds the source furthest to the right', () => {
  for (const start of ['', '<any:note>: ']) {
    const pattern = `${start}<free:identity> by <host:source><? via <rest>?>`
    assert.equal(readBy(pattern, 'x: y by 192.0.2.1 via z by 192.0.2.7'), 'sighting')
    assert.equal(readBy(pattern, 'x: y by 192.0.2.7 via z'), 'sighting')
  }
})

test('the fields of a run do not reach into the next one', () => {
  assert.equal(readBy('x<any> b<until:note>"<any> by <rest>', 'x b1 by y"'), 'unread')
  assert.equal(readBy('x<any> b<until:note>"<any> by <rest>', 'x b1" by y"'), 'sighting')
  assert.equal(readBy('x<any> b<until:note>"<any> by <rest>', 'x b1" b2 by y"'), 'sighting')
})

const piece = fc.constantFrom('a', 'b', ' ', ' by ', ' b', 'bya', '1', '192.0.2.7', ':', '"', 'a"')
const name = fc.constantFrom('', ':source', ':identity', ':address', ':note')
const field = fc
  .tuple(fc.constantFrom('word', 'until', 'digits', 'hex', 'label', 'ip', 'host', 'any', 'free', 'any', 'free'), name)
  .map(([type, named]) => `<${type}${named}>`)
const step = fc.oneof(piece, piece, field)
const some = fc.array(step, { minLength: 1, maxLength: 3 }).map(steps => steps.join(''))
const pattern = fc
  .tuple(
    fc.array(
      fc.oneof(
        step,
        step,
        some.map(steps => `<?${steps}?>`),
      ),
      { minLength: 1, maxLength: 7 },
    ),
    fc.constantFrom('', '<rest>', '<rest:identity>'),
  )
  .map(([steps, rest]) => steps.join('') + rest)
  .filter(isTemplate)
const shape: fc.Arbitrary<TextShape> = fc.record(
  {
    pattern,
    role: fc.constantFrom('ask', 'part', 'none'),
    outcome: fc.constant(null),
    never: fc.constantFrom('b', ' by '),
  },
  { requiredKeys: ['pattern', 'role', 'outcome'] },
)

function isTemplate(text: string): boolean {
  try {
    compileTemplate(text)
    return true
  } catch (error) {
    if (error instanceof TemplateError) return false
    throw error
  }
}

test('shapes that anybody may write are matched as the reference matcher does', () => {
  const kind = fc.record({
    name: fc.constantFrom('one', 'other'),
    shapes: fc.array(shape, { minLength: 1, maxLength: 5 }),
    attempt: fc.constantFrom(
      { by: ['host', 'pid', 'identity'], withinMs: 1 },
      { by: ['program', 'note'], withinMs: 1 },
    ),
  })
  const messages = fc.array(fc.array(piece, { maxLength: 14 }), { minLength: 5, maxLength: 20 })
  fc.assert(
    fc.property(fc.array(kind, { minLength: 1, maxLength: 2 }), messages, (made, texts) => {
      const comparison = messageComparison(made)
      for (const pieces of texts) comparison.read(new Uint8Array(Buffer.from(pieces.join(''))))
    }),
    { numRuns: 1000 },
  )
})
