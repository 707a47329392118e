import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask } from '../asks/ask.ts'
import { tidyBooks } from '../asks/ask-books.ts'
import { createAskRows, setAsk } from '../asks/ask-rows.ts'
import type { EngineReport } from '../evidence/facts.ts'
import { ask, at, list, tinyEngine } from './tiny-site.suite.ts'

/** Hardly any of them asks twice, so that together they may be strangers who share a list. */
const strangers = fc.nat(99).map(n => (n < 90 ? `198.18.${n}.7` : `2001:db8:${n}::7`))

/** Asks of some days by few askers about few names, so that pairs, keys and times meet often. */
const asks: fc.Arbitrary<Ask[]> = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 12 * 24 * 9 }).map(step => 5 * step),
      tied: fc.boolean(),
      from: fc.oneof(
        fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.9', '198.51.100.1', '203.0.113.5', '2001:db8::1'),
        strangers,
      ),
      name: fc.constantFrom('real', 'real', 'real', 'twin', 'word'),
      number: fc.nat({ max: 14 }),
      outcome: fc.constantFrom('refused', 'refused', 'wrong-secret', 'granted', 'error'),
      surface: fc.constantFrom('login', 'login', 'login', 'mfa', 'directory'),
      client: fc.constantFrom('tool/1', 'browser/2'),
    }),
    { minLength: 30, maxLength: 300, size: 'max' },
  )
  .map(all =>
    all
      .map(({ minute, tied, name, number, ...rest }) => {
        const time = at(0, 0, tied ? minute - (minute % 720) : minute)
        return ask({ ...rest, time, name: `${name}${number}` })
      })
      .sort((a, b) => a.time - b.time),
  )

const run = (all: readonly Ask[], partitions = 1): EngineReport => {
  const engine = tinyEngine({ partitions })
  for (const each of all) engine.take(each)
  return engine.finish()
}

const check = (holds: (all: Ask[]) => void) => fc.assert(fc.property(asks, holds), { numRuns: 60 })

test('any number of workers reports the same', () => {
  check(all => {
    const one = run(all)
    for (const partitions of [2, 5]) assert.deepEqual(run(all, partitions), one)
  })
})

test('the order of asks of the same time does not matter', () => {
  check(all => assert.deepEqual(run([...all].reverse().sort((a, b) => a.time - b.time)), run(all)))
})

test('a state that is written and read again after every few asks changes nothing', () => {
  check(all => {
    let engine = tinyEngine()
    all.forEach((each, n) => {
      engine.take(each)
      if (n % 40 === 17) engine = tinyEngine({}, engine.encode())
    })
    assert.deepEqual(engine.finish(), run(all))
  })
})

test('numbers of texts that are given back after every few asks change nothing', () => {
  check(all => {
    const engine = tinyEngine()
    const rows = createAskRows(1)
    all.forEach((each, n) => {
      setAsk(rows, 0, each, engine.books)
      engine.takeRow(rows, 0)
      if (n % 25 === 13) tidyBooks(engine.books, [engine.markBooks])
    })
    assert.deepEqual(engine.finish(), run(all))
  })
})

test('a repeated failure changes no evidence of any key', () => {
  const known = (all: readonly Ask[]) => {
    const engine = tinyEngine()
    for (const each of all) engine.take(each)
    engine.finish()
    const addresses = [...new Set(all.map(({ source }) => source.address ?? ''))].sort()
    return [...addresses, '192.0.2.0/24', 'tool/1', 'browser/2']
      .flatMap(key => engine.knowledgeOf(key))
      .map(({ key, evidence, alerted }) => ({ key, evidence, alerted }))
  }
  // A repeated grant tells something: the pair is one that was let in before.
  const repeated = (each: Ask) => (each.outcome === 'granted' ? [each] : [each, each])
  check(all => assert.deepEqual(known(all.flatMap(repeated)), known(all)))
})

test('what comes in is counted once, whatever becomes of it', () => {
  check(all => {
    const { totals, timeline } = run(all)
    const shown = timeline.buckets.reduce((sum, { benign, generic, aboutUs }) => sum + benign + generic + aboutUs, 0)
    assert.equal(totals.asks, all.length)
    assert.equal(shown, all.filter(({ outcome }) => outcome !== 'error').length)
  })
})

test('two states from the same bytes do not touch each other', () => {
  const engine = tinyEngine()
  for (const each of list(5, { time: at(0, 3), from: '192.0.2.7', name: 'real' })) engine.take(ask(each))
  const bytes = engine.encode()
  const attacked = () => {
    const fork = tinyEngine({}, bytes)
    for (const each of list(9, { time: at(1, 3), from: '192.0.2.7', name: 'real' })) fork.take(ask(each))
    return fork.finish()
  }
  assert.equal(attacked().alerts.length, 1)
  assert.deepEqual(attacked(), attacked())
  assert.equal(tinyEngine({}, bytes).finish().alerts.length, 0)
})
