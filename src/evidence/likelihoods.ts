import { strata } from '../people/person.ts'
import { type Beta, betaBinomialEvidence, genericList, prober } from './beta-binomial.ts'
import { columns } from './day-counts.ts'
import { type KeyKindName, keyKindNames, type SurfaceClass, surfaceClasses } from './facts.ts'
import type { DailyTables } from './tables.ts'

/** Evidence of counts against one population, in nats; `betaBinomialEvidence`, with what it gave for small counts kept. */
type NatsOf = (hits: number, misses: number) => number

/** What keys are weighed with from one making of the daily tables to the next. */
export interface Likelihoods {
  readonly probing: Readonly<Record<KeyKindName, Readonly<Record<SurfaceClass, NatsOf>>>>
  /** By number of the stratum; null: it says nothing. */
  readonly aboutUs: readonly (NatsOf | null)[]
  /** Room for the sums of a key. */
  readonly sums: Float64Array
}

const mostHits = 64
const mostMisses = 16

export function createLikelihoods({ priors, rho }: Pick<DailyTables, 'priors' | 'rho'>): Likelihoods {
  const ofKind = (kind: KeyKindName) =>
    Object.fromEntries(surfaceClasses.map(each => [each, natsAgainst(priors[kind][each])])) as Record<
      SurfaceClass,
      NatsOf
    >
  return {
    probing: Object.fromEntries(keyKindNames.map(kind => [kind, ofKind(kind)])) as Likelihoods['probing'],
    aboutUs: strata.map(stratum => {
      const share = rho[stratum]
      return share === null ? null : natsAgainst(genericList(share))
    }),
    sums: new Float64Array(columns),
  }
}

/** Most keys have few contacts, and there are millions of them. */
function natsAgainst(population: Beta): NatsOf {
  const kept = new Float64Array(mostHits * mostMisses).fill(Number.NaN)
  return (hits, misses) => {
    if (hits >= mostHits || misses >= mostMisses) return betaBinomialEvidence(hits, misses, prober, population)
    const at = hits * mostMisses + misses
    const known = kept[at] as number
    if (!Number.isNaN(known)) return known
    const nats = betaBinomialEvidence(hits, misses, prober, population)
    kept[at] = nats
    return nats
  }
}
