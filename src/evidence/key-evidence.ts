import { strata } from '../people/person.ts'
import { betaBinomialEvidence, genericList, prober } from './beta-binomial.ts'
import { memoryDays } from './day.ts'
import { type Evidence, type KeyKindName, type SurfaceClass, surfaceClasses } from './facts.ts'
import { addRow, column, dayOfRow, type KeyState, newestRow, rowWidth } from './key-state.ts'
import type { DailyTables } from './tables.ts'

/** Slow probing adds up in the long ones, and old innocence does not shield from the short ones (detection.md, section 5). */
const windowDays = [1, 2, 7, memoryDays] as const

type Tables = Pick<DailyTables, 'priors' | 'rho'>

/** E: min(Ea, Eb) over the best window, in nats; 0 where nothing was counted. */
export function keyEvidenceNats(state: KeyState, kind: KeyKindName, today: number, tables: Tables): number {
  return bestWindow(state, today, sums => jointNats(sums, kind, tables)).nats
}

/** The same with its parts. */
export function keyEvidence(state: KeyState, kind: KeyKindName, today: number, tables: Tables): Evidence {
  const best = bestWindow(state, today, sums => jointNats(sums, kind, tables))
  const part = (surfaceClass: SurfaceClass) => {
    const { failed, granted } = probingCounts(best.sums, surfaceClass)
    const nats = betaBinomialEvidence(failed, granted, prober, tables.priors[kind][surfaceClass])
    return { surfaceClass, failed, granted, nats }
  }
  const aboutUs = strata.flatMap((stratum, at) => {
    const rho = tables.rho[stratum]
    const { real, twin } = namesAsked(best.sums, at)
    if (rho === null || real + twin === 0) return []
    return { stratum, real, twin, rho, nats: betaBinomialEvidence(real, twin, prober, genericList(rho)) }
  })
  const probing = [part('login'), part('recovery')].filter(({ failed, granted }) => failed + granted > 0)
  return { nats: best.nats, probing, aboutUs, windowDays: best.days }
}

/** Ea of the sums of a window. */
function probingNats(sums: Float64Array, kind: KeyKindName, tables: Tables): number {
  const login = probingCounts(sums, 'login')
  const recovery = probingCounts(sums, 'recovery')
  return (
    betaBinomialEvidence(login.failed, login.granted, prober, tables.priors[kind].login) +
    betaBinomialEvidence(recovery.failed, recovery.granted, prober, tables.priors[kind].recovery)
  )
}

/**
 * Probing evidence on all failures, whosever the names: `noise` and `got in` (detection.md, sections 5 and 8). As in Ea, failures of
 * real names on recovery surfaces are compared with their own population. `waiting` first contacts have failed so far and are not
 * settled yet.
 */
export function allFailuresEvidence(
  state: KeyState,
  kind: KeyKindName,
  today: number,
  tables: Tables,
  waiting: Readonly<Record<SurfaceClass, number>> = nothingWaits,
): Evidence {
  const parts = (sums: Float64Array) =>
    surfaceClasses.map(surfaceClass => {
      const counted = probingCounts(sums, surfaceClass)
      const generic = surfaceClass === 'login' ? twinFailed(sums) + (sums[column.other] as number) : 0
      const failed = counted.failed + generic + waiting[surfaceClass]
      const nats = betaBinomialEvidence(failed, counted.granted, prober, tables.priors[kind][surfaceClass])
      return { surfaceClass, failed, granted: counted.granted, nats }
    })
  const best = bestWindow(state, today, sums => parts(sums).reduce((sum, part) => sum + part.nats, 0))
  const probing = parts(best.sums).filter(({ failed, granted }) => failed + granted > 0)
  return { nats: best.nats, probing, aboutUs: [], windowDays: best.days }
}

const nothingWaits = { login: 0, recovery: 0 }

function jointNats(sums: Float64Array, kind: KeyKindName, tables: Tables): number {
  return Math.min(probingNats(sums, kind, tables), aboutUsNats(sums, tables))
}

function aboutUsNats(sums: Float64Array, tables: Tables): number {
  let nats = 0
  for (let at = 0; at < strata.length; at++) {
    const rho = tables.rho[strata[at] as (typeof strata)[number]]
    if (rho === null) continue
    const { real, twin } = namesAsked(sums, at)
    nats += betaBinomialEvidence(real, twin, prober, genericList(rho))
  }
  return nats
}

function namesAsked(sums: Float64Array, stratum: number): { real: number; twin: number } {
  return { real: sums[column.real + stratum] as number, twin: sums[column.twin + stratum] as number }
}

/** Failed first contacts for real names, and granted ones. */
export function probingCounts(sums: Float64Array, surfaceClass: SurfaceClass) {
  const recoveryFailed = sums[column.recoveryFailed] as number
  if (surfaceClass === 'recovery') return { failed: recoveryFailed, granted: sums[column.grantedRecovery] as number }
  return { failed: realFailed(sums) - recoveryFailed, granted: sums[column.grantedLogin] as number }
}

export const realFailed = (sums: Float64Array): number => sumColumns(sums, column.real, strata.length)
export const twinFailed = (sums: Float64Array): number => sumColumns(sums, column.twin, strata.length)
export const granted = (sums: Float64Array): number =>
  (sums[column.grantedLogin] as number) + (sums[column.grantedRecovery] as number)
function sumColumns(sums: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at++) sum += sums[at] as number
  return sum
}

/** Sums grow from window to window, so each row is read once. */
function bestWindow(state: KeyState, today: number, evidenceOf: (sums: Float64Array) => number) {
  const sums = new Float64Array(rowWidth)
  let best = { nats: Number.NEGATIVE_INFINITY, days: 1, sums }
  let row = newestRow(state)
  for (const days of windowDays) {
    const before = row
    for (; row > 0 && today - dayOfRow(state, row) < days; row -= rowWidth) addRow(state, row, sums)
    if (row === before && days > 1) continue
    const nats = evidenceOf(sums)
    if (nats > best.nats) best = { nats, days, sums: sums.slice() }
  }
  return best
}
