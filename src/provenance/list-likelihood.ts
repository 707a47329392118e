import { logChoose } from '../kit/log-choose.ts'
import { logBeta } from '../kit/log-gamma.ts'

/** What of the asked names a hypothesis explains. */
export interface AskedCounts {
  readonly asked: number
  /** On the list. */
  readonly hits: number
  /** Of the rest, people of the directory. */
  readonly restPeople: number
}

/** Where asked names can come from under a hypothesis. */
export interface ListSizes {
  readonly size: number
  /** People of the directory that are not on the list. */
  readonly otherPeople: number
  /** All other names of the world that are not on the list. */
  readonly otherNames: number
}

/** Parameters of the share of asked names that a list explains, Beta(a, b). */
export interface Share {
  readonly a: number
  readonly b: number
}

/** The list itself, partly run, plus noise: explains 0.86 on average (provenance.md, section 1). */
export const listItself: Share = { a: 6, b: 1 }
/** A list that is not known and related to it: without this, lists that favour visible people are blamed on the team page. */
export const relatedList: Share = { a: 2, b: 2 }

/** Words and guessed forms: lists of them hold a few in a hundred of ours. */
export const guessing: Share = { a: 20, b: 1 }

/**
 * ln of the probability of the set of asked names, given its size, if they came from a list (provenance.md, section 1): how many are on
 * it is beta-binomial, which of it uniform; of the rest, the number of our people is uniform over what is possible, and so is which.
 * Sums to 1 over all sets where the list and the rest are large enough to give as many names.
 */
export function listLikelihood(counts: AskedCounts, sizes: ListSizes, share: Share): number {
  const { asked, hits, restPeople } = counts
  const rest = asked - hits
  const mostPeople = Math.min(rest, sizes.otherPeople)
  const fewestPeople = Math.max(0, rest - sizes.otherNames)
  return (
    logChoose(asked, hits) +
    logBeta(share.a + hits, share.b + rest) -
    logBeta(share.a, share.b) -
    logChoose(sizes.size, hits) -
    Math.log(mostPeople - fewestPeople + 1) -
    logChoose(sizes.otherPeople, restPeople) -
    logChoose(sizes.otherNames, rest - restPeople)
  )
}
