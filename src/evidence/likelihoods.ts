import { strata } from '../people/person.ts'
import { type Beta, betaBinomialEvidence, genericList, prober } from './beta-binomial.ts'
import { columns } from './day-counts.ts'
import { type KeyKindName, keyKindNames, type OpenClass, openClasses, type ProofClass, proofClasses } from './facts.ts'
import { openForms } from './open-forms.ts'
import type { DailyTables } from './tables.ts'

/** Evidence of counts against one population, in nats; `betaBinomialEvidence`, with what it gave for small counts kept. */
type NatsOf = (hits: number, misses: number) => number

/** What keys are weighed with from one making of the daily tables to the next. */
export interface Likelihoods {
  readonly probing: Readonly<Record<KeyKindName, Readonly<Record<ProofClass, NatsOf>>>>
  /** Of addresses, on surfaces that answer without proof of who asks. */
  readonly open: Readonly<Record<OpenClass, NatsOf>>
  /** By number of the stratum; null: it says nothing. */
  readonly aboutUs: readonly (NatsOf | null)[]
  /** Names that exist to be asked for. */
  readonly decoys: number
  /** Room for the sums of a key. */
  readonly sums: Float64Array
}

const mostHits = 64
const mostMisses = 16

export function createLikelihoods({
  priors,
  rho,
  decoys,
}: Pick<DailyTables, 'priors' | 'rho' | 'decoys'>): Likelihoods {
  const ofKind = (kind: KeyKindName) =>
    Object.fromEntries(proofClasses.map(each => [each, natsAgainst(prober, priors[kind][each])])) as Record<
      ProofClass,
      NatsOf
    >
  const open = openClasses.map(each => {
    const { alternative, population, doubt } = openForms[each]
    return [each, doubted(natsAgainst(alternative, population), doubt)] as const
  })
  return {
    probing: Object.fromEntries(keyKindNames.map(kind => [kind, ofKind(kind)])) as Likelihoods['probing'],
    open: Object.fromEntries(open) as Likelihoods['open'],
    aboutUs: strata.map(stratum => {
      const share = rho[stratum]
      return share === null ? null : natsAgainst(prober, genericList(share))
    }),
    decoys,
    sums: new Float64Array(columns),
  }
}

/** Most keys have few contacts, and there are millions of them. */
function natsAgainst(alternative: Beta, population: Beta): NatsOf {
  const kept = new Float64Array(mostHits * mostMisses).fill(Number.NaN)
  return (hits, misses) => {
    if (hits >= mostHits || misses >= mostMisses) return betaBinomialEvidence(hits, misses, alternative, population)
    const at = hits * mostMisses + misses
    const known = kept[at] as number
    if (!Number.isNaN(known)) return known
    const nats = betaBinomialEvidence(hits, misses, alternative, population)
    kept[at] = nats
    return nats
  }
}

/** What a prober does with probability 1 - doubt, and does not do else; a mean of two e-processes is one. */
const doubted =
  (natsOf: NatsOf, doubt: number): NatsOf =>
  (hits, misses) =>
    doubt === 0 ? natsOf(hits, misses) : Math.log(doubt + (1 - doubt) * Math.exp(natsOf(hits, misses)))
