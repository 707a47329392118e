import type { TextShape } from '../shape.ts'
import { templatesOf } from '../shape-templates.ts'
import type { CompiledTemplate, RigidRun, RigidStep } from '../template.ts'
import { type KernelKind, type KernelLeaf, kernelLeaf, unreadLeaf } from './kernel-leaf.ts'

/** A form of a shape, as the kernel chooses among them; its rank is its index in the list. */
export interface KernelForm {
  readonly leaf: KernelLeaf
  readonly template: CompiledTemplate
  /** Ranks of the first and the last form of its shape. */
  readonly first: number
  readonly last: number
  readonly way: FormWay
  /**
   * Slot of the source that decides among the forms of the shape: the one furthest to the right. -1: the first form that fits counts.
   */
  readonly chosenBy: number
}

/**
 * How the kernel finds a form: `trie`, with at most one stretch that ends at a text; `other`, its first run by the trie and the rest by the
 * port of the reference matcher.
 */
export type FormWay = 'trie' | 'other'

const sources = new Set(['source', 'address', 'peer'])

/** All forms of the shapes of the kinds, in the order in which they are tried. */
export function kernelForms(kinds: readonly KernelKind[]): KernelForm[] {
  const forms: KernelForm[] = []
  for (const kind of kinds) {
    for (const shape of kind.shapes as readonly TextShape[]) forms.push(...formsOf(kind, shape, forms.length))
  }
  return forms
}

function formsOf(kind: KernelKind, shape: TextShape, first: number): KernelForm[] {
  const templates = templatesOf(shape)
  const slots = templates.map(sourceSlot)
  const names = new Set(templates.flatMap(template => template.names))
  // Where some forms have no source to choose by, the order of trying matters, and the plain lane tries.
  const isMixed = slots.some(slot => slot < 0) && slots.some(slot => slot >= 0)
  const leaf = isMixed ? unreadLeaf(kind, shape) : kernelLeaf(kind, shape, [...names])
  const isTold = leaf.tells === 'sighting' || leaf.tells === 'request'
  const isChosen = isTold && templates.length > 1 && slots.every(slot => slot >= 0) && !hasFixedSource(templates)
  const canFollow = shape.never === undefined && (!isChosen || canCompare(templates))
  return templates.map((template, index) => ({
    leaf,
    template,
    first,
    last: first + templates.length - 1,
    way: canFollow && isSimple(template) ? 'trie' : 'other',
    chosenBy: isChosen ? (slots[index] as number) : -1,
  }))
}

/** Of a form whose source could be confused with text under a stranger's control, as in `shape-table.ts`. */
function sourceSlot(template: CompiledTemplate): number {
  if (!template.stretches.some(stretch => stretch.type === 'free')) return -1
  return template.names.findIndex(name => sources.has(name))
}

/** At most one stretch, and perhaps one behind its run that takes all that is left. */
function isSimple({ stretches }: CompiledTemplate): boolean {
  const [first, second] = stretches
  if (first === undefined || second === undefined) return true
  return stretches.length === 2 && first.run.steps.length > 0 && second.run.steps.length === 0
}

/** The source stands in the first run, which is the same in all forms: it is in the same place, whatever the form. */
function hasFixedSource(templates: readonly CompiledTemplate[]): boolean {
  const [one] = templates as [CompiledTemplate]
  return templates.every(({ names, head }) => {
    const slot = names.findIndex(name => sources.has(name))
    return slotsOf(head).includes(slot) && isSameRun(head, one.head)
  })
}

/** The source stands behind the text at which the stretch ends, as far from its start in all forms: the run's place tells the source's. */
function canCompare(templates: readonly CompiledTemplate[]): boolean {
  const lengths = templates.map(({ names, stretches: [stretch] }) => {
    const [text, source] = stretch?.run.steps ?? []
    if (stretch?.type !== 'free' || text?.is !== 'text' || source?.is !== 'field' || source.slot < 0) return -1
    return sources.has(names[source.slot] as string) ? text.bytes.length : -1
  })
  return lengths.every(length => length >= 0 && length === lengths[0]) && templates.every(isSimple)
}

const slotsOf = (run: RigidRun): number[] => run.steps.map(step => (step.is === 'field' ? step.slot : -1))

/** Whether two runs match the same, whatever their fields are called. */
function isSameRun(one: RigidRun, other: RigidRun): boolean {
  return (
    one.steps.length === other.steps.length && one.steps.every((step, index) => isSameStep(step, other.steps[index]))
  )
}

function isSameStep(one: RigidStep, other: RigidStep | undefined): boolean {
  if (one.is === 'text') return other?.is === 'text' && Buffer.compare(one.bytes, other.bytes) === 0
  return other?.is === 'field' && one.type === other.type && one.stop === other.stop
}
