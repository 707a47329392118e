import type { Ask, Identity, Outcome, Surface } from '../asks/ask.ts'
import type { Classified, People } from '../people/person.ts'
import { dayOf, isForgotten } from './day.ts'

/** An ask that tells whom it was about. */
export type NamedAsk = Ask & { readonly identity: Identity }

/**
 * What one address asked about, kept for addresses that failed at least once: the story of a finding. Plain data. Persons are not
 * in it; they are looked up when it is told.
 */
export interface Dossier {
  readonly entries: Map<string, DossierEntry>
  /** Of all asks since it was opened, also of those whose identity is not kept. */
  asks: number
  first: number
  last: number
  /** Distinct identities that were not kept. */
  lost: number
  /** Of the entries, those that are real names. */
  real: number
  readonly services: Set<string>
  readonly surfaces: Set<Surface>
}

export interface DossierEntry {
  readonly written: string
  readonly name: string
  readonly domain: string | undefined
  readonly nameClass: Classified['nameClass']
  asks: number
  readonly outcomes: Partial<Record<Outcome, number>>
  first: number
  last: number
  /** When it was let in after it had not been before; NaN: never. */
  granted: number
}

/** Names of ours are what a finding tells; of all others a sample shows the kind of list. */
const mostReal = 4096
const mostOthers = 128

export const openDossier = (): Dossier => ({
  entries: new Map(),
  asks: 0,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  lost: 0,
  real: 0,
  services: new Set(),
  surfaces: new Set(),
})

/**
 * Notes an ask under `identity` (`identityKey`). `isNew`: the pair's first; `hadGrant`: it had been let in before; `isFull`: no further
 * identity can be kept.
 */
export function noteInDossier(
  dossier: Dossier,
  people: People,
  identity: string,
  ask: NamedAsk,
  time: number,
  isNew: boolean,
  hadGrant: boolean,
  isFull: boolean,
): void {
  dossier.asks += ask.count
  dossier.first = Math.min(dossier.first, time)
  dossier.last = Math.max(dossier.last, time)
  dossier.services.add(ask.service.kind)
  dossier.surfaces.add(ask.surface)
  const entry = dossier.entries.get(identity) ?? (isFull ? null : openEntry(dossier, people, identity, ask, time))
  if (entry === null) {
    if (isNew) dossier.lost++
    return
  }
  entry.asks += ask.count
  entry.outcomes[ask.outcome] = (entry.outcomes[ask.outcome] ?? 0) + ask.count
  entry.last = Math.max(entry.last, time)
  if (ask.outcome === 'granted' && !hadGrant && Number.isNaN(entry.granted)) entry.granted = time
}

/** Drops what is older than the memory. */
export function pruneDossier(dossier: Dossier, today: number): void {
  for (const [identity, entry] of dossier.entries) {
    if (!isForgotten(dayOf(entry.last), today)) continue
    dossier.entries.delete(identity)
    if (entry.nameClass === 'real') dossier.real--
  }
}

function openEntry(
  dossier: Dossier,
  people: People,
  identity: string,
  ask: NamedAsk,
  time: number,
): DossierEntry | null {
  const { nameClass } = people.classify(ask.identity.name, ask.identity.domain, time)
  const isReal = nameClass === 'real'
  if (isReal ? dossier.real >= mostReal : dossier.entries.size - dossier.real >= mostOthers) return null
  if (isReal) dossier.real++
  const entry: DossierEntry = {
    written: ask.identity.written,
    name: ask.identity.name,
    domain: ask.identity.domain,
    nameClass,
    asks: 0,
    outcomes: {},
    first: time,
    last: time,
    granted: Number.NaN,
  }
  dossier.entries.set(identity, entry)
  return entry
}
