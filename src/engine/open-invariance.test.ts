import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask } from '../asks/ask.ts'
import type { EngineReport } from '../evidence/facts.ts'
import { ask, at, tinyEngine } from './tiny-site.suite.ts'

const doors = fc.constantFrom('mailbox', 'mailbox', 'page', 'page', 'registration', 'directory', 'login')

/** Asks of some days at doors that are open to all, by few askers; some name nobody. */
const asks: fc.Arbitrary<Ask[]> = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 12 * 24 * 4 }).map(step => 5 * step),
      tied: fc.boolean(),
      from: fc.constantFrom('192.0.2.1', '192.0.2.2', '198.51.100.1', '2001:db8::1'),
      name: fc.constantFrom('real', 'real', 'twin', 'word'),
      number: fc.nat({ max: 40 }),
      outcome: fc.constantFrom('listed', 'unknown-identity', 'unknown-identity', 'refused', 'granted'),
      surface: doors,
      client: fc.constantFrom('tool/1', 'browser/2'),
      hidden: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
    }),
    { minLength: 60, maxLength: 400, size: 'max' },
  )
  .map(all =>
    all
      .map(({ minute, tied, name, number, hidden, outcome, surface, ...rest }) => {
        const time = at(0, 0, tied ? minute - (minute % 720) : minute)
        const isLogin = surface === 'login'
        const answer = outcome === 'granted' && !isLogin && !hidden ? 'listed' : outcome
        const made = ask({ ...rest, surface, outcome: answer, time, name: `${name}${number}` })
        return hidden ? { ...made, identity: null, count: 1 + (number % 4) } : made
      })
      .sort((a, b) => a.time - b.time),
  )

const run = (all: readonly Ask[], partitions = 1): EngineReport => {
  const engine = tinyEngine({ partitions })
  for (const each of all) engine.take(each)
  return engine.finish()
}

const check = (holds: (all: Ask[]) => void) => fc.assert(fc.property(asks, holds), { numRuns: 40 })

test('open doors: any number of workers, and any order of asks of the same time, report the same', () => {
  check(all => {
    const one = run(all)
    assert.deepEqual(run(all, 3), one)
    assert.deepEqual(run([...all].reverse().sort((a, b) => a.time - b.time)), one)
  })
})

test('open doors: a state that is written and read again after every few asks changes nothing', () => {
  check(all => {
    let engine = tinyEngine()
    all.forEach((each, n) => {
      engine.take(each)
      if (n % 40 === 17) engine = tinyEngine({}, engine.encode())
    })
    assert.deepEqual(engine.finish(), run(all))
  })
})

test('open doors: each ask twice raises the same alerts with the same evidence', () => {
  const told = (all: readonly Ask[]) =>
    run(all).alerts.map(({ cause, keys, raised, evidence }) => ({ cause, keys, raised, evidence }))
  check(all => assert.deepEqual(told(all.flatMap(each => [each, each])), told(all)))
})
