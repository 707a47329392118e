import type { FoundIdentity } from '../../findings/finding.ts'
import { kendallTau } from '../../kit/kendall-tau.ts'
import { enumerate, figure, many } from '../../kit/wording.ts'
import { alphabetRanks } from './alphabet-ranks.ts'
import { fewestOrdered } from './order-strip.ts'

/** Kendall's tau from which names count as run in order, as in the list's own description. */
const inOrder = 0.7
/** Share of the askers who asked for the same name from which on they ran the same list. */
const sprayShare = 0.5
/** Share of names that are nobody's from which on a list is a word list. */
const wordShare = 0.6

/** What the matrix shows, in words; `identities` in the order in which they were asked about. */
export function matrixReading(askers: number, identities: readonly FoundIdentity[]): string {
  const pairs = identities.reduce((sum, asked) => sum + asked.askers.length, 0)
  const sizes = `${many(askers, 'asker')} by ${many(identities.length, 'name')}: ${enumerate(whoseCounts(identities))}.`
  return [sizes, words(identities), shape(askers, identities.length, pairs), order(identities)]
    .filter(text => text !== null)
    .join(' ')
}

function whoseCounts(identities: readonly FoundIdentity[]): string[] {
  const count = (nameClass: FoundIdentity['nameClass']) =>
    identities.filter(asked => asked.nameClass === nameClass).length
  const counts = [
    [count('real'), 'yours'],
    [count('twin'), count('twin') === 1 ? 'twin' : 'twins'],
    [count('decoy'), count('decoy') === 1 ? 'decoy' : 'decoys'],
    [count('neither'), 'nobody’s'],
  ] as const
  return counts.filter(([named]) => named > 0).map(([named, words]) => `${figure(named)} ${words}`)
}

function words(identities: readonly FoundIdentity[]): string | null {
  const nobodys = identities.filter(asked => asked.nameClass === 'neither').length
  return nobodys >= wordShare * identities.length ? 'Mostly names that nobody here bears: words, or guesses.' : null
}

function shape(askers: number, names: number, pairs: number): string | null {
  if (askers === 1) return names > 1 ? 'One asker ran through all of them.' : null
  if (names > 1 && pairs / names >= sprayShare * askers)
    return 'The askers asked about the same names: each ran the whole list.'
  if (pairs <= 1.5 * names)
    return `Hardly a name was asked about twice: they share one list out among them, ${perAsker(pairs / askers)} each.`
  return null
}

function perAsker(names: number): string {
  return names < 1.5 ? 'one name' : `about ${many(Math.round(names), 'name')}`
}

function order(identities: readonly FoundIdentity[]): string | null {
  if (identities.length < fewestOrdered) return null
  const ranks = alphabetRanks(identities)
  const tau = kendallTau(identities.map((asked, at) => ({ time: Date.parse(asked.first), rank: ranks[at] ?? 0 })))
  if (tau >= inOrder) return 'The names come in alphabetical order.'
  return tau <= -inOrder ? 'The names come in reverse alphabetical order.' : 'The names come in no alphabetical order.'
}
