import type { Outcome, Surface } from '../asks/ask.ts'
import type { Role } from './shape.ts'

/** What one line tells of an attempt. Joined with the attempt's other lines it becomes an ask; until then it is filled in. */
export interface Sighting {
  role: Role
  /** ms since the epoch, UTC; NaN: the line has no time. */
  time: number
  readonly kind: string
  /** Kinds whose lines may tell of the same attempt. */
  readonly heardBy: readonly string[]
  readonly path: string
  readonly line: number
  /** Key of the attempt; empty: the line stands for itself. */
  readonly attempt: string
  /** Longest time from the attempt's first line to its last, and between a context and its use. */
  readonly withinMs: number
  /** Key of the context that completes the line, or that a context line sets; empty: none. */
  readonly context: string
  readonly ends: boolean
  /** A part that is told as soon as it tells enough; what later parts of the attempt know is added to it. */
  readonly atOnce?: boolean
  readonly needs: readonly ('source' | 'identity')[]
  address: string | null
  hostName: string | null
  /** As the log writes it; null: not told. */
  identity: string | null
  outcome: Outcome | null
  readonly surface: Surface
  /** null: the line does not tell which service was asked. */
  service: string | null
  site: string | null
  userAgent: string | null
  ja4: string | null
  asn: number | null
  country: string | null
  /** How many attempts the line sums up; null: it tells of one. */
  times: number | null
  /** How often the line was repeated; 1: once. */
  readonly repeated: number
  /** How long the attempts took that a summary tells of, in ms. */
  readonly lastedMs: number
}

/**
 * How much an outcome tells: what tells more wins where two lines tell of one attempt. Where one of several directories knows the name (two
 * passdbs, two PAM modules), it exists.
 */
const sharpness: Readonly<Record<Outcome, number>> = {
  error: 0,
  refused: 1,
  challenged: 2,
  'unknown-identity': 3,
  'wrong-secret': 4,
  locked: 4,
  listed: 4,
  granted: 5,
}

/** Fills what `told` leaves open with what `other` knows, and takes over a sharper outcome. */
export function complete(told: Sighting, other: Sighting): void {
  if (told.address === null && other.address !== null) {
    told.address = other.address
    told.hostName = null
  }
  if (told.address === null) told.hostName ??= other.hostName
  if (told.identity === null || told.identity === '') told.identity = other.identity ?? told.identity
  told.service ??= other.service
  told.site ??= other.site
  told.userAgent ??= other.userAgent
  told.ja4 ??= other.ja4
  told.asn ??= other.asn
  told.country ??= other.country
  told.outcome = sharper(told.outcome, other.outcome)
}

/** An attempt that one line calls granted is not made a failure by another, and two sharp words are left to the first. */
function sharper(first: Outcome | null, second: Outcome | null): Outcome | null {
  if (first === null) return second
  if (second === null || second === 'granted') return first
  return sharpness[second] > sharpness[first] ? second : first
}

export function hasSource(sighting: Sighting): boolean {
  return sighting.address !== null || sighting.hostName !== null
}
