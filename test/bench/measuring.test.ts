import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyFacts } from '../../bench/logs/log-facts.ts'
import { wrongAnswers } from '../../bench/measure/answer.ts'
import { interleave, median, medianRatio } from '../../bench/measure/rounds.ts'
import { parseSize } from '../../bench/size.ts'

const cost = (cpuMs: number) => ({ cpuMs, wallMs: cpuMs, peakBytes: 0 })

test('half of the values are below the median and half above', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), values => {
      const middle = median(values)
      assert.ok(2 * values.filter(value => value < middle).length <= values.length)
      assert.ok(2 * values.filter(value => value > middle).length <= values.length)
    }),
  )
})

test('a machine that is slow in one round changes no ratio', () => {
  const speeds = [1, 1, 7]
  const slow = speeds.map(speed => cost(30 * speed))
  const fast = speeds.map(speed => cost(10 * speed))
  assert.equal(medianRatio(slow, fast, 'cpuMs'), 3)
})

test('commands take turns', () => {
  const ran: string[] = []
  const command = (name: string) => () => {
    ran.push(name)
    return cost(1)
  }
  interleave({ a: command('a'), b: command('b'), c: command('c') }, 2)
  assert.deepEqual(ran.join(''), 'abcabc')
})

test('sizes are powers of 1024, and anything else is none', () => {
  assert.deepEqual(['7', '500k', '1.5m', '2G'].map(parseSize), [7, 512_000, 1_572_864, 2_147_483_648])
  for (const text of ['', 'm', '1t', '-1', '1 m']) assert.ok(Number.isNaN(parseSize(text)), text)
})

test('a count that is off is a wrong answer, and one of many askers may be off by the error of its counter', () => {
  const facts = { ...emptyFacts(0), lines: 9, asks: 5, askers: 100_000, last: 1000 }
  const says = (totals: object) =>
    wrongAnswers(JSON.stringify({ totals: { lines: 9, asks: 5, askers: 100_000, ...totals }, span }), facts)
  const span = { first: new Date(0).toISOString(), last: new Date(1000).toISOString() }
  assert.deepEqual(says({}), [])
  assert.deepEqual(says({ askers: 101_000 }), [])
  assert.deepEqual(says({ asks: 4 }), ['4 asks instead of 5'])
  assert.equal(says({ askers: 110_000 }).length, 1)
  assert.equal(says({ lines: 8, asks: 6 }).length, 2)
})
