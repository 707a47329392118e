import { logGamma } from '../kit/log-gamma.ts'

/** Whether as many events or more are to be expected in one of twenty runs, where `mean` are expected (Poisson). */
export function isLikelyCount(count: number, mean: number): boolean {
  let below = 0
  for (let n = 0; n < count; n++) below += Math.exp(n * Math.log(mean) - mean - logGamma(n + 1))
  return 1 - below >= 0.05
}
