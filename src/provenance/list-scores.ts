import { type DecoyCounts, decoyEvidence } from './decoy-evidence.ts'
import {
  type AskedCounts,
  guessing,
  type ListSizes,
  listItself,
  listLikelihood,
  relatedList,
  type Share,
} from './list-likelihood.ts'
import { fewestOrdered, orderEvidence } from './order-evidence.ts'
import { type AskedToken, type CandidateList, holdsDecoy, isOn, type Question } from './question.ts'

/** Names of the world outside of a directory and of usual lists; the answer hardly depends on it (provenance.md, section 1). */
const leastBackground = 70_000

/** What the asked names say of one hypothesis. */
export interface Scored {
  readonly counts: AskedCounts
  readonly sizes: ListSizes
  readonly share: Share
  /** ln L of the list itself; to be tempered. */
  readonly nats: number
}

export interface ScoredList extends Scored {
  readonly list: CandidateList
  /** ln L of a list related to it. */
  readonly relatedNats: number
  readonly decoys: Pick<DecoyCounts, 'planted' | 'seen'>
  readonly decoyNats: number
  /** Beyond what an order that any list may have explains; null: too few hits. */
  readonly orderNats: number | null
}

/** All names outside of the directory, asked for or on a list or not. */
function backgroundOf({ lists }: Question): number {
  return Math.max(leastBackground, ...lists.map(({ size, people }) => 2 * (size - people)))
}

/** Asked names, decoys left out: these are evidence of their own. */
export function plainAsked({ asked, decoys }: Question): readonly AskedToken[] {
  return decoys.size === 0 ? asked : asked.filter(({ token }) => !decoys.has(token))
}

export function scoreList(question: Question, list: CandidateList, asked: readonly AskedToken[]): ScoredList {
  const decoys = decoysOn(question, list)
  const size = list.size - [...question.decoys].filter(token => isOn(list, token)).length
  if (size === 0) return scoreUnseen(question, list, asked, decoys)
  const counts = countAsked(question, list, asked)
  const sizes: ListSizes = {
    size,
    otherPeople: question.directory - list.people,
    otherNames: backgroundOf(question) - (size - list.people),
  }
  return {
    list,
    counts,
    sizes,
    share: listItself,
    nats: listLikelihood(counts, sizes, listItself),
    relatedNats: listLikelihood(counts, sizes, relatedList),
    decoys,
    decoyNats: decoyEvidence({ ...decoys, hits: counts.hits, size }, counts.asked),
    orderNats: orderSurplus(question, list),
  }
}

/** A list of which only decoys are known: it may be any list of people, and only they tell it from an unknown one. */
function scoreUnseen(
  question: Question,
  list: CandidateList,
  asked: readonly AskedToken[],
  decoys: ScoredList['decoys'],
): ScoredList {
  const any = question.directory === 0 ? scoreGuesses(question, asked) : scoreDirectory(question, asked)
  return {
    ...any,
    list,
    relatedNats: Number.NEGATIVE_INFINITY,
    decoys,
    decoyNats: decoyEvidence({ ...decoys, hits: 0, size: 0 }, any.counts.asked),
    orderNats: null,
  }
}

/** The whole directory, or an unknown list of real people: sets cannot tell these apart. */
export function scoreDirectory(question: Question, asked: readonly AskedToken[]): Scored {
  const hits = asked.filter(({ token }) => token < question.directory).length
  const counts: AskedCounts = { asked: asked.length, hits, restPeople: 0 }
  const sizes: ListSizes = { size: question.directory, otherPeople: 0, otherNames: backgroundOf(question) }
  return { counts, sizes, share: listItself, nats: listLikelihood(counts, sizes, listItself) }
}

/** Generic words and guessed forms: anything but our people. */
export function scoreGuesses(question: Question, asked: readonly AskedToken[]): Scored {
  const restPeople = asked.filter(({ token }) => token < question.directory).length
  const counts: AskedCounts = { asked: asked.length, hits: asked.length - restPeople, restPeople }
  const sizes: ListSizes = { size: backgroundOf(question), otherPeople: question.directory, otherNames: 0 }
  return { counts, sizes, share: guessing, nats: listLikelihood(counts, sizes, guessing) }
}

function countAsked({ directory }: Question, list: CandidateList, asked: readonly AskedToken[]): AskedCounts {
  let hits = 0
  let restPeople = 0
  for (const { token } of asked) {
    if (isOn(list, token)) hits++
    else if (token < directory) restPeople++
  }
  return { asked: asked.length, hits, restPeople }
}

function decoysOn({ asked, decoys }: Question, list: CandidateList): Pick<DecoyCounts, 'planted' | 'seen'> {
  if (decoys.size === 0) return { planted: 0, seen: 0 }
  const planted = [...decoys].filter(token => holdsDecoy(list, token))
  const seen = asked.filter(({ token }) => decoys.has(token) && holdsDecoy(list, token))
  return { planted: planted.length, seen: seen.length }
}

function orderSurplus({ asked, sharedOrders }: Question, list: CandidateList): number | null {
  const found = asked.flatMap(({ token, first }, at) => {
    return isOn(list, token) ? [{ at, first, rank: list.ranks[token] as number }] : []
  })
  if (found.length < fewestOrdered) return null
  const shared = sharedOrders.map(ranks =>
    orderEvidence(found.map(({ at, first }) => ({ first, rank: ranks[at] as number }))),
  )
  return Math.max(0, orderEvidence(found) - Math.max(0, ...shared))
}
