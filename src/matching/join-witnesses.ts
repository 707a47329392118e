import { normaliseIdentity } from '../asks/identity.ts'
import { minHeap } from '../kit/min-heap.ts'
import { complete, type Sighting } from './sighting.ts'

/** Two services write of one attempt within this time (a failed PAM answer comes 2 to 4 s late, stamps are cut to seconds). */
const togetherMs = 10_000
/** Longest connection that a summary line tells of: dovecot ends one after 180 s. */
const longestLastedMs = 180_000
/** An ask is held until no other witness of it can come. */
const holdMs = longestLastedMs + 2 * togetherMs
/** One source's asks under way; a flood beyond that is not searched for witnesses. */
const maximalPerSource = 256

interface Held {
  told: Sighting
  /** Kinds that told of it, the sighting's own included. */
  readonly witnesses: string[]
  /** A summary has counted it. */
  summed: boolean
  /** It became part of another. */
  gone: boolean
}

/**
 * Two logs that tell of the same attempt count once (PAM and sshd, access and error log, dovecot and its log-in process): sightings of kinds
 * that hear each other, of the same source and name, within ten seconds, are paired one to one. Gives what is left in order of time.
 */
export interface WitnessJoiner {
  take(told: Sighting): void
  advance(now: number): void
  flush(): void
}

export function joinWitnesses(emit: (told: Sighting) => void): WitnessJoiner {
  const bySource = new Map<string, Held[]>()
  const waiting = minHeap<Held>(
    (a, b) => a.told.time - b.told.time || compareText(a.told.path, b.told.path) || a.told.line - b.told.line,
  )

  function take(told: Sighting): void {
    if (Number.isNaN(told.time)) emit(told)
    else takeTimed(told, othersOf(told))
  }

  function takeTimed(told: Sighting, others: Held[]): void {
    if (told.role === 'summary' && sumUp(told, others)) return
    const partners = others.filter(other => sameAttempt(told, other))
    const partner = partners.find(other => told.identity && other.told.identity) ?? partners[0]
    if (partner === undefined) hold(told, others, [told.kind], told.role === 'summary')
    else pair(told, partner, others)
  }

  function othersOf(told: Sighting): Held[] {
    const source = told.address ?? told.hostName ?? ''
    const known = bySource.get(source)
    if (known !== undefined) return known
    const opened: Held[] = []
    bySource.set(source, opened)
    return opened
  }

  function hold(told: Sighting, others: Held[], witnesses: string[], summed: boolean): void {
    const held: Held = { told, witnesses, summed, gone: false }
    if (others.length < maximalPerSource) others.push(held)
    waiting.push(held)
  }

  /** The kind that hears the other is the service itself: its line leads. */
  function pair(told: Sighting, partner: Held, others: Held[]): void {
    if (!told.heardBy.includes(partner.told.kind)) {
      complete(partner.told, told)
      partner.witnesses.push(told.kind)
      return
    }
    complete(told, partner.told)
    told.time = Math.min(told.time, partner.told.time)
    partner.gone = true
    others.splice(others.indexOf(partner), 1)
    hold(told, others, [...partner.witnesses, told.kind], partner.summed)
  }

  function advance(now: number): void {
    for (;;) {
      const next = waiting.peek()
      if (next === undefined || !(next.told.time < now - holdMs)) return
      waiting.pop()
      release(next)
    }
  }

  function release(held: Held): void {
    if (held.gone) return
    const source = held.told.address ?? held.told.hostName ?? ''
    const others = bySource.get(source)
    const at = others?.indexOf(held) ?? -1
    if (others !== undefined && at >= 0) others.splice(at, 1)
    if (others?.length === 0) bySource.delete(source)
    emit(held.told)
  }

  return {
    take,
    advance,
    flush() {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) release(next)
    },
  }
}

function sameAttempt(told: Sighting, other: Held): boolean {
  if (other.witnesses.includes(told.kind)) return false
  if (!told.heardBy.includes(other.told.kind) && !other.told.heardBy.includes(told.kind)) return false
  if (other.told.surface !== told.surface) return false
  if (other.summed && told.role !== 'summary') return false
  if ((told.outcome === 'granted') !== (other.told.outcome === 'granted')) return false
  if (otherServices(told, other.told)) return false
  return Math.abs(told.time - other.told.time) <= togetherMs && sameName(told.identity, other.told.identity)
}

/** Two services were asked, as a mail program does that reads and sends. A kind that hears nobody (PAM) only guesses whom it served. */
function otherServices(a: Sighting, b: Sighting): boolean {
  if (a.heardBy.length === 0 || b.heardBy.length === 0) return false
  return a.service !== null && b.service !== null && a.service !== b.service
}

/** A log that hides the name does not contradict. */
function sameName(a: string | null, b: string | null): boolean {
  if (!a || !b || a === b) return true
  return normaliseIdentity(a).name === normaliseIdentity(b).name
}

/**
 * Takes from the summary what other lines told of already, and gives them its service; whether nothing is left of it to count.
 * The summary names only the last identity: it counts for attempts that no other line names.
 */
function sumUp(told: Sighting, others: readonly Held[]): boolean {
  const from = told.time - Math.min(told.lastedMs, longestLastedMs) - togetherMs
  const attempts = told.times ?? 1
  const named = others.filter(other => !other.summed && other.told.time >= from && isSummedBy(told, other.told))
  const alike = named.filter(other => sameName(told.identity, other.told.identity))
  const counted = [...alike, ...named.filter(other => !alike.includes(other))].slice(0, attempts)
  for (const other of counted) {
    other.summed = true
    const { identity } = other.told
    other.told.service = null
    complete(other.told, { ...told, identity, outcome: null })
  }
  if (counted.length === 0) return false
  told.times = attempts - counted.length
  return told.times === 0 || alike.length > 0
}

function isSummedBy(summary: Sighting, told: Sighting): boolean {
  if (told.outcome === 'granted') return false
  return told.kind === summary.kind || summary.heardBy.includes(told.kind)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
