import { chanceOfHits } from '../kit/hypergeometric.ts'
import { decisiveNames } from './decisive-names.ts'
import { standOut } from './enrichment.ts'
import { listItself } from './list-likelihood.ts'
import { plainAsked, type Scored, type ScoredList, scoreDirectory, scoreGuesses, scoreList } from './list-scores.ts'
import { type ListPosterior, posteriorOf } from './posterior.ts'
import { type CandidateList, isOn, type Question } from './question.ts'

/** What it is called where no list that was given stands out. */
export const unknownList = 'unknown'
/** What generic words and names made by rule are called. */
export const guessedList = 'generic words or guessed forms'

/** Lists whose evidence differs by less cannot be told apart (provenance.md, section 1). */
const alikeNats = 1
/** A list whose probability is lower does not stand out. */
const standsOut = 0.5
/** Share of lists that chance alone would let pass the screen. */
const falseRate = 0.05
/** Order and decoys that tell by themselves: 20 to 1. */
const tellingNats = 3
const mostSeparating = 10

export interface ListAnswer extends ListPosterior {
  readonly list: CandidateList
  readonly hits: number
  readonly explained: number
  readonly coverage: number
  readonly orderNats: number | null
  readonly enriched: boolean
  /** Decoys that stand on it, those of them that were asked for, and what both say for or against it. */
  readonly decoys: { readonly planted: number; readonly asked: number; readonly nats: number }
}

export interface Attribution {
  /** Label of the likeliest list, `unknownList` or `guessedList`. */
  readonly family: string
  readonly probability: number
  /** The likeliest first. */
  readonly lists: readonly ListAnswer[]
  readonly set95: readonly string[]
  /** What cannot be told apart from the likeliest list, itself left out. */
  readonly alike: readonly string[]
  /** Tokens of people who stand on some of these lists and not on others, and were not asked for. */
  readonly separating: readonly number[]
  /** What each name adds, the strongest for and against. */
  readonly decisive: readonly { readonly token: number; readonly nats: number }[]
}

/** A list with what the asked names say of it. */
interface Ranked {
  readonly scored: ScoredList
  readonly answer: ListAnswer
}

/** Where the asked names came from, by the closed-form likelihoods and the coarsened posterior of provenance.md, section 1. */
export function attributeList(question: Question): Attribution {
  const asked = plainAsked(question)
  const scored = question.lists.map(list => scoreList(question, list, asked))
  const directory = question.directory === 0 ? null : scoreDirectory(question, asked)
  const guesses = scoreGuesses(question, asked)
  const posterior = posteriorOf(scored, directory, guesses)
  const ranked = rank(question, scored, posterior.lists)
  const [top, ...others] = ranked
  const alike = top === undefined ? [] : others.filter(each => isAlike(each.scored, top.scored))
  const standing = standingOf([...(top === undefined ? [] : [top]), ...alike], posterior.guesses, directory)
  const told = {
    ...standing,
    lists: ranked.map(({ answer }) => answer),
    set95: smallestSet([
      ...ranked.map(({ answer }) => [answer.list.label, answer.family] as const),
      [unknownList, posterior.unknown],
      [guessedList, posterior.guesses],
    ]),
  }
  if (top === undefined || standing.family !== top.answer.list.label)
    return { ...told, alike: [], separating: [], decisive: [] }
  const rivals = others.filter(each => !alike.includes(each)).map(each => each.scored)
  return {
    ...told,
    alike: [...labelsOf(alike), ...(isLikeUnknown(top.scored, directory) ? [unknownList] : [])],
    separating: separatingPeople(question, [top, ...alike]),
    decisive: decisiveNames(question, asked, top.scored, [
      ...rivals,
      guesses,
      ...(directory === null ? [] : [directory]),
    ]),
  }
}

function rank(question: Question, scored: readonly ScoredList[], posterior: readonly ListPosterior[]): Ranked[] {
  const enriched = screen(question, scored)
  const ranked = scored.map((one, at) => {
    return { scored: one, answer: answerOf(one, posterior[at] as ListPosterior, enriched[at] === true) }
  })
  return ranked.sort((a, b) => b.answer.family - a.answer.family || b.scored.nats - a.scored.nats)
}

function labelsOf(lists: readonly Ranked[]): string[] {
  return lists.map(({ answer }) => answer.list.label)
}

function answerOf(
  { list, counts, sizes, decoys, decoyNats, orderNats }: ScoredList,
  posterior: ListPosterior,
  enriched: boolean,
): ListAnswer {
  const { a, b } = listItself
  const told = { planted: decoys.planted, asked: decoys.seen, nats: decoyNats }
  const common = { ...posterior, list, orderNats, enriched, decoys: told }
  if (list.size === 0) return { ...common, hits: 0, explained: 0, coverage: 0 }
  return {
    ...common,
    hits: counts.hits,
    explained: (counts.hits + a) / (counts.asked + a + b),
    coverage: (counts.hits + 1) / (sizes.size + 2),
  }
}

/** A cross-check only: it says that chance does not explain the hits, never which of two lists it was. */
function screen({ asked, directory, lists, universe }: Question, scored: readonly ScoredList[]): boolean[] {
  const drawn = asked.filter(({ token }) => token < directory || lists.some(list => isOn(list, token))).length
  return standOut(
    scored.map(({ counts, sizes }) => chanceOfHits(counts.hits, sizes.size, drawn, universe)),
    falseRate,
  )
}

function isAlike(one: ScoredList, top: ScoredList): boolean {
  return Math.abs(one.nats - top.nats) < alikeNats && Math.abs(extraNats(one) - extraNats(top)) < alikeNats
}

/** The list holds about all of our people, so that any list of real people looks the same. */
function isLikeUnknown(top: ScoredList, directory: Scored | null): boolean {
  return directory !== null && Math.abs(directory.nats - top.nats) < alikeNats && extraNats(top) < alikeNats
}

/** Evidence beside the set of names. */
function extraNats({ decoyNats, orderNats }: ScoredList): number {
  return decoyNats + (orderNats ?? 0)
}

/** `group`: the likeliest list and those that cannot be told apart from it. `guesses`: probability of generic words. */
function standingOf(
  group: readonly Ranked[],
  guesses: number,
  directory: Scored | null,
): Pick<Attribution, 'family' | 'probability'> {
  // Where nobody of ours is known, what is on no list is unknown, and not shown to be a guess.
  if (directory !== null && guesses >= standsOut) return { family: guessedList, probability: guesses }
  const [top] = group
  const together = Math.min(
    1,
    group.reduce((sum, { answer }) => sum + answer.family, 0),
  )
  if (top === undefined || together < standsOut) return { family: unknownList, probability: 1 - together }
  if (isByChance(top, directory)) return { family: unknownList, probability: 1 - guesses }
  return { family: top.answer.list.label, probability: together }
}

/** No more hits than any list of real people has, and nothing beside them. A list of all our people can have no more. */
function isByChance({ scored, answer }: Ranked, directory: Scored | null): boolean {
  return !answer.enriched && extraNats(scored) < tellingNats && !isLikeUnknown(scored, directory)
}

function smallestSet(shares: readonly (readonly [label: string, share: number])[]): string[] {
  const set: string[] = []
  let covered = 0
  for (const [label, share] of [...shares].sort(([, a], [, b]) => b - a)) {
    if (covered >= 0.95) break
    set.push(label)
    covered += share
  }
  return set
}

function separatingPeople({ asked, directory }: Question, group: readonly Ranked[]): number[] {
  if (group.length < 2) return []
  const lists = group.map(({ answer }) => answer.list)
  const known = new Set(asked.map(({ token }) => token))
  const separating: number[] = []
  for (let token = 0; token < directory && separating.length < mostSeparating; token++) {
    const on = lists.filter(list => isOn(list, token)).length
    if (on > 0 && on < lists.length && !known.has(token)) separating.push(token)
  }
  return separating
}
