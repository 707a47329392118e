import { strata } from '../people/person.ts'
import { betaBinomialEvidence, genericList, prober } from './beta-binomial.ts'
import { column, counterColumn, counterDay, type DayCounts, nextOf } from './day-counts.ts'
import type { Evidence, OpenClass } from './facts.ts'
import { bestNats, bestWindow, type NatsOfSums, nothingWaits } from './key-evidence.ts'
import type { Likelihoods } from './likelihoods.ts'
import { openForms } from './open-forms.ts'
import type { DailyTables } from './tables.ts'

/**
 * Evidence of an address on surfaces that answer without proof of who asks (detection.md, section 8). Each of these is an e-process of its own,
 * and counts as one more active key:
 * - named: mailboxes, directory, sign-up; min(Ea, Eb) as for log-ins, but names that are nobody's are part of Ea
 * - pages: staff pages; Ea alone, once some of them are there, since whoever reads them asks about our people
 */
export const openGroups = {
  named: ['mailbox', 'directory', 'registration'],
  pages: ['page', 'guessed-page'],
} as const satisfies Readonly<Record<string, readonly OpenClass[]>>
export type OpenGroup = keyof typeof openGroups

/** Pages that have to be there: fewer, and somebody guesses at paths that a site might have. */
const fewestPages = 3

/** What is added up: Ea and Eb as above, or probing alone, whosever the names. */
export type OpenWeight = 'evidence' | 'probing'

/** In nats, over the best window. */
export function openNats(
  group: OpenGroup,
  weight: OpenWeight,
  counts: DayCounts,
  first: number,
  today: number,
  likelihoods: Likelihoods,
): number {
  return bestNats(counts, first, 'address', today, likelihoods, weigh[weight][group], nothingWaits)
}

/** The same with its parts. */
export function openEvidence(
  group: OpenGroup,
  weight: OpenWeight,
  counts: DayCounts,
  first: number,
  today: number,
  { rho }: Pick<DailyTables, 'rho'>,
  likelihoods: Likelihoods,
): Evidence {
  const best = bestWindow(counts, first, today, sums =>
    weigh[weight][group](sums, 'address', likelihoods, nothingWaits),
  )
  const probing = openGroups[group].map(surfaceClass => {
    const failed = openForms[surfaceClass].hits(best.sums)
    const granted = openForms[surfaceClass].misses(best.sums)
    return { surfaceClass, failed, granted, nats: likelihoods.open[surfaceClass](failed, granted) }
  })
  return {
    nats: best.nats,
    probing: probing.filter(({ failed, granted }) => failed + granted > 0),
    aboutUs: weight === 'evidence' && group === 'named' ? aboutUsParts(best.sums, rho) : [],
    windowDays: best.days,
  }
}

function aboutUsParts(sums: Float64Array, rho: DailyTables['rho']): Evidence['aboutUs'] {
  return strata.flatMap((stratum, at) => {
    const share = rho[stratum]
    const real = sums[column.openReal + at] as number
    const twin = sums[column.openTwin + at] as number
    if (share === null || real + twin === 0) return []
    return { stratum, real, twin, rho: share, nats: betaBinomialEvidence(real, twin, prober, genericList(share)) }
  })
}

const probingNats =
  (group: OpenGroup): NatsOfSums =>
  (sums, _, { open }) => {
    let nats = 0
    for (const surfaceClass of openGroups[group]) {
      const { hits, misses } = openForms[surfaceClass]
      nats += open[surfaceClass](hits(sums), misses(sums))
    }
    return nats
  }

const probing = { named: probingNats('named'), pages: probingNats('pages') }

const weigh: Readonly<Record<OpenWeight, Readonly<Record<OpenGroup, NatsOfSums>>>> = {
  probing,
  evidence: {
    named: (sums, kind, likelihoods, waiting) =>
      Math.min(probing.named(sums, kind, likelihoods, waiting), aboutUsNats(sums, likelihoods)),
    pages: (sums, kind, likelihoods, waiting) =>
      (sums[column.pageFound] as number) < fewestPages ? 0 : probing.pages(sums, kind, likelihoods, waiting),
  },
}

function aboutUsNats(sums: Float64Array, { aboutUs }: Likelihoods): number {
  let nats = 0
  for (let at = 0; at < strata.length; at++) {
    const natsOf = aboutUs[at] ?? null
    if (natsOf !== null) nats += natsOf(sums[column.openReal + at] as number, sums[column.openTwin + at] as number)
  }
  return nats
}

/** Whether anything of the group was counted on that day, the newest of the key. */
export function isGroupActive(group: OpenGroup, counts: DayCounts, first: number, today: number): boolean {
  for (let row = first; row !== 0 && counterDay(counts, row) === today; row = nextOf(counts, row)) {
    const which = counterColumn(counts, row)
    if (which >= column.openReal && which >= column.pageAsked === (group === 'pages')) return true
  }
  return false
}
