import type { KernelForm } from './kernel-forms.ts'

const basis = 0x811c_9dc5
const prime = 0x0100_0193

/** Hash of all that the forms follow from (FNV-1a): a matcher that was made for other shapes has another. */
export function formsHash(forms: readonly KernelForm[]): number {
  let hash = basis
  for (const { shape, tells } of new Set(forms.map(form => form.leaf))) {
    const text = `${shape.pattern}\n${tells}\n${shape.never ?? ''}\n`
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  }
  return hash >>> 0
}
