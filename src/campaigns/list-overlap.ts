import { logBeta, logGamma } from '../kit/log-gamma.ts'

/** Two runs of one list share most of the smaller one, as beta-binomial with this mean. */
const sameList = { a: 6, b: 1 } as const
/** Lists of strangers to each other share whom everybody finds: the visible people of a site. */
const related = { a: 2, b: 2 } as const

/** How far a list speaks by itself. */
const mostNats = 4

/**
 * Evidence, in nats, that two sets of people are of one list: `shared` of `smaller` stand in the `larger`, of `all` whom we have. The
 * null is an even mixture of chance (hypergeometric) and of lists that are related without being the same (provenance.md, R_k), so that
 * a list that many hold never joins its holders by itself; and a long list that leaked says no more than a short one.
 */
export function overlapEvidence(shared: number, smaller: number, larger: number, all: number): number {
  const universe = Math.max(all, smaller + larger - shared)
  const chance =
    logChoose(larger, shared) + logChoose(universe - larger, smaller - shared) - logChoose(universe, smaller)
  const unrelated = logMean(chance, logBetaBinomial(shared, smaller, related))
  return Math.min(mostNats, logBetaBinomial(shared, smaller, sameList) - unrelated)
}

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

function logBetaBinomial(k: number, n: number, { a, b }: { readonly a: number; readonly b: number }): number {
  return logChoose(n, k) + logBeta(a + k, b + n - k) - logBeta(a, b)
}

function logMean(x: number, y: number): number {
  const high = Math.max(x, y)
  return high + Math.log((Math.exp(x - high) + Math.exp(y - high)) / 2)
}
