import type { Random } from '../../src/kit/random.ts'
import { parseTemplate } from '../../src/matching/parse-template.ts'
import type { TemplateNode } from '../../src/matching/template.ts'

/** Every address that a stranger puts into a name is of this network (RFC 5737). */
export const forgedPrefix = '203.0.113.'

/** Pieces of which names are made that pose as the rest of a line: the texts of the shape itself, addresses, what ends lines. */
export function forgingPieces(pattern: string): string[] {
  return [
    ...texts(parseTemplate(pattern)),
    ' ',
    '',
    ':',
    '"',
    ',',
    ']',
    '>',
    ')',
    '22',
    'root',
    ' ssh2',
    '\u0000',
    '\u202e',
  ]
}

function texts(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap(node => (node.is === 'text' ? [node.text] : node.is === 'optional' ? texts(node.nodes) : []))
}

export function hostileName(pieces: readonly string[], random: Random): string {
  let name = random.pick(['', 'root', 'a'])
  for (let count = 1 + random.below(8); count > 0; count--) {
    name += random.chance(0.35) ? `${forgedPrefix}${random.below(256)}` : random.pick(pieces)
  }
  return name
}
