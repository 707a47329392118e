import type { Random } from '../../src/kit/random.ts'
import { parseTemplate } from '../../src/matching/parse-template.ts'
import type { TextShape } from '../../src/matching/shape.ts'
import type { FieldType, TemplateNode } from '../../src/matching/template.ts'
import { kinds } from '../../src/readers/index.ts'
import type { LogKind } from '../../src/readers/log-kind.ts'

/** The only address that a rendered line has outside of the fields that a stranger fills. */
const trueSource = '192.0.2.7'

export interface FuzzShape {
  readonly kind: LogKind
  readonly shape: TextShape
  readonly nodes: readonly TemplateNode[]
}

/** All shapes of text kinds that name a source and hold text under a stranger's control. */
export function hostileShapes(): FuzzShape[] {
  const all: FuzzShape[] = []
  for (const kind of kinds as readonly LogKind[]) {
    for (const shape of kind.shapes) {
      if (!('pattern' in shape) || shape.role === 'none') continue
      const nodes = parseTemplate(shape.pattern)
      if (holds(nodes, isSource) && holds(nodes, isStretch)) all.push({ kind, shape, nodes })
    }
  }
  return all
}

type FieldNode = Extract<TemplateNode, { is: 'field' }>

function holds(nodes: readonly TemplateNode[], test: (field: FieldNode) => boolean): boolean {
  return nodes.some(node => (node.is === 'field' ? test(node) : node.is === 'optional' && holds(node.nodes, test)))
}

function isSource(field: FieldNode): boolean {
  return field.name === 'source' || field.name === 'address'
}

function isStretch(field: FieldNode): boolean {
  return field.type === 'free'
}

/** A message of the shape; every free field holds the one name that the stranger gave. */
export function renderShape({ nodes }: FuzzShape, random: Random, hostile: string): string {
  return nodes.map(node => renderNode(node, random, hostile)).join('')
}

function renderNode(node: TemplateNode, random: Random, hostile: string): string {
  if (node.is === 'text') return node.text
  if (node.is === 'optional')
    return random.chance(0.5) ? node.nodes.map(each => renderNode(each, random, hostile)).join('') : ''
  if (isSource(node)) return trueSource
  if (node.type === 'free') return hostile
  return plain[node.type](random)
}

const plain: Readonly<Record<FieldType, (random: Random) => string>> = {
  label: random => random.pick(['unix', 'sss']),
  until: random => random.pick(['x', 'a b']),
  word: random => random.pick(['password', 'publickey', 'LOGIN', 'x']),
  digits: random => String(random.below(65_536)),
  hex: random => random.below(1 << 30).toString(16),
  ip: () => trueSource,
  host: random => random.pick(['host.example.com', trueSource]),
  quoted: random => random.pick(['GET / HTTP/1.1', '-', 'a b']),
  any: random => random.pick(['x', '', 'some reason']),
  free: () => '',
  rest: random => random.pick(['', ' x', ' and so on']),
}
