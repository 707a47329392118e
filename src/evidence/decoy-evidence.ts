import { logBeta } from '../kit/log-gamma.ts'

/** Chance that a first contact of somebody without the list is for a certain decoy; by design of the names at most this (provenance.md, section 6). */
export const guessedDecoy = 1e-6

/** Probability that who holds a list of ours asks for decoys at all: most lists hold none. */
const holdsDecoys = 0.2
/** Of names on a list that has decoys, about one in ten is one: Beta(1, 9). */
const others = 9

/** What decoys say of a key. */
export interface DecoyContacts {
  /** Decoys that there are. */
  readonly planted: number
  /** First contacts with decoys. */
  readonly asked: number
  /** All first contacts, where proof of who asks is wanted, whatever came of them. */
  readonly contacts: number
}

/**
 * The evidence `nats` of a key, e, with what decoys add: (1 - w) e + w d (1 + e) / 2, in nats, where d is that of decoys alone. A mean of three e-processes
 * (e, d and their product, since e counts no decoys) is one, so that the budget holds; docs/detection.md argues it. Who guessed one decoy may guess
 * all, so that only the first counts.
 */
export function withDecoys(nats: number, { planted, asked, contacts }: DecoyContacts): number {
  if (planted === 0) return nats
  // What e = 0 would leave of the mean is left out: innocence stays what it is, and less is valid, too.
  if (asked === 0) return nats + Math.log(1 - holdsDecoys + (holdsDecoys / 2) * (others / (others + contacts)))
  const rarity = logBeta(2, others + contacts - 1) - logBeta(1, others)
  const decoys = rarity - Math.log(planted * guessedDecoy)
  const both = logSum(0, nats) - Math.LN2
  return logSum(Math.log(1 - holdsDecoys) + nats, Math.log(holdsDecoys) + decoys + both)
}

/** ln(e^a + e^b). */
function logSum(a: number, b: number): number {
  const most = Math.max(a, b)
  return most + Math.log1p(Math.exp(Math.min(a, b) - most))
}
