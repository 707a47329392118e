import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../kit/random.ts'
import { betaBinomialEvidence, genericList, prober } from './beta-binomial.ts'
import { column, countToday, createDayCounts } from './day-counts.ts'
import { allFailuresEvidence, allFailuresNats, keyEvidence, keyEvidenceNats } from './key-evidence.ts'
import { createLikelihoods } from './likelihoods.ts'
import { initialPriors } from './priors.ts'

const rho = {
  'full-rare': 0.07,
  'full-common': null,
  'short-rare': 0.2,
  'short-common': null,
  single: null,
  number: null,
}
const tables = { priors: initialPriors, rho, decoys: 0 }
const likelihoods = createLikelihoods(tables)
/** Of all keys. */
const counts = createDayCounts()
const today = 20_000

/** The first counter of a key, with so many more counted. */
function count(first: number, day: number, of: number, times = 1): number {
  let counter = first
  for (let n = 0; n < times; n++) counter = countToday(counts, counter, day, of)
  return counter
}

function keyOf(contacts: Partial<Record<'real' | 'twin' | 'other' | 'grantedLogin', number>>, day = today): number {
  return Object.entries(contacts).reduce(
    (counter, [of, times]) => count(counter, day, column[of as keyof typeof contacts], times),
    0,
  )
}

const nats = (counter: number) => keyEvidenceNats(counts, counter, 'address', today, likelihoods)
const evidenceOf = (counter: number) => keyEvidence(counts, counter, 'address', today, tables, likelihoods)

test('probing evidence of failures without a grant, as worked out by hand', () => {
  const { login } = initialPriors.address
  const byHand: readonly (readonly [failed: number, nats: number])[] = [
    [1, 2.0794],
    [6, 8.044],
    [7, 8.8652],
    [8, 9.6185],
    [10, 10.963],
  ]
  for (const [failed, expected] of byHand) {
    const actual = betaBinomialEvidence(failed, 0, prober, login)
    assert.ok(Math.abs(actual - expected) < 5e-4, `${failed}: ${actual}`)
  }
})

test('the evidence is the smaller of probing and about us', () => {
  const { probing, aboutUs, nats } = evidenceOf(keyOf({ real: 8, twin: 1 }))
  assert.deepEqual([probing.length, aboutUs.length], [1, 1])
  assert.equal(nats, Math.min(probing[0]?.nats ?? 0, aboutUs[0]?.nats ?? 0))
})

const small = fc.nat({ max: 60 })

test('with twins added, the evidence falls', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), small, fc.integer({ min: 1, max: 20 }), (real, twin, more) => {
      const aboutUs = (twins: number) => betaBinomialEvidence(real, twins, prober, genericList(0.07))
      assert.ok(aboutUs(twin + more) < aboutUs(twin) + 1e-9)
      assert.ok(nats(keyOf({ real, twin: twin + more })) <= nats(keyOf({ real, twin })) + 1e-9)
    }),
  )
})

test('words say nothing about us, and a stratum without an expectation says nothing either', () => {
  fc.assert(
    fc.property(small, small, small, (real, twin, other) => {
      assert.equal(nats(keyOf({ real, twin, other })), nats(keyOf({ real, twin })))
    }),
  )
  const common = count(0, today, column.real + 1, 9)
  assert.equal(nats(common), 0)
})

test('all failures count as probing, whosever the names', () => {
  const of = (counter: number, waiting = { login: 0, recovery: 0 }) =>
    allFailuresEvidence(counts, counter, 'address', today, likelihoods, waiting)
  const mixed = keyOf({ real: 2, twin: 3, other: 4 })
  assert.equal(of(mixed).nats, of(keyOf({ other: 6 }), { login: 3, recovery: 0 }).nats)
  assert.equal(of(mixed).nats, allFailuresNats(counts, mixed, 'address', today, likelihoods))
})

test('old innocence does not shield a new attack, and slow asking adds up', () => {
  const innocent = keyOf({ grantedLogin: 300 }, today - 5)
  const attack = count(innocent, today, column.real, 8)
  assert.ok(Math.abs(nats(attack) - 9.6185) < 5e-4)
  const slow = [25, 20, 15, 10, 5, 0].reduce((counter, ago) => count(counter, today - ago, column.real), 0)
  assert.equal(evidenceOf(slow).windowDays, 30)
})

test('null keys hardly ever reach a threshold, at any time and in any mixture (Ville)', () => {
  const random = createRandom('null keys')
  const limit = Math.log(50)
  const keys = 4000
  let crossed = 0
  for (let key = 0; key < keys; key++) {
    const chance = drawBeta(random.fork(key), 1.2, 10.8)
    const bots = key % 2 === 0 ? 0 : random.next()
    if (crosses(chance, bots, limit, random.fork(`asks ${key}`))) crossed++
  }
  assert.ok(crossed / keys <= 1 / 50, `${crossed} of ${keys}`)
})

/** A key whose users fail by chance, with a bot behind it that asks a generic list for a share of the contacts. */
function crosses(chance: number, bots: number, limit: number, random: ReturnType<typeof createRandom>): boolean {
  let counter = 0
  for (let contact = 0; contact < 60; contact++) {
    const isBot = random.chance(bots)
    const hit = isBot ? random.chance(0.07) : random.chance(chance)
    const at = isBot ? (hit ? column.real : column.twin) : hit ? column.real : column.grantedLogin
    counter = count(counter, today, at)
    if (hit && nats(counter) >= limit) return true
  }
  return false
}

/** Beta by two gammas, each a sum of exponentials and a rejected fraction; good enough for a test. */
function drawBeta(random: ReturnType<typeof createRandom>, a: number, b: number): number {
  const x = drawGamma(random, a)
  return x / (x + drawGamma(random, b))
}

/** Marsaglia and Tsang 2000, for shapes of at least 1. */
function drawGamma(random: ReturnType<typeof createRandom>, shape: number): number {
  const d = shape - 1 / 3
  for (;;) {
    const z = random.normal(0, 1)
    const v = (1 + z / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(random.next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}
