import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alertThreshold } from './budget.ts'
import { guessedDecoy, withDecoys } from './decoy-evidence.ts'

const planted = fc.integer({ min: 1, max: 300_000 })
const asksOnce = (decoys: number) => withDecoys(0, { planted: decoys, asked: 1, contacts: 1 })

test('without decoys the evidence is what it is', () => {
  assert.equal(withDecoys(4.2, { planted: 0, asked: 0, contacts: 12 }), 4.2)
})

test('one ask for one of three decoys is an alert by itself on a site of usual size, for one of thirty it is not', () => {
  const threshold = alertThreshold(3000, 1)
  assert.ok(asksOnce(3) > threshold && asksOnce(3) < 9, `${asksOnce(3)}`)
  assert.ok(asksOnce(30) < threshold && asksOnce(30) > 6, `${asksOnce(30)}`)
})

test('decoys bring who guesses past ln(1/alpha) with probability at most alpha', () => {
  const levels = fc.double({ min: 0.1, max: 16, noNaN: true })
  fc.assert(
    fc.property(planted, levels, (decoys, level) => {
      const rate = decoys * guessedDecoy
      let passed = 0
      let missed = 1
      for (let contacts = 1; contacts <= 2000; contacts++) {
        if (withDecoys(0, { planted: decoys, asked: 1, contacts }) >= level) passed += missed * rate
        missed *= 1 - rate
      }
      assert.ok(passed <= Math.exp(-level), `${passed} of ${Math.exp(-level)}`)
    }),
  )
})

test('together with other evidence its mean stays at most 1 for who guesses, however often decoys are hit', () => {
  fc.assert(
    fc.property(
      planted,
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0.01, max: 0.65, noNaN: true }),
      (decoys, contacts, share) => {
        const rate = decoys * guessedDecoy
        let mean = 0
        // Of the contacts some are decoys; each other one doubles the rest of the evidence's odds with `share`, or takes from them what makes it fair.
        for (let hits = 0; hits <= contacts; hits++) {
          const others = contacts - hits
          for (let up = 0; up <= others; up++) {
            const chance = binomial(contacts, hits, rate) * binomial(others, up, share)
            const nats = up * Math.log(1.5) + (others - up) * Math.log((1 - 1.5 * share) / (1 - share))
            mean += chance * Math.exp(withDecoys(nats, { planted: decoys, asked: hits, contacts }))
          }
        }
        assert.ok(mean <= 1 + 1e-9, `${mean}`)
      },
    ),
    { numRuns: 60 },
  )
})

test('the more else a key asks for, the less one decoy says; none asked for costs little', () => {
  fc.assert(
    fc.property(
      planted,
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: -30, max: 30, noNaN: true }),
      (decoys, contacts, nats) => {
        const with1 = (of: number) => withDecoys(nats, { planted: decoys, asked: 1, contacts: of })
        assert.ok(with1(contacts + 1) <= with1(contacts) + 1e-9)
        assert.ok(withDecoys(nats, { planted: decoys, asked: 0, contacts }) >= nats - 0.23)
      },
    ),
  )
})

test('a second decoy adds nothing: who guessed one may guess all', () => {
  const of = (asked: number) => withDecoys(2, { planted: 5, asked, contacts: 9 })
  assert.equal(of(1), of(4))
})

function binomial(n: number, k: number, chance: number): number {
  let all = (1 - chance) ** (n - k) * chance ** k
  for (let at = 1; at <= k; at++) all *= (n - k + at) / at
  return all
}
