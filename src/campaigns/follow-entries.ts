import { dayMs, hourMs } from '../evidence/day.ts'

/** Somebody of ours was let in from a network that had let nobody in within the memory. */
export interface NewEntry {
  readonly person: string
  readonly identity: string
  readonly address: string
  readonly time: number
}

/** What the site's own past says of such entries. */
export interface EntryHistory {
  /** In the order of time. */
  readonly entries: readonly NewEntry[]
  /** From when on they are known, and until when. */
  readonly since: number
  readonly until: number
  /** People whom we have. */
  readonly people: number
}

/** People whom a campaign asked about, by the time of its first ask about each. */
export type Watched = ReadonlyMap<string, number>

export interface FollowedEntries {
  /** At its highest, and when it passed the threshold, by which entry. */
  readonly nats: number
  readonly raised: number
  readonly raisedBy: NewEntry
  readonly entries: readonly (NewEntry & { readonly nats: number })[]
  /** Entries of the watched to expect by chance. */
  readonly expected: number
}

/** After an ask, a person is watched for so long (detection.md, section 8). */
export const watchDays = 14
/** Who uses what he learned does so within the hour or within the fortnight: the delay is spread evenly over its logarithm, from an hour on. */
const soonestMs = hourMs
const steps = Math.log(1 + (watchDays * dayMs) / soonestMs)

/** Entries that a campaign leads to, where it leads to any: from one in four campaigns to many in one. */
const wantedEntries = [0.25, 1, 4] as const

/** People differ: most never travel, a few do all the time. Shape of their rates, as a gamma. */
const shape = 0.3
/** Before anything is known: one entry in 50 days of a person. */
const prior = { entries: 1, personDays: 50 } as const
const memoryMs = 30 * dayMs

/**
 * Whether people whom a campaign asked about are let in from new networks sooner than their own past, and everybody's, explains. The evidence is the
 * likelihood ratio of two Poisson processes, averaged over how many entries a campaign leads to: an e-process, which under chance ever reaches
 * ln(1/alpha) with probability at most alpha (Ville 1939). null: it does not reach the threshold.
 */
export function followEntries(watched: Watched, history: EntryHistory, thresholdNats: number): FollowedEntries | null {
  const rateOf = ratesOf(watched, history)
  const followed: (NewEntry & { readonly nats: number; readonly ratio: number })[] = []
  let highest = Number.NEGATIVE_INFINITY
  let raisedBy: NewEntry | null = null
  for (const entry of history.entries) {
    const asked = watched.get(entry.person)
    if (asked === undefined || entry.time <= asked || entry.time > asked + watchDays * dayMs) continue
    const ratio = density(entry.time - asked) / (watched.size * rateOf(entry.person))
    followed.push({ ...entry, ratio, nats: Math.log1p(ratio) })
    const nats = evidenceAt(entry.time, followed, watched)
    highest = Math.max(highest, nats)
    if (raisedBy === null && nats >= thresholdNats) raisedBy = entry
  }
  if (raisedBy === null) return null
  return {
    nats: highest,
    raised: raisedBy.time,
    raisedBy,
    entries: followed.map(({ ratio: _, ...entry }) => entry),
    expected: expectedEntries(watched, history, rateOf),
  }
}

/** Chance that who uses it does so at that delay, per ms. */
const density = (delayMs: number): number => 1 / ((delayMs + soonestMs) * steps)

/** Chance that who uses it had done so by that delay. */
const distribution = (delayMs: number): number => Math.min(1, Math.log(1 + Math.max(0, delayMs) / soonestMs) / steps)

function evidenceAt(time: number, followed: readonly { readonly ratio: number }[], watched: Watched): number {
  let waited = 0
  for (const asked of watched.values()) waited += distribution(time - asked)
  const share = waited / watched.size
  const nats = wantedEntries.map(wanted =>
    followed.reduce((sum, { ratio }) => sum + Math.log1p(wanted * ratio), -wanted * share),
  )
  const high = Math.max(...nats)
  return high + Math.log(nats.reduce((sum, each) => sum + Math.exp(each - high), 0) / nats.length)
}

/**
 * Entries per ms of a person, before the first ask about him: his own past, shrunk to everybody's. Everybody's is learned from those who are not
 * watched, over the whole time, so that a holiday or a conference raises it.
 */
function ratesOf(watched: Watched, { entries, since, until, people }: EntryHistory): (person: string) => number {
  const others = entries.filter(({ person }) => !watched.has(person)).length
  const personDays = (Math.max(0, people - watched.size) * Math.max(0, until - since)) / dayMs
  const usual = (prior.entries + others) / (prior.personDays + personDays) / dayMs
  const own = Map.groupBy(entries, ({ person }) => person)
  return person => {
    const asked = watched.get(person) ?? until
    const from = Math.max(since, asked - memoryMs)
    const before = (own.get(person) ?? []).filter(({ time }) => time >= from && time < asked).length
    return (shape + before) / (shape / usual + Math.max(0, asked - from))
  }
}

function expectedEntries(watched: Watched, { until }: EntryHistory, rateOf: (person: string) => number): number {
  let expected = 0
  for (const [person, asked] of watched) {
    expected += rateOf(person) * Math.max(0, Math.min(until, asked + watchDays * dayMs) - asked)
  }
  return expected
}
