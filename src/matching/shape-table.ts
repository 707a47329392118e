import { matchTemplate, maximalSlots, type Spans } from './match-template.ts'
import type { TextShape } from './shape.ts'
import { templatesOf } from './shape-templates.ts'
import type { CompiledTemplate } from './template.ts'

interface Candidate {
  readonly shape: TextShape
  readonly template: CompiledTemplate
  /** Slot of the source, where text under a stranger's control stands in the shape, too; -1: nothing to confuse. */
  readonly sourceSlot: number
}

/** The shapes of a kind, compiled: messages are told apart by their first four bytes. */
export interface ShapeTable {
  readonly byHead: ReadonlyMap<number, readonly Candidate[]>
  /** Shapes that begin with a field, or with fewer than four bytes of text. */
  readonly headless: readonly Candidate[]
}

/** The fields of the last match; valid until the next call of `matchShape`. */
export interface ShapeMatch {
  shape: TextShape
  names: readonly string[]
  readonly spans: Spans
}

const headLength = 4

export function shapeTable(shapes: readonly TextShape[]): ShapeTable {
  const all = shapes.flatMap(shape =>
    templatesOf(shape).map(template => ({ shape, template, sourceSlot: sourceSlotOf(template) })),
  )
  const heads = new Set(all.filter(hasHead).map(candidate => headOf(candidate.template.prefix, 0)))
  const byHead = new Map<number, Candidate[]>()
  for (const head of heads) {
    byHead.set(
      head,
      all.filter(candidate => !hasHead(candidate) || headOf(candidate.template.prefix, 0) === head),
    )
  }
  return { byHead, headless: all.filter(candidate => !hasHead(candidate)) }
}

const sources = new Set(['source', 'address', 'peer'])

function sourceSlotOf(template: CompiledTemplate): number {
  if (!template.stretches.some(stretch => stretch.type === 'free')) return -1
  return template.names.findIndex(name => sources.has(name))
}

function hasHead(candidate: Candidate): boolean {
  return candidate.template.prefix.length >= headLength
}

function headOf(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  )
}

const nothing: TextShape = { role: 'none', outcome: null, pattern: '' }
const found: ShapeMatch = { shape: nothing, names: [], spans: new Int32Array(2 * maximalSlots) }
const tried: Spans = new Int32Array(2 * maximalSlots)

/**
 * The first shape of the table that the message has; null: none. Of the forms of a shape with options, the fullest counts, unless another finds
 * the source further to the right: a name must not pass for the options behind it. The result is reused by the next call.
 */
export function matchShape(table: ShapeTable, bytes: Uint8Array, start: number, end: number): ShapeMatch | null {
  const headed = end - start >= headLength ? table.byHead.get(headOf(bytes, start)) : undefined
  let sourceAt = -1
  let matched = false
  for (const { shape, template, sourceSlot } of headed ?? table.headless) {
    if (matched && shape !== found.shape) return found
    if (!matchTemplate(template, bytes, start, end, tried)) continue
    const place = sourceSlot < 0 ? -1 : (tried[2 * sourceSlot] as number)
    if (matched && place <= sourceAt) continue
    if (shape.never !== undefined && holdsForbidden(shape.never, template.names, bytes, tried)) continue
    matched = true
    sourceAt = place
    found.shape = shape
    found.names = template.names
    found.spans.set(tried)
    if (sourceSlot < 0) return found
  }
  return matched ? found : null
}

function holdsForbidden(never: string, names: readonly string[], bytes: Uint8Array, spans: Spans): boolean {
  return names.some(
    (_name, slot) => indexOfText(never, bytes, spans[2 * slot] as number, spans[2 * slot + 1] as number) >= 0,
  )
}

function indexOfText(text: string, bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at + text.length <= end; at++) {
    let length = 0
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1
    if (length === text.length) return at
  }
  return -1
}
