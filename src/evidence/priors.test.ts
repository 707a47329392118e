import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom, type Random } from '../kit/random.ts'
import {
  countKey,
  emptyPopulations,
  estimatePriors,
  initialPriors,
  isBenignLooking,
  type KeyWeek,
  takeWeek,
} from './priors.ts'

const near = (actual: number, expected: number, within: number) =>
  assert.ok(Math.abs(actual / expected - 1) < within, `${actual}, expected ${expected}`)

/** Keys of a Polya urn: the next contact fails with chance (a + failed) / (a + b + contacts). */
function urn(random: Random, a: number, b: number, contacts: number): { failed: number; granted: number } {
  let failed = 0
  for (let n = 0; n < contacts; n++) if (random.chance((a + failed) / (a + b + n))) failed++
  return { failed, granted: contacts - failed }
}

test('without keys, the estimate is the belief', () => {
  const { login, recovery } = estimatePriors(emptyPopulations()).address
  near(login.a, initialPriors.address.login.a, 0.01)
  near(login.b, initialPriors.address.login.b, 0.01)
  near(recovery.a, 2, 0.01)
  near(recovery.b, 6, 0.01)
})

test('with many keys, the estimate is what they were drawn from', () => {
  const random = createRandom('priors')
  const week = emptyPopulations()
  for (let key = 0; key < 4000; key++) {
    const { failed, granted } = urn(random, 2, 38, 1 + random.below(30))
    countKey(week.prefix.login, failed, granted)
  }
  const { a, b } = estimatePriors(week).prefix.login
  near(a / (a + b), 0.05, 0.05)
  near(a + b, 40, 0.2)
})

test('the concentration never falls below four', () => {
  const week = emptyPopulations()
  for (let key = 0; key < 500; key++) countKey(week.address.login, key % 2 ? 20 : 0, key % 2 ? 0 : 20)
  const { a, b } = estimatePriors(week).address.login
  near(a + b, 4, 0.01)
})

test('a week counts for 0.8 of itself a week later', () => {
  const [total, first] = [emptyPopulations(), emptyPopulations()]
  for (let key = 0; key < 10; key++) countKey(first.asn.login, 1, 2)
  takeWeek(total, first)
  takeWeek(total, emptyPopulations())
  assert.deepEqual(total.asn.login, { failed: [8], granted: [8, 8], contacts: [8, 8, 8] })
})

test('a key of very many contacts pins the mean, at bounded cost', () => {
  const week = emptyPopulations()
  countKey(week.client.login, 100_000, 900_000)
  assert.deepEqual([week.client.login.failed.length, week.client.login.contacts.length], [102, 1024])
})

const quiet: KeyWeek = {
  kind: 'address',
  login: { failed: 0, granted: 3 },
  recovery: { failed: 0, granted: 0 },
  twins: 0,
  others: 0,
  wasGranted: true,
  alerted: false,
}

test('attackers do not teach what is benign', () => {
  const looksBenign = (change: Partial<KeyWeek>) => isBenignLooking({ ...quiet, ...change }, initialPriors)
  assert.ok(looksBenign({}))
  assert.ok(looksBenign({ others: 2 }))
  assert.ok(!looksBenign({ alerted: true }))
  assert.ok(!looksBenign({ others: 3 }))
  assert.ok(!looksBenign({ twins: 1 }))
  assert.ok(looksBenign({ twins: 1, kind: 'prefix' }))
  assert.ok(!looksBenign({ wasGranted: false, login: { failed: 2, granted: 0 } }))
  assert.ok(looksBenign({ wasGranted: false, login: { failed: 1, granted: 0 } }))
  assert.ok(!looksBenign({ login: { failed: 30, granted: 5 } }))
})
