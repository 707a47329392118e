import { logGamma } from '../kit/log-gamma.ts'
import { inversions, type Placed } from './inversions.ts'

/** Below this, even a serial run gives little (provenance.md, section 7). */
export const fewestOrdered = 8

/** Spreads of Mallows' model, from 50 workers at once to one. */
const thetas = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3] as const

/**
 * Evidence, in nats, that names were asked for in the order of their ranks rather than in any: Mallows' model (1957), averaged over its
 * spread, against all orders alike.
 */
export function orderEvidence(placed: readonly Placed[]): number {
  const count = placed.length
  const inverted = inversions(placed)
  const terms = thetas.map(theta => -theta * inverted - logOrders(count, theta))
  const highest = Math.max(...terms)
  const mean = terms.reduce((sum, term) => sum + Math.exp(term - highest), 0) / terms.length
  return highest + Math.log(mean) + logGamma(count + 1)
}

/** ln of Mallows' normalising sum over all orders of so many names. */
function logOrders(count: number, theta: number): number {
  const one = Math.log(-Math.expm1(-theta))
  let sum = 0
  for (let place = 1; place <= count; place++) sum += Math.log(-Math.expm1(-place * theta)) - one
  return sum
}
