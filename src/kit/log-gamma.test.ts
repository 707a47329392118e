import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { logBeta, logGamma } from './log-gamma.ts'

const near = (actual: number, expected: number, within = 1e-11) =>
  assert.ok(Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`)

test('known values', () => {
  near(logGamma(1), 0)
  near(logGamma(2), 0)
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)))
  near(logGamma(7), Math.log(720))
  near(logGamma(101), 363.73937555556347) // ln 100!
  near(logBeta(2, 3), Math.log(1 / 12))
})

test('the recurrence ln Γ(x + 1) = ln Γ(x) + ln x holds, also between table and series', () => {
  const positive = fc.oneof(fc.double({ min: 1e-6, max: 1e7, noNaN: true }), fc.integer({ min: 1, max: 10_000 }))
  fc.assert(fc.property(positive, x => near(logGamma(x + 1), logGamma(x) + Math.log(x))))
})
