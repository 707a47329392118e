import type { Stratum } from '../people/person.ts'
import type { Beta } from './beta-binomial.ts'
import type { KeyKindName, ProofClass } from './facts.ts'
import type { KeyWeights } from './key-weights.ts'

/** Populations of keys: how often a first contact of a benign key fails. */
export type Priors = Readonly<Record<KeyKindName, Readonly<Record<ProofClass, Beta>>>>

/**
 * What all workers must agree on; made once a day from what they counted, and sent to all (detection.md, section 6). Within a day
 * nothing in it moves, so that it does not matter which worker settles what.
 */
export interface DailyTables {
  readonly priors: Priors
  /** Expected share of real among real + twin; null: the stratum says nothing. */
  readonly rho: Readonly<Record<Stratum, number | null>>
  /** Names that exist to be asked for. */
  readonly decoys: number
  /** Names of ours that count as neither (detection.md, section 4), by `identityKey`. */
  readonly circulating: ReadonlySet<string>
  /** M and tau of detection.md, section 6. */
  readonly activeKeys: number
  readonly threshold: number
  /** Of what is known of keys before they ask. */
  readonly weights: KeyWeights
}
