import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Outcome, outcomes } from '../asks/ask.ts'
import { firstFlags, flagsAfterVote, nextFlags, pairFlag, voteOf } from './pair-flags.ts'

/** Votes of a pair that is asked for with these outcomes, day by day. */
function votes(...days: readonly (readonly Outcome[])[]): (boolean | null)[] {
  let flags: number | null = null
  return days.flatMap(asked =>
    asked.map((told, n) => {
      const outcome = outcomes.indexOf(told) + 1
      if (flags === null) {
        flags = firstFlags(outcome)
        return null
      }
      const hadGrant = (flags & pairFlag.granted) !== 0
      const next = nextFlags(flags, outcome, n === 0)
      const vote = hadGrant ? voteOf(next, outcome) : null
      flags = flagsAfterVote(next, vote)
      return vote
    }),
  )
}

test('a pair that was granted before votes by its first ask of each day', () => {
  assert.deepEqual(votes(['granted', 'granted'], ['granted', 'refused'], ['refused']), [null, null, true, null, false])
})

test('a challenge is no vote, what comes of it is', () => {
  assert.deepEqual(votes(['granted'], ['challenged', 'granted'], ['challenged', 'refused']), [
    null,
    null,
    true,
    null,
    false,
  ])
})

test('a phone with an old password votes once, and again when it is let in', () => {
  assert.deepEqual(votes(['granted'], ['refused', 'refused'], ['refused'], ['refused', 'granted', 'granted']), [
    null,
    false,
    null,
    null,
    null,
    true,
    null,
  ])
})

test('who was never granted has no vote', () => {
  assert.deepEqual(votes(['refused'], ['refused'], ['refused', 'granted']), [null, null, null, null])
})

test('a pair that is let in for the first time votes from the next day on, however often the line comes', () => {
  assert.deepEqual(votes(['refused'], ['granted', 'granted'], ['granted', 'granted']), [null, null, null, true, null])
})
