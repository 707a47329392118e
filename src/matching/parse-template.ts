import { type FieldType, fieldTypes, type TemplateNode } from './template.ts'

/** A template that cannot be read: a fault in a table or in a user's reader. `at` counts characters from 0. */
export class TemplateError extends Error {
  readonly pattern: string
  readonly at: number

  constructor(pattern: string, at: number, fault: string) {
    super(`template "${pattern}", character ${at + 1}: ${fault}`)
    this.pattern = pattern
    this.at = at
  }
}

/** Reads the text of a template (language: `template.ts`). Throws `TemplateError`. */
export function parseTemplate(pattern: string): TemplateNode[] {
  const { nodes, next } = parseNodes(pattern, 0, false)
  if (next !== pattern.length) throw new TemplateError(pattern, next, 'unexpected end of an optional part')
  checkNeighbours(pattern, nodes)
  return nodes
}

function parseNodes(pattern: string, from: number, inOptional: boolean): { nodes: TemplateNode[]; next: number } {
  const nodes: TemplateNode[] = []
  let text = ''
  let at = from
  const flush = (): void => {
    if (text !== '') nodes.push({ is: 'text', text })
    text = ''
  }
  while (at < pattern.length) {
    if (inOptional && pattern.startsWith('?>', at)) {
      flush()
      return { nodes, next: at + 2 }
    }
    if (pattern[at] === '\\' && at + 1 < pattern.length) {
      text += pattern[at + 1]
      at += 2
    } else if (pattern.startsWith('<?', at)) {
      flush()
      const inner = parseNodes(pattern, at + 2, true)
      nodes.push({ is: 'optional', nodes: inner.nodes })
      at = inner.next
    } else if (pattern[at] === '<') {
      flush()
      const field = parseField(pattern, at)
      nodes.push(field.node)
      at = field.next
    } else {
      text += pattern[at]
      at += 1
    }
  }
  if (inOptional) throw new TemplateError(pattern, from - 2, 'optional part without its end "?>"')
  flush()
  return { nodes, next: at }
}

function parseField(pattern: string, at: number): { node: TemplateNode; next: number } {
  const close = pattern.indexOf('>', at)
  if (close < 0) throw new TemplateError(pattern, at, 'field without its end ">" (a literal "<" is written "\\<")')
  const [type = '', name = ''] = pattern.slice(at + 1, close).split(':')
  if (!isFieldType(type)) {
    throw new TemplateError(pattern, at, `unknown field type "${type}" (known: ${fieldTypes.join(', ')})`)
  }
  return { node: { is: 'field', type, name }, next: close + 1 }
}

function isFieldType(text: string): text is FieldType {
  return (fieldTypes as readonly string[]).includes(text)
}

/** What stretches must be followed by text, or its end would be anywhere. */
function checkNeighbours(pattern: string, nodes: readonly TemplateNode[]): void {
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]
    if (node.is !== 'field' || next === undefined) continue
    if (node.type === 'rest') throw new TemplateError(pattern, 0, '<rest> stands only at the end')
    const stretches = node.type === 'free' || node.type === 'any'
    if (stretches && next.is === 'field') {
      throw new TemplateError(pattern, 0, `<${node.type}> must be followed by text, not by <${next.type}>`)
    }
  }
}
