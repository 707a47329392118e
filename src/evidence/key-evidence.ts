import { strata } from '../people/person.ts'
import { betaBinomialEvidence, genericList, prober } from './beta-binomial.ts'
import { memoryDays } from './day.ts'
import { addCounter, column, columns, counterDay, type DayCounts, nextOf } from './day-counts.ts'
import { type DecoyContacts, withDecoys } from './decoy-evidence.ts'
import { type Evidence, type KeyKindName, type ProofClass, proofClasses } from './facts.ts'
import type { Likelihoods } from './likelihoods.ts'
import type { DailyTables } from './tables.ts'

/** Slow probing adds up in the long ones, and old innocence does not shield from the short ones (detection.md, section 5). */
const windowDays = [1, 2, 7, memoryDays] as const

type Tables = Pick<DailyTables, 'priors' | 'rho'>

/** First contacts that have failed so far and are not settled, by surface class. */
export type WaitingFailures = Readonly<Record<ProofClass, number>>

/** What a window's sums are evidence of, in nats. `waiting` counts for `allFailuresNats` alone. */
export type NatsOfSums = (
  sums: Float64Array,
  kind: KeyKindName,
  likelihoods: Likelihoods,
  waiting: WaitingFailures,
) => number

/** E: min(Ea, Eb) over the best window, in nats; 0 where nothing was counted. `first` is the key's first counter. */
export function keyEvidenceNats(
  counts: DayCounts,
  first: number,
  kind: KeyKindName,
  today: number,
  likelihoods: Likelihoods,
): number {
  return bestNats(counts, first, kind, today, likelihoods, jointNats, nothingWaits)
}

/** The same with its parts. */
export function keyEvidence(
  counts: DayCounts,
  first: number,
  kind: KeyKindName,
  today: number,
  tables: Tables,
  likelihoods: Likelihoods,
): Evidence {
  const best = bestWindow(counts, first, today, sums => jointNats(sums, kind, likelihoods))
  const part = (surfaceClass: ProofClass) => {
    const { failed, granted } = probingCounts(best.sums, surfaceClass)
    const nats = betaBinomialEvidence(failed, granted, prober, tables.priors[kind][surfaceClass])
    return { surfaceClass, failed, granted, nats }
  }
  const aboutUs = strata.flatMap((stratum, at) => {
    const rho = tables.rho[stratum]
    const real = best.sums[column.real + at] as number
    const twin = best.sums[column.twin + at] as number
    if (rho === null || real + twin === 0) return []
    return { stratum, real, twin, rho, nats: betaBinomialEvidence(real, twin, prober, genericList(rho)) }
  })
  const probing = [part('login'), part('recovery')].filter(({ failed, granted }) => failed + granted > 0)
  const evidence = { nats: best.nats, probing, aboutUs, windowDays: best.days }
  if (likelihoods.decoys === 0) return evidence
  const nats = best.nats - plainNats(best.sums, kind, likelihoods)
  return { ...evidence, decoys: { ...decoyContacts(best.sums, likelihoods), nats } }
}

/**
 * Probing evidence on all failures, whosever the names: `noise` and `got in` (detection.md, sections 5 and 8). As in Ea, failures of
 * real names on recovery surfaces are compared with their own population.
 */
export function allFailuresNats(
  counts: DayCounts,
  first: number,
  kind: KeyKindName,
  today: number,
  likelihoods: Likelihoods,
  waiting: WaitingFailures = nothingWaits,
): number {
  return bestNats(counts, first, kind, today, likelihoods, allFailures, waiting)
}

/** The same with its parts. */
export function allFailuresEvidence(
  counts: DayCounts,
  first: number,
  kind: KeyKindName,
  today: number,
  likelihoods: Likelihoods,
  waiting: WaitingFailures = nothingWaits,
): Evidence {
  const best = bestWindow(counts, first, today, sums => allFailures(sums, kind, likelihoods, waiting))
  const probing = proofClasses
    .map(surfaceClass => {
      const failed = allFailed(best.sums, surfaceClass, waiting)
      const granted = grantedOf(best.sums, surfaceClass)
      return { surfaceClass, failed, granted, nats: likelihoods.probing[kind][surfaceClass](failed, granted) }
    })
    .filter(({ failed, granted }) => failed + granted > 0)
  return { nats: best.nats, probing, aboutUs: [], windowDays: best.days }
}

export const nothingWaits: WaitingFailures = { login: 0, recovery: 0 }

function jointNats(sums: Float64Array, kind: KeyKindName, likelihoods: Likelihoods): number {
  const nats = plainNats(sums, kind, likelihoods)
  return likelihoods.decoys === 0 ? nats : withDecoys(nats, decoyContacts(sums, likelihoods))
}

/** Without what decoys add. */
function plainNats(sums: Float64Array, kind: KeyKindName, likelihoods: Likelihoods): number {
  return Math.min(probingNats(sums, kind, likelihoods), aboutUsNats(sums, likelihoods))
}

function decoyContacts(sums: Float64Array, { decoys }: Likelihoods): DecoyContacts {
  const asked = sums[column.decoy] as number
  const contacts = asked + granted(sums) + realFailed(sums) + twinFailed(sums) + (sums[column.other] as number)
  return { planted: decoys, asked, contacts }
}

/** Ea of the sums of a window. */
function probingNats(sums: Float64Array, kind: KeyKindName, { probing }: Likelihoods): number {
  const { login, recovery } = probing[kind]
  const recoveryFailed = sums[column.recoveryFailed] as number
  return (
    login(realFailed(sums) - recoveryFailed, sums[column.grantedLogin] as number) +
    recovery(recoveryFailed, sums[column.grantedRecovery] as number)
  )
}

/** Eb of the sums of a window. */
function aboutUsNats(sums: Float64Array, { aboutUs }: Likelihoods): number {
  let nats = 0
  for (let at = 0; at < strata.length; at++) {
    const natsOf = aboutUs[at] ?? null
    if (natsOf !== null) nats += natsOf(sums[column.real + at] as number, sums[column.twin + at] as number)
  }
  return nats
}

function allFailures(
  sums: Float64Array,
  kind: KeyKindName,
  { probing }: Likelihoods,
  waiting: WaitingFailures,
): number {
  const { login, recovery } = probing[kind]
  return (
    login(allFailed(sums, 'login', waiting), sums[column.grantedLogin] as number) +
    recovery(allFailed(sums, 'recovery', waiting), sums[column.grantedRecovery] as number)
  )
}

function allFailed(sums: Float64Array, surfaceClass: ProofClass, waiting: WaitingFailures): number {
  const recoveryFailed = sums[column.recoveryFailed] as number
  if (surfaceClass === 'recovery') return recoveryFailed + waiting.recovery
  const others = twinFailed(sums) + (sums[column.other] as number) + (sums[column.decoy] as number)
  return realFailed(sums) - recoveryFailed + others + waiting.login
}

/** Failed first contacts for real names, and granted ones. */
export function probingCounts(sums: Float64Array, surfaceClass: ProofClass) {
  const recoveryFailed = sums[column.recoveryFailed] as number
  const failed = surfaceClass === 'recovery' ? recoveryFailed : realFailed(sums) - recoveryFailed
  return { failed, granted: grantedOf(sums, surfaceClass) }
}

export const realFailed = (sums: Float64Array): number => sumColumns(sums, column.real, strata.length)
export const twinFailed = (sums: Float64Array): number => sumColumns(sums, column.twin, strata.length)
export const granted = (sums: Float64Array): number =>
  (sums[column.grantedLogin] as number) + (sums[column.grantedRecovery] as number)
const grantedOf = (sums: Float64Array, surfaceClass: ProofClass): number =>
  sums[surfaceClass === 'recovery' ? column.grantedRecovery : column.grantedLogin] as number
function sumColumns(sums: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at++) sum += sums[at] as number
  return sum
}

/** Sums grow from window to window, so each counter is read once. */
export function bestNats(
  counts: DayCounts,
  first: number,
  kind: KeyKindName,
  today: number,
  likelihoods: Likelihoods,
  natsOf: NatsOfSums,
  waiting: WaitingFailures,
): number {
  const { sums } = likelihoods
  sums.fill(0)
  let best = Number.NEGATIVE_INFINITY
  let counter = first
  for (const days of windowDays) {
    const before = counter
    counter = addDaysUpTo(counts, counter, today, days, sums)
    if (counter !== before || days === 1) best = Math.max(best, natsOf(sums, kind, likelihoods, waiting))
  }
  return best
}

/** The same, with the window that is the best, the shortest of them. */
export function bestWindow(counts: DayCounts, first: number, today: number, natsOf: (sums: Float64Array) => number) {
  const sums = new Float64Array(columns)
  let best = { nats: Number.NEGATIVE_INFINITY, days: 1, sums }
  let counter = first
  for (const days of windowDays) {
    const before = counter
    counter = addDaysUpTo(counts, counter, today, days, sums)
    if (counter === before && days > 1) continue
    const nats = natsOf(sums)
    if (nats > best.nats) best = { nats, days, sums: sums.slice() }
  }
  return best
}

/** Adds the counters of a window's days to the sums, and returns the first that is older. */
function addDaysUpTo(counts: DayCounts, first: number, today: number, days: number, sums: Float64Array): number {
  let counter = first
  while (counter !== 0 && today - counterDay(counts, counter) < days) {
    addCounter(counts, counter, sums)
    counter = nextOf(counts, counter)
  }
  return counter
}
