import type { KernelForm } from '../../src/matching/kernel/kernel-forms.ts'
import { attemptFields } from '../../src/matching/kernel/kernel-leaf.ts'
import type { CompiledTemplate } from '../../src/matching/template.ts'

/**
 * Where a field stands in a form: it is the field `index` of the first run or of the run behind a stretch, or the stretch itself. Stretches and
 * runs behind them are counted from 0.
 */
export type Spot =
  | { readonly is: 'head'; readonly index: number }
  | { readonly is: 'stretch'; readonly stretch: number }
  | { readonly is: 'run'; readonly stretch: number; readonly index: number }

/** The fields that a record needs of a form; null: the form does not have it. */
export interface Told {
  readonly source: Spot | null
  readonly identity: Spot | null
}

const sources = ['address', 'source']
/** Fields that a sighting may have besides. */
const others = ['times']

/**
 * What a matcher takes on its way of each form, by rank; null: of that shape more is needed, or nothing, so that its forms are only named.
 */
export function toldFields(forms: readonly KernelForm[]): (Told | null)[] {
  return forms.map(({ leaf, template, first, last }) => {
    const names = new Set(forms.slice(first, last + 1).flatMap(form => form.template.names))
    const needed = [...others, ...attemptFields(leaf.kind, leaf.shape)]
    if (leaf.tells !== 'sighting' || needed.some(name => names.has(name))) return null
    return { source: spotOf(template, sources), identity: spotOf(template, ['identity']) }
  })
}

/** Of the first of the names that the form has, as `class-table.ts` chooses. */
function spotOf({ names, head, stretches }: CompiledTemplate, fields: readonly string[]): Spot | null {
  const slot = fields.map(field => names.indexOf(field)).find(index => index >= 0)
  if (slot === undefined) return null
  const inHead = fieldIndex(head.steps, slot)
  if (inHead >= 0) return { is: 'head', index: inHead }
  for (const [stretch, { slot: own, run }] of stretches.entries()) {
    if (own === slot) return { is: 'stretch', stretch }
    const index = fieldIndex(run.steps, slot)
    if (index >= 0) return { is: 'run', stretch, index }
  }
  return null
}

function fieldIndex(steps: CompiledTemplate['head']['steps'], slot: number): number {
  return steps.filter(step => step.is === 'field').findIndex(step => step.slot === slot)
}
