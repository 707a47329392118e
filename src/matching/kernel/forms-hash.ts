import type { RigidRun } from '../template.ts'
import type { KernelForm } from './kernel-forms.ts'

const basis = 0x811c_9dc5
const prime = 0x0100_0193

/** Hash of all that a matcher made for these forms knows of them (FNV-1a): another list of forms has another. */
export function formsHash(forms: readonly KernelForm[]): number {
  let hash = basis
  for (const text of forms.map(formText)) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
    hash = Math.imul(hash ^ 0xff, prime)
  }
  return hash >>> 0
}

function formText({ template, first, last, way, chosenBy }: KernelForm): string {
  const behind = template.stretches.map(({ type, run }) => `${type} ${runText(run)}`)
  return [first, last, way, chosenBy, runText(template.head), ...behind].join('\n')
}

/** What a run matches, whatever its fields are called. */
export function runText(run: RigidRun): string {
  return run.steps
    .map(step =>
      step.is === 'text' ? `"${Buffer.from(step.bytes).toString('latin1')}"` : `<${step.type} ${step.stop}>`,
    )
    .join('')
}
