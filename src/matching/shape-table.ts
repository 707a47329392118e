import { compileTemplate } from './compile-template.ts'
import { matchTemplate, maximalSlots, type Spans } from './match-template.ts'
import type { TextShape } from './shape.ts'
import type { CompiledTemplate } from './template.ts'

interface Candidate {
  readonly shape: TextShape
  readonly template: CompiledTemplate
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
  const all = shapes.flatMap(shape => compileTemplate(shape.pattern).map(template => ({ shape, template })))
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

const found: ShapeMatch = {
  shape: { role: 'none', outcome: null, pattern: '' },
  names: [],
  spans: new Int32Array(2 * maximalSlots),
}

/** The first shape of the table that the message has; null: none. The result is reused by the next call. */
export function matchShape(table: ShapeTable, bytes: Uint8Array, start: number, end: number): ShapeMatch | null {
  const headed = end - start >= headLength ? table.byHead.get(headOf(bytes, start)) : undefined
  for (const candidate of headed ?? table.headless) {
    if (!matchTemplate(candidate.template, bytes, start, end, found.spans)) continue
    found.shape = candidate.shape
    found.names = candidate.template.names
    return found
  }
  return null
}
