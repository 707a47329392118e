import type { Scored, ScoredList } from './list-scores.ts'

/**
 * Prior of all that is not known, half of it lists related to a given one, half any other list of real people. The rest is shared by the lists, as the
 * operator weighs them, and guesses, which weigh 1.
 */
const unknownPrior = 0.2

/**
 * Names that count in full. The likelihood is known to be slightly wrong (mixes, filters, copies out of date), so it is coarsened: the
 * power posterior of Miller and Dunson (2019). Without it the answer is over-confident (provenance.md, section 7).
 */
const coarseness = 10

export interface ListPosterior {
  /** This very list. */
  readonly exact: number
  /** This list, or one related to it that is not known. */
  readonly family: number
}

export interface Posterior {
  /** In the order of the lists. */
  readonly lists: readonly ListPosterior[]
  /** Any other list of real people. */
  readonly unknown: number
  /** Generic words and guessed forms. */
  readonly guesses: number
}

/** Probabilities of where the names came from; all families, `unknown` and `guesses` sum to 1. `directory` null: nobody of ours is known. */
export function posteriorOf(lists: readonly ScoredList[], directory: Scored | null, guesses: Scored): Posterior {
  const asked = guesses.counts.asked
  const zeta = coarseness / (coarseness + asked)
  const priors = lists.map(({ list }) => list.prior ?? 1)
  const together = priors.reduce((sum, prior) => sum + prior, 0)
  const known = Math.log((1 - unknownPrior) / (together + 1))
  const relation = Math.log(unknownPrior / 2 / together)
  const priorOf = (at: number) => Math.log(priors[at] as number)
  const stranger = Math.log(lists.length === 0 ? unknownPrior : unknownPrior / 2)
  const itself = lists.map((one, at) => zeta * one.nats + one.decoyNats + (one.orderNats ?? 0) + known + priorOf(at))
  const related = lists.map((one, at) => zeta * one.relatedNats + relation + priorOf(at))
  const rest = [zeta * (directory?.nats ?? Number.NEGATIVE_INFINITY) + stranger, zeta * guesses.nats + known]
  const shares = softmax([...itself, ...related, ...rest])
  const shareOf = (at: number) => shares[at] as number
  return {
    lists: lists.map((_list, at) => ({ exact: shareOf(at), family: shareOf(at) + shareOf(lists.length + at) })),
    unknown: shareOf(2 * lists.length),
    guesses: shareOf(2 * lists.length + 1),
  }
}

function softmax(logs: readonly number[]): number[] {
  const highest = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - highest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => weight / sum)
}
