import type { AttemptRule, TextShape } from '../shape.ts'

/** What the matcher has to know of a log kind (`LogKind` of the readers). */
export interface KernelKind {
  readonly name: string
  readonly attempt?: AttemptRule
  /** Its shapes begin at the header, which the kernel does not hand to the matcher. */
  readonly fromHeader?: boolean
  /** Its requests are looked up in a table. */
  readonly requests?: boolean
  readonly shapes: readonly object[]
}

/** What the kernel tells of a line that has a shape. */
export const leafTells = { nothing: 0, sighting: 1, handOver: 2, request: 3 } as const
export type LeafTells = keyof typeof leafTells

/** A shape of a kind, to which the kernel gives a number. */
export interface KernelLeaf {
  readonly kind: KernelKind
  readonly shape: TextShape
  readonly tells: LeafTells
}

/** Fields whose values only the plain lane makes something of. */
const unusual = new Set(['peer', 'seconds', 'site', 'userAgent', 'sender', 'secret'])
/** As many bytes as a word holds. */
export const mostAttemptFields = 4

export function kernelLeaf(kind: KernelKind, shape: TextShape, names: readonly string[]): KernelLeaf {
  return { kind, shape, tells: tellsOf(kind, shape, names) }
}

/** A leaf whose lines the plain lane reads, if they tell anything. */
export function unreadLeaf(kind: KernelKind, shape: TextShape): KernelLeaf {
  return { kind, shape, tells: shape.role === 'none' ? 'nothing' : 'handOver' }
}

function tellsOf(kind: KernelKind, shape: TextShape, names: readonly string[]): LeafTells {
  if (shape.role === 'none') return 'nothing'
  if (kind.requests === true) return shape.role === 'ask' && shape.never === undefined ? 'request' : 'handOver'
  return isSighting(shape, names) && attemptFields(kind, shape).length <= mostAttemptFields ? 'sighting' : 'handOver'
}

/** Whether a record can hold what the shape tells. */
function isSighting(shape: TextShape, names: readonly string[]): boolean {
  if (shape.role !== 'ask' && shape.role !== 'part') return false
  if (shape.from !== undefined || (shape.identityForm ?? 'plain') !== 'plain') return false
  if ([shape.outcome, shape.surface, shape.service].some(value => typeof value === 'object' && value !== null))
    return false
  // Where both stand, the second counts if the first is empty.
  if (names.includes('address') && names.includes('source')) return false
  return !names.some(name => unusual.has(name))
}

/** The fields that name the attempt. */
export function attemptFields(kind: KernelKind, shape: TextShape): readonly string[] {
  return shape.by ?? kind.attempt?.by ?? []
}
