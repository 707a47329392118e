import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Traits, traitBit, traitBits } from '../networks/source-traits.ts'
import { keyKindNames } from './facts.ts'
import { learnWeights, type TraitCounts, weightNats, weightParts, weightSlot } from './key-weights.ts'

const shared = ['listed', 'tor', 'program', 'aged'] as const
const traits: fc.Arbitrary<Traits> = fc
  .tuple(
    ...shared.map(trait => fc.constantFrom(0, traitBit(trait, true), traitBit(trait, false))),
    fc.constantFrom(0, traitBit('crawler', true)),
  )
  .map(bits => bits.reduce((sum, bit) => sum | bit, 0))
const day: fc.Arbitrary<TraitCounts> = fc
  .array(fc.tuple(fc.constantFrom(...keyKindNames), traits, fc.integer({ min: 1, max: 5000 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map(counts => new Map(counts.map(([kind, has, keys]) => [weightSlot(kind, has), keys])))

/** Mean weight of the keys of a kind on a day. */
function meanOf(
  counts: TraitCounts,
  kind: (typeof keyKindNames)[number],
  weights: ReturnType<typeof learnWeights>,
): number {
  const first = weightSlot(kind, 0)
  const own = [...counts].filter(([slot]) => slot >= first && slot < first + (1 << traitBits))
  const keys = own.reduce((sum, [, count]) => sum + count, 0)
  return (
    own.reduce((sum, [slot, count]) => sum + count * Math.exp(weightNats(weights, kind, slot - first, false)), 0) / keys
  )
}

test('whatever traits keys have and however they go together, the mean weight of a day that was looked at is at most 1', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 7 }), days => {
      const weights = learnWeights(days)
      for (const counts of days) {
        for (const kind of keyKindNames) {
          const mean = meanOf(counts, kind, weights)
          assert.ok(Number.isNaN(mean) || mean <= 1 + 1e-9, `${mean}`)
        }
      }
    }),
  )
})

test('before anything is known no trait lifts a key', () => {
  const weights = learnWeights([])
  fc.assert(
    fc.property(fc.constantFrom(...keyKindNames), traits, (kind, has) => weightNats(weights, kind, has, false) <= 0),
  )
})

test('one trait keeps the mean at most 1 on every day on which it is no more common than it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shared),
      fc.integer({ min: 0, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (trait, having, less) => {
        const counted = (keys: number): TraitCounts =>
          new Map([
            [weightSlot('address', traitBit(trait, true)), keys],
            [weightSlot('address', traitBit(trait, false)), 5000 - keys],
          ])
        const weights = learnWeights([counted(having)])
        assert.ok(meanOf(counted(Math.floor(having * less)), 'address', weights) <= 1 + 1e-9)
      },
    ),
  )
})

test('a rare trait lifts, at most eightfold, and a common one says nothing', () => {
  const listed = traitBit('listed', true)
  const weightsAt = (having: number) =>
    learnWeights([
      new Map([
        [weightSlot('address', listed), having],
        [weightSlot('address', traitBit('listed', false)), 10_000 - having],
      ]),
    ])
  assert.ok(Math.abs(weightNats(weightsAt(10), 'address', listed, false) - Math.log(8)) < 1e-9)
  assert.equal(weightNats(weightsAt(5000), 'address', listed, false), 0)
  assert.equal(weightNats(weightsAt(5000), 'address', traitBit('listed', false), false), 0)
})

test('where people have logged in for days weighs less, and so do the networks of search engines', () => {
  const weights = learnWeights([])
  assert.ok(weightNats(weights, 'address', 0, true) < 0)
  assert.ok(weightNats(weights, 'address', traitBit('crawler', true), false) < -3)
})

test('all traits together lift a key at most twelvefold', () => {
  const all = shared.reduce((bits, trait) => bits | traitBit(trait, true), 0)
  const none = shared.reduce((bits, trait) => bits | traitBit(trait, false), 0)
  const weights = learnWeights([new Map([[weightSlot('address', none), 100_000]])])
  assert.ok(Math.abs(weightNats(weights, 'address', all, false) - Math.log(12)) < 1e-9)
})

test('the parts add up to the weight', () => {
  fc.assert(
    fc.property(
      fc.array(day, { maxLength: 3 }),
      fc.constantFrom(...keyKindNames),
      traits,
      fc.boolean(),
      (days, kind, has, returning) => {
        const weights = learnWeights(days)
        const parts = weightParts(weights, kind, has, returning).reduce((sum, { nats }) => sum + nats, 0)
        assert.ok(Math.abs(parts - weightNats(weights, kind, has, returning)) < 1e-9)
      },
    ),
  )
})

test('a log that tells nothing of its askers weighs nothing', () => {
  assert.equal(weightNats(learnWeights([]), 'address', 0, false), 0)
  assert.deepEqual(weightParts(learnWeights([]), 'prefix', 0, false), [])
})
