import { type NoiseFacts, type NoiseListKind, noiseListKinds } from './facts.ts'

type BusyAsker = NoiseFacts['top'][number]

/** The digest so far; plain data. */
export interface NoiseDigest {
  askers: number
  asks: number
  probing: number
  /** Askers by kind of list. */
  readonly listAskers: Record<NoiseListKind, number>
  /** By kind of list: how many askers failed for each name. */
  readonly names: Record<NoiseListKind, Map<string, number>>
  top: BusyAsker[]
}

const shownNames = 10
const shownAskers = 10
/** Strangers choose the names; beyond this many, those that fewest asked about are dropped. */
const mostNames = 20_000

export const emptyDigest = (): NoiseDigest => ({
  askers: 0,
  asks: 0,
  probing: 0,
  listAskers: { words: 0, roles: 0, names: 0, 'own-words': 0, circulating: 0 },
  names: { words: new Map(), roles: new Map(), names: new Map(), 'own-words': new Map(), circulating: new Map() },
  top: [],
})

/** Kinds of lists that an asker asked from are bits of a number. */
export const listBit = (kind: NoiseListKind): number => 1 << noiseListKinds.indexOf(kind)

export function noteNoiseName(digest: NoiseDigest, kind: NoiseListKind, name: string): void {
  const names = digest.names[kind]
  names.set(name, (names.get(name) ?? 0) + 1)
  if (names.size <= mostNames) return
  const kept = mostAsked(names, mostNames / 2)
  names.clear()
  for (const [name, askers] of kept) names.set(name, askers)
}

/** Counts an asker; it may be one of the busiest, which are shown, too (`noteBusyAsker`). */
export function countNoiseAsker(digest: NoiseDigest, asks: number, probing: boolean, lists: number): void {
  digest.askers++
  digest.asks += asks
  if (probing) digest.probing++
  for (const kind of noiseListKinds) if (lists & listBit(kind)) digest.listAskers[kind]++
}

/** Whether an asker of so many asks could be shown: of few of millions the address has to be told. */
export function mayBeShown({ top }: NoiseDigest, asks: number): boolean {
  const least = top.at(-1)
  return least === undefined || top.length < shownAskers || asks >= least.asks
}

export function noteBusyAsker(digest: NoiseDigest, asker: BusyAsker): void {
  digest.top = [...digest.top, asker].sort(byBusiest).slice(0, shownAskers)
}

/** The digests of several workers, told as one. */
export function tellNoise(parts: readonly NoiseDigest[]): NoiseFacts {
  const sum = (of: (digest: NoiseDigest) => number) => parts.reduce((total, part) => total + of(part), 0)
  const lists = noiseListKinds.map(kind => {
    const names = new Map<string, number>()
    for (const part of parts) {
      for (const [name, askers] of part.names[kind]) names.set(name, (names.get(name) ?? 0) + askers)
    }
    const shown = mostAsked(names, shownNames).map(([name]) => name)
    return { kind, askers: sum(digest => digest.listAskers[kind]), names: shown }
  })
  return {
    askers: sum(digest => digest.askers),
    asks: sum(digest => digest.asks),
    probing: sum(digest => digest.probing),
    lists: lists.filter(({ askers }) => askers > 0),
    top: parts
      .flatMap(part => part.top)
      .sort(byBusiest)
      .slice(0, shownAskers),
  }
}

const mostAsked = (names: ReadonlyMap<string, number>, count: number) =>
  [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, count)

function byBusiest(a: { address: string; asks: number }, b: { address: string; asks: number }): number {
  return b.asks - a.asks || (a.address < b.address ? -1 : 1)
}
