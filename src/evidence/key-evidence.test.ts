import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../kit/random.ts'
import { betaBinomialEvidence, genericList, prober } from './beta-binomial.ts'
import { allFailuresEvidence, keyEvidence, keyEvidenceNats } from './key-evidence.ts'
import { column, count, emptyKeyState, type KeyState } from './key-state.ts'
import { initialPriors } from './priors.ts'

const rho = {
  'full-rare': 0.07,
  'full-common': null,
  'short-rare': 0.2,
  'short-common': null,
  single: null,
  number: null,
}
const tables = { priors: initialPriors, rho }
const today = 20_000

function stateOf(counts: Partial<Record<'real' | 'twin' | 'other' | 'granted', number>>, day = today): KeyState {
  const columns = [
    ...new Array<number>(counts.real ?? 0).fill(column.real),
    ...new Array<number>(counts.twin ?? 0).fill(column.twin),
    ...new Array<number>(counts.other ?? 0).fill(column.other),
    ...new Array<number>(counts.granted ?? 0).fill(column.grantedLogin),
  ]
  return count(emptyKeyState, day, columns)
}

const nats = (state: KeyState) => keyEvidenceNats(state, 'address', today, tables)

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
  const { probing, aboutUs, nats } = keyEvidence(stateOf({ real: 8, twin: 1 }), 'address', today, tables)
  assert.deepEqual([probing.length, aboutUs.length], [1, 1])
  assert.equal(nats, Math.min(probing[0]?.nats ?? 0, aboutUs[0]?.nats ?? 0))
})

const small = fc.nat({ max: 60 })

test('with twins added, the evidence falls', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), small, fc.integer({ min: 1, max: 20 }), (real, twin, more) => {
      const aboutUs = (twins: number) => betaBinomialEvidence(real, twins, prober, genericList(0.07))
      assert.ok(aboutUs(twin + more) < aboutUs(twin) + 1e-9)
      assert.ok(nats(stateOf({ real, twin: twin + more })) <= nats(stateOf({ real, twin })) + 1e-9)
    }),
  )
})

test('words say nothing about us, and a stratum without an expectation says nothing either', () => {
  fc.assert(
    fc.property(small, small, small, (real, twin, other) => {
      assert.equal(nats(stateOf({ real, twin, other })), nats(stateOf({ real, twin })))
    }),
  )
  const common = count(emptyKeyState, today, new Array<number>(9).fill(column.real + 1))
  assert.equal(nats(common), 0)
})

test('all failures count as probing, whosever the names', () => {
  const mixed = allFailuresEvidence(stateOf({ real: 2, twin: 3, other: 4 }), 'address', today, tables)
  const words = allFailuresEvidence(stateOf({ other: 6 }), 'address', today, tables, { login: 3, recovery: 0 })
  assert.equal(mixed.nats, words.nats)
})

test('old innocence does not shield a new attack, and slow asking adds up', () => {
  const innocent = stateOf({ granted: 300 }, today - 5)
  const attack = count(innocent, today, new Array<number>(8).fill(column.real))
  assert.ok(Math.abs(nats(attack) - 9.6185) < 5e-4)
  const slow = [25, 20, 15, 10, 5, 0].reduce((state, ago) => count(state, today - ago, [column.real]), emptyKeyState)
  assert.equal(keyEvidence(slow, 'address', today, tables).windowDays, 30)
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
  let state: KeyState = emptyKeyState
  for (let contact = 0; contact < 60; contact++) {
    const isBot = random.chance(bots)
    const hit = isBot ? random.chance(0.07) : random.chance(chance)
    const at = isBot ? (hit ? column.real : column.twin) : hit ? column.real : column.grantedLogin
    state = count(state, today, [at])
    if (hit && nats(state) >= limit) return true
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
