import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom, hash32, mix32 } from './random.ts'

const draws = (seed: string, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.next())
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]) => mean(values.map(value => value ** 2)) - mean(values) ** 2

test('the same seed gives the same numbers, another seed others', () => {
  assert.deepEqual(draws('a', 50), draws('a', 50))
  assert.notDeepEqual(draws('a', 50), draws('b', 50))
})

test('a fork does not depend on what was drawn before', () => {
  const fresh = createRandom('a').fork('x')
  const used = createRandom('a')
  used.next()
  assert.equal(used.fork('x').next(), fresh.next())
})

test('uniform numbers fill ten bins evenly', () => {
  const bins = new Array<number>(10).fill(0)
  for (const value of draws('bins', 100_000)) bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1
  for (const count of bins) assert.ok(Math.abs(count - 10_000) < 500, `${count}`)
})

test('neighbouring forks are not correlated', () => {
  const root = createRandom('forks')
  const pairs = Array.from({ length: 20_000 }, (_, day) => [root.fork(day).next(), root.fork(day + 1).next()] as const)
  const covariance = mean(pairs.map(([a, b]) => a * b)) - mean(pairs.map(([a]) => a)) * mean(pairs.map(([, b]) => b))
  assert.ok(Math.abs(covariance) < 0.003, `${covariance}`)
})

test('distributions have the mean and variance they claim', () => {
  const random = createRandom('moments')
  const normal = Array.from({ length: 50_000 }, () => random.normal(5, 2))
  assert.ok(Math.abs(mean(normal) - 5) < 0.05)
  assert.ok(Math.abs(variance(normal) - 4) < 0.15)
  const exponential = Array.from({ length: 50_000 }, () => random.exponential(3))
  assert.ok(Math.abs(mean(exponential) - 3) < 0.08)
  for (const rate of [0.2, 4, 80]) {
    const counts = Array.from({ length: 50_000 }, () => random.poisson(rate))
    assert.ok(Math.abs(mean(counts) - rate) < 0.03 * Math.max(1, rate))
    assert.ok(Math.abs(variance(counts) / rate - 1) < 0.05)
  }
})

test('mixed numbers differ in half of their bits when an argument moves by one', () => {
  const salt = hash32('salt')
  let flipped = 0
  for (let user = 0; user < 10_000; user++) {
    let difference = mix32(salt, user, 7) ^ mix32(salt, user + 1, 7)
    for (; difference !== 0; difference &= difference - 1) flipped++
  }
  assert.ok(Math.abs(flipped / 10_000 - 16) < 0.2, `${flipped / 10_000}`)
})
