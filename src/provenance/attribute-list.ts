import { decisiveNames } from './decisive-names.ts'
import { chanceOfHits, standOut } from './enrichment.ts'
import { listItself } from './list-likelihood.ts'
import { plainAsked, type ScoredList, scoreDirectory, scoreGuesses, scoreList } from './list-scores.ts'
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
const mostSeparating = 10

export interface ListAnswer extends ListPosterior {
  readonly list: CandidateList
  readonly hits: number
  readonly explained: number
  readonly coverage: number
  readonly orderNats: number | null
  readonly enriched: boolean
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

/** Where the asked names came from, by the closed-form likelihoods and the coarsened posterior of provenance.md, section 1. */
export function attributeList(question: Question): Attribution {
  const asked = plainAsked(question)
  const scored = question.lists.map(list => scoreList(question, list, asked))
  const directory = question.directory === 0 ? null : scoreDirectory(question, asked)
  const guesses = scoreGuesses(question, asked)
  const posterior = posteriorOf(scored, directory, guesses)
  const enriched = screen(question, scored)
  const ranked = scored
    .map((one, at) => ({
      scored: one,
      answer: answerOf(one, posterior.lists[at] as ListPosterior, enriched[at] === true),
    }))
    .sort((a, b) => b.answer.family - a.answer.family || b.scored.nats - a.scored.nats)
  const [top] = ranked
  const alike =
    top === undefined ? [] : ranked.filter(({ scored: one }) => one !== top.scored && isAlike(one, top.scored))
  const rivals = [...ranked.filter(each => each !== top && !alike.includes(each)).map(each => each.scored), guesses]
  const group = [...(top === undefined ? [] : [top]), ...alike]
  const together = group.reduce((sum, { answer }) => sum + answer.family, 0)
  const isUnknownAlike =
    top !== undefined && directory !== null && Math.abs(directory.nats - top.scored.nats) < alikeNats
  return {
    ...standing(top?.answer, together, posterior.guesses, question.directory > 0),
    lists: ranked.map(each => each.answer),
    set95: smallestSet([
      ...ranked.map(({ answer }) => [answer.list.label, answer.family] as const),
      [unknownList, posterior.unknown],
      [guessedList, posterior.guesses],
    ]),
    alike: [...alike.map(({ answer }) => answer.list.label), ...(isUnknownAlike ? [unknownList] : [])],
    separating: separatingPeople(
      question,
      group.map(({ scored: one }) => one.list),
    ),
    decisive:
      top === undefined
        ? []
        : decisiveNames(question, asked, top.scored, directory === null ? rivals : [...rivals, directory]),
  }
}

function answerOf(
  { list, counts, sizes, orderNats }: ScoredList,
  posterior: ListPosterior,
  enriched: boolean,
): ListAnswer {
  const { a, b } = listItself
  return {
    ...posterior,
    list,
    hits: counts.hits,
    explained: (counts.hits + a) / (counts.asked + a + b),
    coverage: (counts.hits + 1) / (sizes.size + 2),
    orderNats,
    enriched,
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
  const extra = ({ decoyNats, orderNats }: ScoredList) => decoyNats + (orderNats ?? 0)
  return Math.abs(one.nats - top.nats) < alikeNats && Math.abs(extra(one) - extra(top)) < alikeNats
}

function standing(
  top: ListAnswer | undefined,
  together: number,
  guesses: number,
  isDirectoryKnown: boolean,
): Pick<Attribution, 'family' | 'probability'> {
  // Where nobody of ours is known, what is on no list is unknown, and not shown to be a guess.
  if (isDirectoryKnown && guesses >= standsOut) return { family: guessedList, probability: guesses }
  const isNamed = top?.enriched === true && together >= standsOut
  return isNamed
    ? { family: top.list.label, probability: together }
    : { family: unknownList, probability: 1 - together }
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

function separatingPeople({ asked, directory }: Question, lists: readonly CandidateList[]): number[] {
  if (lists.length < 2) return []
  const known = new Set(asked.map(({ token }) => token))
  const separating: number[] = []
  for (let token = 0; token < directory && separating.length < mostSeparating; token++) {
    const on = lists.filter(list => isOn(list, token)).length
    if (on > 0 && on < lists.length && !known.has(token)) separating.push(token)
  }
  return separating
}
