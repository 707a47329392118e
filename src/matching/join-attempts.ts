import { complete, hasSource, type Sighting } from './sighting.ts'

/** Longest attempt of any kind: what a part tells may come this late. */
const longestAttemptMs = 180_000

/** More open attempts or contexts than this are a flood: the oldest are closed early. */
const maximalOpen = 200_000

interface Attempt {
  readonly first: number
  readonly withinMs: number
  /** The lines that count only if no other line does, folded to one; null: none yet, or told already. */
  parts: Sighting | null
  asked: boolean
}

interface Context {
  readonly told: Sighting
  readonly until: number
}

/**
 * Folds the lines of one attempt to one sighting that is an ask (or a summary): by the key that they share, within a time that the kind
 * states. Sightings come in order of time; those without a time are joined in the order in which they come.
 */
export interface AttemptJoiner {
  /** An attempt whose lines are no ask by themselves is told of up to this long after its first line, in ms. */
  readonly longestMs: number
  take(sighting: Sighting): void
  /** Closes what can get no further line once `now` has been reached. */
  advance(now: number): void
  flush(): void
}

export function joinAttempts(emit: (told: Sighting) => void): AttemptJoiner {
  const attempts = new Map<string, Attempt>()
  const contexts = new Map<string, Context>()
  /** Stands in for the time of a line that has none. */
  let latest = 0

  function take(sighting: Sighting): void {
    const context = sighting.context === '' ? undefined : contexts.get(sighting.context)
    if (sighting.role === 'context') {
      setContext(sighting, context)
      return
    }
    if (context !== undefined && !(sighting.time > context.until)) complete(sighting, context.told)
    if (sighting.attempt === '') tellAlone(sighting)
    else join(attemptOf(sighting), sighting)
  }

  function join(attempt: Attempt, sighting: Sighting): void {
    if (sighting.role === 'part') addPart(attempt, sighting)
    else if (sighting.role === 'ask') tellAsk(attempt, sighting)
    else if (sighting.role === 'summary') tell(sighting)
    if (sighting.ends) close(sighting.attempt, attempt)
  }

  function setContext(sighting: Sighting, known: Context | undefined): void {
    if (sighting.ends) {
      contexts.delete(sighting.context)
      return
    }
    if (known !== undefined && sighting.time <= known.until) complete(sighting, known.told)
    contexts.delete(sighting.context)
    contexts.set(sighting.context, { told: sighting, until: sighting.time + sighting.withinMs })
    if (contexts.size > maximalOpen) contexts.delete(contexts.keys().next().value as string)
  }

  function attemptOf(sighting: Sighting): Attempt {
    const known = attempts.get(sighting.attempt)
    if (known !== undefined && !(sighting.time > known.first + known.withinMs)) return known
    if (known !== undefined) close(sighting.attempt, known)
    const first = Number.isNaN(sighting.time) ? latest : sighting.time
    const opened: Attempt = {
      first,
      withinMs: Math.min(sighting.withinMs, longestAttemptMs),
      parts: null,
      asked: false,
    }
    attempts.set(sighting.attempt, opened)
    if (attempts.size > maximalOpen) closeOldest()
    return opened
  }

  function closeOldest(): void {
    const [key, attempt] = attempts.entries().next().value ?? []
    if (key !== undefined && attempt !== undefined) close(key, attempt)
  }

  function close(key: string, attempt: Attempt): void {
    attempts.delete(key)
    if (!attempt.asked && attempt.parts !== null) tellAlone(attempt.parts)
  }

  function advance(now: number): void {
    latest = now
    for (const [key, attempt] of attempts) {
      if (!(now > attempt.first + attempt.withinMs)) break
      close(key, attempt)
    }
    for (const [key, context] of contexts) {
      if (!(now > context.until)) break
      contexts.delete(key)
    }
  }

  /** Whether it tells enough to be an ask. */
  function tell(sighting: Sighting): boolean {
    if (sighting.outcome === null) return false
    if (sighting.needs.includes('source') && !hasSource(sighting)) return false
    if (sighting.needs.includes('identity') && !sighting.identity) return false
    emit(sighting)
    return true
  }

  function addPart(attempt: Attempt, part: Sighting): void {
    if (attempt.parts === null) attempt.parts = part
    else fold(attempt.parts, part)
    if (part.atOnce !== true || attempt.asked) return
    attempt.parts.role = 'ask'
    attempt.asked = tell(attempt.parts)
  }

  function tellAsk(attempt: Attempt, sighting: Sighting): void {
    if (attempt.parts !== null) complete(sighting, attempt.parts)
    attempt.asked = true
    tell(sighting)
  }

  function tellAlone(sighting: Sighting): void {
    if (sighting.role === 'part') sighting.role = 'ask'
    if (sighting.role !== 'none') tell(sighting)
  }

  return {
    longestMs: longestAttemptMs,
    take,
    advance,
    flush() {
      for (const [key, attempt] of [...attempts]) close(key, attempt)
      contexts.clear()
    },
  }
}

function fold(parts: Sighting, part: Sighting): void {
  complete(parts, part)
  if (part.times !== null) parts.times = (parts.times ?? 1) + part.times
}
