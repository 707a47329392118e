import type { Ask } from '../asks/ask.ts'
import { minHeap } from '../kit/min-heap.ts'
import { joinAttempts } from '../matching/join-attempts.ts'
import { joinWitnesses } from '../matching/join-witnesses.ts'
import type { Sighting } from '../matching/sighting.ts'
import { makeAsk } from './make-ask.ts'

/** Lines may stand out of order by this much: several writers share a file, and stamps are taken before the lines are written. */
const disorderMs = 60_000

/**
 * Sightings in, asks out: lines are put in order of time, the lines of one attempt joined, then the witnesses of one attempt. Asks come in
 * order of time; those of lines without a time come at once.
 */
export interface AskJoiner {
  take(sighting: Sighting): void
  /** Every later sighting is of this time or after it, up to the disorder that is allowed. */
  advance(now: number): void
  flush(): void
}

export function joinAsks(serviceOf: (kind: string) => string, emit: (ask: Ask) => void): AskJoiner {
  const witnesses = joinWitnesses(told => emit(makeAsk(told, serviceOf(told.kind))))
  const attempts = joinAttempts(witnesses.take)
  const waiting = minHeap<Sighting>((a, b) => a.time - b.time || compareText(a.path, b.path) || a.line - b.line)

  function release(until: number): void {
    for (;;) {
      const next = waiting.peek()
      if (next === undefined || next.time > until) return
      waiting.pop()
      attempts.advance(next.time)
      attempts.take(next)
    }
  }

  return {
    take(sighting) {
      if (Number.isNaN(sighting.time)) attempts.take(sighting)
      else waiting.push(sighting)
    },
    advance(now) {
      release(now - disorderMs)
      attempts.advance(now - disorderMs)
      witnesses.advance(now - disorderMs - attempts.longestMs)
    },
    flush() {
      release(Number.POSITIVE_INFINITY)
      attempts.flush()
      witnesses.flush()
    },
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
