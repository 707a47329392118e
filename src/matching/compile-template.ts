import { maximalSlots } from './match-template.ts'
import { parseTemplate, TemplateError } from './parse-template.ts'
import type { CompiledTemplate, RigidRun, RigidStep, Stretch, StretchType, TemplateNode } from './template.ts'

type FlatNode = Exclude<TemplateNode, { is: 'optional' }>
type TextNode = Extract<TemplateNode, { is: 'text' }>
type FieldNode = Extract<TemplateNode, { is: 'field' }>

/** More ways than this come from a table written badly, not from a log. */
const maximalVariants = 64

const utf8 = new TextEncoder()

/**
 * Compiles a template to all its forms without options, the fullest first. Throws `TemplateError`.
 */
export function compileTemplate(pattern: string): CompiledTemplate[] {
  const variants = expand(parseTemplate(pattern))
  if (variants.length > maximalVariants) {
    throw new TemplateError(pattern, 0, `has ${variants.length} forms; at most ${maximalVariants} are read`)
  }
  return variants.map(nodes => flatten(pattern, mergeTexts(nodes)))
}

/**
 * A quoted string is looked for only behind a quote that no backslash can escape; looked for anywhere else, it could cost a hostile line
 * quadratic time.
 */
function checkQuotes(pattern: string, nodes: readonly FlatNode[]): void {
  for (const [index, node] of nodes.entries()) {
    if (node.is !== 'field' || node.type !== 'quoted') continue
    const before = nodes[index - 1]
    if (before?.is === 'text' && /[^\\]"$/.test(before.text)) continue
    throw new TemplateError(pattern, 0, '<quoted> must stand behind text that ends in a quote, such as ` "`')
  }
}

function expand(nodes: readonly TemplateNode[]): FlatNode[][] {
  let ways: FlatNode[][] = [[]]
  for (const node of nodes) {
    const choices = node.is === 'optional' ? [...expand(node.nodes), []] : [[node]]
    ways = ways.flatMap(way => choices.map(choice => [...way, ...choice]))
  }
  return ways
}

function mergeTexts(nodes: readonly FlatNode[]): FlatNode[] {
  const merged: FlatNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.is === 'text' && last?.is === 'text') merged[merged.length - 1] = joined(last, node)
    else merged.push(node)
  }
  return merged
}

function joined(first: TextNode, second: TextNode): TextNode {
  return { is: 'text', text: first.text + second.text }
}

function flatten(pattern: string, nodes: readonly FlatNode[]): CompiledTemplate {
  checkQuotes(pattern, nodes)
  const names: string[] = []
  const slotOf = (field: FieldNode): number => (field.name === '' ? -1 : names.push(field.name) - 1)
  const runs: { opener: { type: StretchType; slot: number } | null; steps: RigidStep[] }[] = [
    { opener: null, steps: [] },
  ]
  for (const [index, node] of nodes.entries()) {
    const steps = runs.at(-1)?.steps ?? []
    if (node.is === 'text') steps.push({ is: 'text', bytes: utf8.encode(node.text) })
    else if (node.type === 'free' || node.type === 'any' || node.type === 'rest') {
      runs.push({ opener: { type: node.type, slot: slotOf(node) }, steps: [] })
    } else steps.push({ is: 'field', type: node.type, stop: firstByte(nodes[index + 1]), slot: slotOf(node) })
  }
  const head: RigidRun = { steps: runs[0]?.steps ?? [] }
  if (names.length > maximalSlots || runs.length > maximalSlots) {
    throw new TemplateError(pattern, 0, `has more than ${maximalSlots} fields`)
  }
  const stretches = runs.slice(1).map(run => stretchOf(pattern, run.opener, run.steps))
  const first = head.steps[0]
  return { names, head, stretches, prefix: first?.is === 'text' ? first.bytes : new Uint8Array(0) }
}

function stretchOf(pattern: string, opener: { type: StretchType; slot: number } | null, steps: RigidStep[]): Stretch {
  if (opener === null) throw new TemplateError(pattern, 0, 'a stretch without a field')
  if (steps.length > 0 && steps[0]?.is !== 'text') {
    throw new TemplateError(pattern, 0, `<${opener.type}> must be followed by text`)
  }
  return { type: opener.type, slot: opener.slot, run: { steps } }
}

/** Where a word ends besides at a space: the first byte of the text after it; -1: nowhere. */
function firstByte(node: FlatNode | undefined): number {
  return node?.is === 'text' ? (utf8.encode(node.text)[0] ?? -1) : -1
}
