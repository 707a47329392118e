import type { AttackKnobs } from './provenance-attack.ts'

export interface ProvenanceRow {
  readonly name: string
  readonly knobs: AttackKnobs
  /** In each place where one can be put. */
  readonly decoys: number
  /** Least share of attacks whose likeliest family is right; null: only the other bars hold. */
  readonly topBar: number | null
}

const baseline: AttackKnobs = { fewest: 4, most: 400, noise: 0.2, drift: 0, filter: 0, mix: 0 }
const stale: AttackKnobs = { ...baseline, drift: 0.6 }
const department: AttackKnobs = { ...stale, filter: 0.5 }
const hard: AttackKnobs = { ...department, mix: 0.3, noise: 0.4 }

/** The settings of provenance.md, section 7. */
export const provenanceRows: readonly ProvenanceRow[] = [
  { name: 'baseline, up to 20 % noise', knobs: baseline, decoys: 0, topBar: 0.95 },
  { name: 'at most 20 names', knobs: { ...baseline, most: 20 }, decoys: 0, topBar: null },
  { name: 'our copy up to 60 % out of date', knobs: stale, decoys: 0, topBar: null },
  { name: 'and half of them one department only', knobs: department, decoys: 0, topBar: null },
  { name: 'hard: and 30 % of two lists, up to 40 % noise', knobs: hard, decoys: 0, topBar: 0.7 },
  { name: 'hard, at most 30 names', knobs: { ...hard, most: 30 }, decoys: 0, topBar: null },
  { name: 'hard, 3 decoys in each place', knobs: hard, decoys: 3, topBar: 0.7 },
  { name: 'hard, 10 decoys in each place', knobs: hard, decoys: 10, topBar: 0.7 },
]
