/** How many times more asks than expected an attack brings: a mixture, since nobody knows (detection.md, section 7). */
const lnFactors = [1.5, 2, 3, 5, 8, 16, 32, 64].map(Math.log)

/**
 * Log evidence, in nats, that `count` asks come from a negative binomial of a mean some times higher than `expected`, rather than from that of mean
 * `expected` and `shape`. A mean of likelihood ratios, so that its expectation under the null is 1 (Grünwald, de Heide and Koolen 2024).
 */
export function countEvidence(count: number, expected: number, shape: number): number {
  const terms = lnFactors.map(lnFactor => {
    const growth = Math.log1p((expected * Math.expm1(lnFactor)) / (shape + expected))
    return count * lnFactor - (shape + count) * growth
  })
  return lnMean(terms)
}

/** ln of the mean of what these are logarithms of. */
export function lnMean(terms: readonly number[]): number {
  const highest = Math.max(...terms)
  if (!Number.isFinite(highest)) return highest
  return highest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - highest), 0) / terms.length)
}

/** One step of Shiryaev and Roberts (1966), in logarithms: ln((1 + statistic) e). */
export function stepStatistic(lnStatistic: number, nats: number): number {
  const lnSum = lnStatistic > 0 ? lnStatistic + Math.log1p(Math.exp(-lnStatistic)) : Math.log1p(Math.exp(lnStatistic))
  return lnSum + nats
}
