import { challengedOutcome, end, endOfOutcome } from '../evidence/outcome-words.ts'

/**
 * What is remembered of a pair beside its day, in bits. `failed`: it failed, other than by a challenge that was answered; `real`: it
 * was settled as a failure for a name of ours; `voted`: it had its vote of its last day; `distrusted`: its last vote was a failure;
 * `waiting`: its first contact is not settled. Outcomes are words of `AskRows`.
 */
export const pairFlag = { granted: 1, failed: 2, real: 4, voted: 8, distrusted: 16, waiting: 32 } as const

/** Bits of a pair after its first ask; it has no vote on that day. */
export const firstFlags = (outcome: number): number => pairFlag.voted | pairFlag.waiting | outcomeFlag(outcome)

/**
 * Bits after one more ask; a new day brings a new vote, but for the day of the first grant, as with a pair that is granted at once: the same line
 * read twice must not vote.
 */
export function nextFlags(flags: number, outcome: number, isFirstToday: boolean): number {
  const next = (isFirstToday ? flags & ~pairFlag.voted : flags) | outcomeFlag(outcome)
  return (next & ~flags & pairFlag.granted) === 0 ? next : next | pairFlag.voted
}

/** A challenge is half of a log-in; only one that is not answered within the grace time is a failure. */
function outcomeFlag(outcome: number): number {
  if (endOfOutcome[outcome] === end.well) return pairFlag.granted
  return outcome === challengedOutcome ? 0 : pairFlag.failed
}

/**
 * Whether a pair that was granted before votes by this ask (`OutageGuard`), and how; null: no vote. It votes once a day. A phone
 * with an old password, which goes on failing, votes no more until it is let in: by night such phones are among themselves, and would
 * pass for an outage.
 */
export function voteOf(flags: number, outcome: number): boolean | null {
  if (outcome === challengedOutcome) return null
  const isGranted = endOfOutcome[outcome] === end.well
  if (flags & pairFlag.distrusted) return isGranted ? true : null
  return flags & pairFlag.voted ? null : isGranted
}

export function flagsAfterVote(flags: number, vote: boolean | null): number {
  if (vote === null) return flags
  return (vote ? flags & ~pairFlag.distrusted : flags | pairFlag.distrusted) | pairFlag.voted
}
