import { type Stratum, strata } from '../people/person.ts'
import { column } from './day-counts.ts'
import type { BackgroundFacts } from './facts.ts'
import type { DailyTables } from './tables.ts'

/** Failed first contacts of generic askers in one stratum; plain data. */
interface StratumBackground {
  real: number
  twin: number
  /** Of each asker's day: real names beyond those expected; summed, and their squares summed. */
  excess: number
  squares: number
}

/** The twin check (detection.md, section 9): do generic lists hit names of ours as seldom as the statistics assume? */
export type Background = Readonly<Record<Stratum, StratumBackground>>

/** Failures of an asker of the background for names that are nobody's: fewer could be a user's typos. */
const fewestGeneric = 2
/** Standard deviations. */
const tooMany = 3

export function emptyBackground(): Background {
  const none = () => ({ real: 0, twin: 0, excess: 0, squares: 0 })
  return {
    'full-rare': none(),
    'full-common': none(),
    'short-rare': none(),
    'short-common': none(),
    single: none(),
    number: none(),
  }
}

/** Takes a day's sums by column of an asker that was never granted and has not alerted. */
export function countBackground(background: Background, row: Float64Array, rho: DailyTables['rho']): void {
  let generic = row[column.other] as number
  for (let n = 0; n < strata.length; n++) generic += row[column.twin + n] as number
  if (generic < fewestGeneric) return
  strata.forEach((stratum, n) => {
    const real = row[column.real + n] as number
    const twin = row[column.twin + n] as number
    if (real + twin === 0) return
    const sums = background[stratum]
    const excess = real - (rho[stratum] ?? 0) * (real + twin)
    sums.real += real
    sums.twin += twin
    sums.excess += excess
    sums.squares += excess * excess
  })
}

/**
 * What several workers counted, told as one. Askers are compared, not names: the names of one list are no independent evidence, and
 * a few attackers under the threshold are no fault of the expectation.
 */
export function tellBackground(parts: readonly Background[], rho: DailyTables['rho']): BackgroundFacts['strata'] {
  return strata.map(stratum => {
    const sum = (of: (sums: StratumBackground) => number) => parts.reduce((total, part) => total + of(part[stratum]), 0)
    const suspicious =
      rho[stratum] !== null && sum(({ excess }) => excess) > tooMany * Math.sqrt(sum(({ squares }) => squares))
    return { stratum, real: sum(({ real }) => real), twin: sum(({ twin }) => twin), rho: rho[stratum], suspicious }
  })
}
