import { type AskedCounts, listLikelihood } from './list-likelihood.ts'
import type { Scored, ScoredList } from './list-scores.ts'
import { type AskedToken, isOn, type Question } from './question.ts'

/** Names shown for and names shown against. */
const mostShown = 5

export interface Decisive {
  readonly token: number
  readonly nats: number
}

/**
 * The names that speak most for the likeliest list, and those that speak most against it, by what leaving each out takes from its lead
 * over the strongest rival (provenance.md, section 1). Of equal ones those that were asked for first.
 */
export function decisiveNames(
  question: Question,
  asked: readonly AskedToken[],
  top: ScoredList,
  rivals: readonly Scored[],
): Decisive[] {
  const [first, ...others] = rivals
  if (first === undefined || asked.length === 0) return []
  const rival = others.reduce((best, each) => (each.nats > best.nats ? each : best), first)
  const standing = (scored: Scored, token: number) => placeOf(question, scored, token)
  const known = new Map<string, number>()
  const all = asked.map(({ token }) => {
    const places = [standing(top, token), standing(rival, token)] as const
    const key = places.join()
    const nats = known.get(key) ?? withoutOne(top, places[0]) - withoutOne(rival, places[1])
    known.set(key, nats)
    return { token, nats }
  })
  const strongest = [...all].sort((a, b) => b.nats - a.nats)
  const against = [...all].sort((a, b) => a.nats - b.nats).slice(0, mostShown)
  return [
    ...strongest.slice(0, mostShown).filter(({ nats }) => nats > 0),
    ...against.filter(({ nats }) => nats < 0).reverse(),
  ]
}

/** Where a name comes from under a hypothesis. */
type NamePlace = 'hit' | 'person' | 'other'

function placeOf({ directory }: Question, scored: Scored | ScoredList, token: number): NamePlace {
  const isPerson = token < directory
  if ('list' in scored) return isOn(scored.list, token) ? 'hit' : isPerson ? 'person' : 'other'
  // Of the two hypotheses without a list, one holds all people and the other none.
  const holdsPeople = scored.sizes.otherPeople === 0
  return holdsPeople === isPerson ? 'hit' : isPerson ? 'person' : 'other'
}

/** ln L of all names less that of all but one. */
function withoutOne({ counts, sizes, share, nats }: Scored, place: NamePlace): number {
  const rest: AskedCounts = {
    asked: counts.asked - 1,
    hits: counts.hits - (place === 'hit' ? 1 : 0),
    restPeople: counts.restPeople - (place === 'person' ? 1 : 0),
  }
  return nats - listLikelihood(rest, sizes, share)
}
