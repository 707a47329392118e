import { type Beta, betaBinomialEvidence, prober } from './beta-binomial.ts'
import { type KeyKindName, keyKindNames, type ProofClass, proofClasses } from './facts.ts'
import type { Priors } from './tables.ts'

/** What is believed of a population before anything is seen of it (detection.md, section 5). */
interface Belief {
  readonly mean: number
  readonly concentration: number
}

const beliefs: Readonly<Record<ProofClass, Belief>> = {
  login: { mean: 0.1, concentration: 12 },
  recovery: { mean: 0.25, concentration: 8 },
}

/** Contacts that the believed mean is worth. */
const meanWorth = 20
/** What a week's counts are still worth a week later. */
const weeklyMemory = 0.8
/** Under the prior in force, a key beyond this is no benign one. */
const tooProbing = Math.log(1000)

/**
 * Keys' counts as a likelihood needs them: `failed[i]` is the weight of keys with more than i failures, and likewise `granted`
 * and `contacts` (Minka's form: ln of a rising factorial is a sum over i). Sums of two are the counts of both.
 */
export interface PopulationCounts {
  readonly failed: number[]
  readonly granted: number[]
  readonly contacts: number[]
}

export type PopulationTable = Readonly<Record<KeyKindName, Readonly<Record<ProofClass, PopulationCounts>>>>

export const emptyPopulations = (): PopulationTable => eachPopulation(() => ({ failed: [], granted: [], contacts: [] }))

/** A key of so many contacts pins the mean by itself; more of them would tell nothing, at the cost of longer lists. */
const mostContacts = 1024

export function countKey(counts: PopulationCounts, failed: number, granted: number): void {
  const shrink = Math.min(1, mostContacts / (failed + granted))
  const kept = [Math.round(failed * shrink), Math.round(granted * shrink)] as const
  raise(counts.failed, kept[0])
  raise(counts.granted, kept[1])
  raise(counts.contacts, kept[0] + kept[1])
}

/** `into` ages by a week, then takes the week's counts. */
export function takeWeek(into: PopulationTable, week: PopulationTable): void {
  for (const kind of keyKindNames) {
    for (const surfaceClass of proofClasses) {
      for (const part of ['failed', 'granted', 'contacts'] as const) {
        addWeighted(into[kind][surfaceClass][part], weeklyMemory, week[kind][surfaceClass][part])
      }
    }
  }
}

/** A key's counts of a week, and what decides whether it may teach what benign keys look like. */
export interface KeyWeek {
  readonly kind: KeyKindName
  readonly login: { readonly failed: number; readonly granted: number }
  readonly recovery: { readonly failed: number; readonly granted: number }
  readonly twins: number
  readonly others: number
  readonly wasGranted: boolean
  readonly alerted: boolean
}

/** Without these exclusions one missed attack would make the prior U-shaped and hide the next (detection.md, section 5). */
export function isBenignLooking(week: KeyWeek, priors: Priors): boolean {
  if (week.alerted) return false
  if (!week.wasGranted && week.login.failed + week.recovery.failed >= 2) return false
  if (week.kind === 'address' && (week.twins > 0 || week.others > 2)) return false
  const { login, recovery } = priors[week.kind]
  const probing =
    betaBinomialEvidence(week.login.failed, week.login.granted, prober, login) +
    betaBinomialEvidence(week.recovery.failed, week.recovery.granted, prober, recovery)
  return probing <= tooProbing
}

/** In force until the first week is over. */
export const initialPriors: Priors = eachPopulation((_, surfaceClass) => {
  const { mean, concentration } = beliefs[surfaceClass]
  return { a: mean * concentration, b: (1 - mean) * concentration }
})

/** The prior of each population, given the counts: its maximum a posteriori. */
export const estimatePriors = (table: PopulationTable): Priors =>
  eachPopulation((kind, surfaceClass) => mostProbable(table[kind][surfaceClass], beliefs[surfaceClass]))

/** Concentration at least 4: a flatter prior would call anything usual. The upper end is where a binomial begins. */
const leastConcentration = Math.log(4)
const mostConcentration = Math.log(2000)
const leastLogit = -9
const mostLogit = 3

/**
 * Maximum over logit of the mean and ln of the concentration, in which the belief is Beta(20 mean, 20 (1 - mean)) and
 * N(ln concentration, 1). The likelihood has one maximum in the mean for each concentration, hence the nested search.
 */
function mostProbable(counts: PopulationCounts, belief: Belief): Beta {
  const beta = (logit: number, logConcentration: number): Beta => {
    const mean = 1 / (1 + Math.exp(-logit))
    const concentration = Math.exp(logConcentration)
    return { a: mean * concentration, b: (1 - mean) * concentration }
  }
  const posterior = (logit: number, logConcentration: number): number => {
    const mean = 1 / (1 + Math.exp(-logit))
    const { a, b } = beta(logit, logConcentration)
    const onMean = meanWorth * (belief.mean * Math.log(mean) + (1 - belief.mean) * Math.log(1 - mean))
    const onConcentration = -0.5 * (logConcentration - Math.log(belief.concentration)) ** 2
    const likelihood = rising(counts.failed, a) + rising(counts.granted, b) - rising(counts.contacts, a + b)
    return onMean + onConcentration + likelihood
  }
  const bestLogit = (logConcentration: number) =>
    maximum(leastLogit, mostLogit, logit => posterior(logit, logConcentration))
  const best = maximum(leastConcentration, mostConcentration, at => posterior(bestLogit(at), at))
  return beta(bestLogit(best), best)
}

/** Sum of ln of the rising factorials from x on, weighted. */
function rising(weights: readonly number[], x: number): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * Math.log(x + i)
  return sum
}

/** Golden-section search for the maximum of a function with one top; to about 1e-4 of the range. */
function maximum(from: number, to: number, f: (x: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let low = from
  let high = to
  let left = high - golden * (high - low)
  let right = low + golden * (high - low)
  let atLeft = f(left)
  let atRight = f(right)
  for (let step = 0; step < 20; step++) {
    if (atLeft >= atRight) {
      high = right
      right = left
      atRight = atLeft
      left = high - golden * (high - low)
      atLeft = f(left)
    } else {
      low = left
      left = right
      atLeft = atRight
      right = low + golden * (high - low)
      atRight = f(right)
    }
  }
  return (low + high) / 2
}

function raise(weights: number[], upTo: number): void {
  for (let i = 0; i < upTo; i++) weights[i] = (weights[i] ?? 0) + 1
}

function addWeighted(into: number[], weight: number, from: readonly number[]): void {
  const length = Math.max(into.length, from.length)
  for (let i = 0; i < length; i++) into[i] = weight * (into[i] ?? 0) + (from[i] ?? 0)
}

function eachPopulation<T>(make: (kind: KeyKindName, surfaceClass: ProofClass) => T) {
  const ofKind = (kind: KeyKindName) => ({ login: make(kind, 'login'), recovery: make(kind, 'recovery') })
  return {
    address: ofKind('address'),
    prefix: ofKind('prefix'),
    asn: ofKind('asn'),
    client: ofKind('client'),
  } as const
}
