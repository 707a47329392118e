import { logChoose } from './log-choose.ts'

/** P(at least `hits` of `drawn` things are among `size` marked ones), drawn from a universe at random (hypergeometric). */
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
