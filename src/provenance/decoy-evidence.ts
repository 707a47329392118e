import { guessedDecoy } from '../evidence/decoy-evidence.ts'
import { logChoose } from '../kit/log-choose.ts'

/** Chance that a decoy of a place was copied on to another list (archives, aggregators). */
const copied = 0.01
/** Chance that an asker left decoys out: by a choice (one department) or since they were seen through. */
const leftOut = 0.1
/** More than this no number of decoys of one place proves: who copied one copied all. */
const most = 8

export interface DecoyCounts {
  /** Decoys on the list, and those of them that were asked for. */
  readonly planted: number
  readonly seen: number
  /** Asked names that stand on the list, decoys left out, and names on it. */
  readonly hits: number
  readonly size: number
}

/**
 * Evidence, in nats, that a list or a copy of it was had (provenance.md, section 6): one of its decoys was asked for, or, against it,
 * none was although as many of its names were.
 */
export function decoyEvidence({ planted, seen, hits, size }: DecoyCounts, asked: number): number {
  if (planted === 0) return 0
  if (seen === 0) {
    const missed = Math.exp(logChoose(size, hits) - logChoose(size + planted, hits))
    return Math.log(leftOut + (1 - leftOut) * missed)
  }
  const reached = Math.max(1 / planted, hits / Math.max(size, 1))
  return Math.min(most, seen * (Math.log(reached) - Math.log(guessedDecoy * asked + copied)))
}
