import { logChoose } from './log-choose.ts'

/** P(at least `hits` of `drawn` names stand on a list of `size`), drawn from a universe at random (hypergeometric). */
export function chanceOfHits(hits: number, size: number, drawn: number, universe: number): number {
  let share = Math.exp(logChoose(size, hits) + logChoose(universe - size, drawn - hits) - logChoose(universe, drawn))
  // Numbers that small are no longer exact.
  if (!(share > 1e-290)) return hits > (size * drawn) / universe ? 0 : 1
  let sum = 0
  for (let x = hits; x <= Math.min(size, drawn) && share > 1e-18 * sum; x++) {
    sum += share
    share *= ((size - x) * (drawn - x)) / ((x + 1) * (universe - size - drawn + x + 1))
  }
  return Math.min(1, sum)
}

/** Which of the tests stand out at a false discovery rate, however they depend on each other (Benjamini and Yekutieli 2001). */
export function standOut(chances: readonly number[], rate: number): boolean[] {
  const sorted = [...chances].sort((a, b) => a - b)
  const harmonic = sorted.reduce((sum, _chance, at) => sum + 1 / (at + 1), 0)
  const passing = sorted.filter((chance, at) => chance <= ((at + 1) * rate) / (sorted.length * harmonic))
  const bar = passing.at(-1) ?? Number.NEGATIVE_INFINITY
  return chances.map(chance => chance <= bar)
}
