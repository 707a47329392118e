import { logBeta } from '../kit/log-gamma.ts'

/** Beta distribution of the chance that a first contact fails. */
export interface Beta {
  readonly a: number
  readonly b: number
}

/** What fails like somebody who does not know the secrets, or asks like somebody who holds a list of ours. */
export const prober: Beta = { a: 4, b: 1 }

/** Contacts that the expected share of real names is worth (detection.md, section 5). */
const rhoWorth = 20

/** Real among real + twin, as a generic list has it. */
export const genericList = (rho: number): Beta => ({ a: rhoWorth * rho, b: rhoWorth * (1 - rho) })

/**
 * Log evidence, in nats, that counts come from Beta(a1, b1) rather than from the population Beta(a0, b0). An e-process under the
 * population (Ville 1939; detection.md, section 5): it ever reaches ln(1/alpha) with probability at most alpha.
 */
export function betaBinomialEvidence(hits: number, misses: number, alternative: Beta, population: Beta): number {
  if (hits === 0 && misses === 0) return 0
  return logRatio(hits, misses, alternative) - logRatio(hits, misses, population)
}

function logRatio(hits: number, misses: number, { a, b }: Beta): number {
  return logBeta(a + hits, b + misses) - logBeta(a, b)
}
