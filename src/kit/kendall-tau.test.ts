import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kendallTau } from './kendall-tau.ts'

type Event = { time: number; rank: number }

function plainTau(events: readonly Event[]): number {
  let surplus = 0
  let differentTimes = 0
  let differentRanks = 0
  events.forEach((a, at) => {
    for (const b of events.slice(at + 1)) {
      surplus += Math.sign((a.time - b.time) * (a.rank - b.rank))
      differentTimes += Number(a.time !== b.time)
      differentRanks += Number(a.rank !== b.rank)
    }
  })
  return surplus / Math.sqrt(differentTimes * differentRanks)
}

test('a list run from its start to its end is in order', () => {
  assert.equal(kendallTau([3, 5, 9].map((time, rank) => ({ time, rank }))), 1)
  assert.equal(kendallTau([9, 5, 3].map((time, rank) => ({ time, rank }))), -1)
})

test('it is what counting all pairs gives, also with ties', () => {
  const few = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(fc.array(fc.record({ time: few, rank: few }), { maxLength: 40 }), events => {
      assert.ok(
        Object.is(kendallTau(events) + 0, plainTau(events) + 0) ||
          Math.abs(kendallTau(events) - plainTau(events)) < 1e-12,
      )
    }),
  )
})
