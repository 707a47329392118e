import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom, type Random } from '../kit/random.ts'
import { countEvidence, lnMean, stepStatistic } from './spread-evidence.ts'

/** Marsaglia and Tsang 2000, for shapes from 1 on; below, with a power of a uniform number. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random.next() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = random.normal(0, 1)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

test('on average, counts that are as expected are no evidence', () => {
  const random = createRandom('spread evidence')
  for (const [expected, shape] of [
    [0.05, 2],
    [1, 0.5],
    [3, 5],
    [40, 50],
  ] as const) {
    const draws = 40_000
    let sum = 0
    for (let n = 0; n < draws; n++) {
      const mean = (expected * gamma(random, shape)) / shape
      // Rare large counts carry the mean; capped, it can only be lower.
      sum += Math.min(1000, Math.exp(countEvidence(random.poisson(mean), expected, shape)))
    }
    assert.ok(sum / draws < 1.1, `mean ${sum / draws} at ${expected}, ${shape}`)
  }
})

test('more asks are more evidence, and a million of them are still a number', () => {
  const positive = fc.double({ min: 0.001, max: 1000, noNaN: true })
  fc.assert(
    fc.property(fc.nat(1_000_000), positive, positive, (count, expected, shape) => {
      const nats = countEvidence(count, expected, shape)
      assert.ok(Number.isFinite(nats))
      assert.ok(countEvidence(count + 1, expected, shape) > nats - 1e-9 * Math.abs(nats))
    }),
  )
})

test('the mean of likelihood ratios and a step of the statistic agree with plain arithmetic', () => {
  const nats = fc.double({ min: -20, max: 20, noNaN: true })
  fc.assert(
    fc.property(fc.array(nats, { minLength: 1, maxLength: 8 }), nats, (terms, statistic) => {
      const plain = terms.reduce((sum, term) => sum + Math.exp(term), 0) / terms.length
      assert.ok(Math.abs(lnMean(terms) - Math.log(plain)) < 1e-9)
      const [first] = terms as [number]
      assert.ok(Math.abs(stepStatistic(statistic, first) - (Math.log(1 + Math.exp(statistic)) + first)) < 1e-9)
    }),
  )
  assert.equal(stepStatistic(Number.NEGATIVE_INFINITY, 1), 1)
})
