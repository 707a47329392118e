import { expectedAsks, type SpreadRates } from './spread-rates.ts'
import type { ClosedBlock } from './stream-block.ts'
import { byGroup, groupsWithoutHistory } from './stream-cells.ts'

/** What is expected of a site of which nothing is known, for a group of cells. */
interface UsualRates extends SpreadRates {
  /** Asks that the expectation is worth: it is multiplied by a factor of the site, Gamma distributed with this shape and mean 1. */
  readonly worth: number
}

/**
 * By group without history: known networks, asked once and again; new networks, asked once and again. From simulated sites of 5 to 20,000 people,
 * whose first day, with devices that nobody missed, is up to ten times as busy as later ones. The only place where the rates of sites in general
 * stand.
 */
const usualRates: readonly UsualRates[] = [
  {
    perGrant: 0.008,
    perNewGrant: 0,
    perTwin: 0,
    perRefused: 0.05,
    perUnmet: 0.04,
    perBlock: 0.5,
    shape: 1,
    worth: 0.5,
  },
  {
    perGrant: 0.001,
    perNewGrant: 0,
    perTwin: 0,
    perRefused: 0.02,
    perUnmet: 0.002,
    perBlock: 0.3,
    shape: 0.2,
    worth: 0.5,
  },
  {
    perGrant: 0,
    perNewGrant: 0.015,
    perTwin: 0.01,
    perRefused: 0.005,
    perUnmet: 0.035,
    perBlock: 0.4,
    shape: 4,
    worth: 3,
  },
  {
    perGrant: 0,
    perNewGrant: 0.005,
    perTwin: 0.001,
    perRefused: 0.01,
    perUnmet: 0.002,
    perBlock: 0.2,
    shape: 0.3,
    worth: 0.5,
  },
]

/** What a block teaches fades to half in about a day and a half: the first days of a log are unlike the later ones. */
const kept = 0.9

/**
 * Rates of a site of which these blocks are known, by group without history. The count of a block is then a Poisson count with a
 * factor that has the posterior Gamma distribution: a negative binomial, so that the products of its likelihood ratios stay e-values under the prior.
 */
export function ratesWithoutHistory(blocks: readonly ClosedBlock[]): SpreadRates[] {
  return usualRates.map((usual, group) => {
    let [seen, expected] = [0, 0]
    for (const block of blocks) {
      if (block.learned === null) continue
      seen = kept * seen + (byGroup(block.learned, groupsWithoutHistory)[group] as number)
      expected = kept * expected + expectedAsks(usual, block, 1)
    }
    const worth = usual.worth + seen
    const factor = worth / (usual.worth + expected)
    return {
      perGrant: usual.perGrant * factor,
      perNewGrant: usual.perNewGrant * factor,
      perTwin: usual.perTwin * factor,
      perRefused: usual.perRefused * factor,
      perUnmet: usual.perUnmet,
      perBlock: usual.perBlock * factor,
      shape: 1 / (1 / usual.shape + 1 / worth),
    }
  })
}
