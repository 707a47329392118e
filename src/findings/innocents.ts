import type { AlertFacts } from '../evidence/facts.ts'

/** Innocent askers to expect among those of whom it was estimated one by one, to a tenth. */
export function innocentsAmong({ askers }: Pick<AlertFacts, 'askers'>): number {
  const expected = askers.reduce((sum, { posterior }) => sum + (posterior === undefined ? 0 : 1 - posterior), 0)
  return Math.round(10 * expected) / 10
}
