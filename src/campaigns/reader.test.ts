import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom, type Random } from '../kit/random.ts'
import { advanceReader, newReader, type Reader, readingNats, readingOf } from './reader.ts'

/** Reads so many names new to it on each day from day 100 on, and returns the highest evidence from day `from` on. */
function highest(days: readonly number[], from = 0, reader = newReader(100)): number {
  let best = Number.NEGATIVE_INFINITY
  for (const [n, count] of days.entries()) {
    advanceReader(reader, 100 + n, false)
    for (let name = 0; name < count; name++) {
      reader.count++
      if (n >= from) best = Math.max(best, readingNats(reader))
    }
  }
  return best
}

const steady = (days: number, count: number) => Array.from({ length: days }, () => count)

/** Days of readers of many habits. */
const habits: Readonly<Record<string, (random: Random) => (day: number) => number>> = {
  'few names a day': random => () => random.poisson(2),
  'many names on workdays': random => day => (day % 7 < 5 ? random.poisson(40) : 0),
  'days that differ widely': random => () => random.poisson(random.exponential(6)),
  'hardly ever': random => () => random.poisson(0.05),
  'once a week': random => day => (day % 7 === 0 ? random.poisson(50) : random.poisson(0.5)),
  'more and more': random => day => random.poisson(2 + day / 20),
}

for (const [name, habit] of Object.entries(habits)) {
  test(`the statistic holds what it promises of a reader with this habit: ${name}`, () => {
    const readers = 60
    const days = 200
    let passed = 0
    for (let n = 0; n < readers; n++) {
      const countOn = habit(createRandom(`reader/${name}/${n}`))
      const counts = Array.from({ length: days }, (_, day) => countOn(day))
      if (highest(counts) >= Math.log(1000)) passed++
    }
    // On average one in a thousand reader-days, at most: 12.
    assert.ok(passed <= 12, `${passed} of ${readers} readers`)
  })
}

test('on average, the statistic of readers whose days are as expected grows by less than one a day', () => {
  const readers = 300
  const days = 120
  let sum = 0
  for (let n = 0; n < readers; n++) {
    const random = createRandom(`null ${n}`)
    const usual = random.exponential(5)
    const reader = newReader(100)
    highest(
      Array.from({ length: days }, () => random.poisson(random.exponential(usual))),
      0,
      reader,
    )
    advanceReader(reader, 100 + days, false)
    // Rare high values carry the mean; capped, it can only be lower.
    sum += Math.min(1000, Math.exp(reader.lnStatistic))
  }
  assert.ok(sum / readers < days - 31, `${sum / readers}`)
})

test('a walk through the directory stands out from few names a day, in an hour and over a week', () => {
  const usual = steady(60, 2)
  assert.ok(highest([...usual, 60], 60) > 20)
  assert.ok(highest([...usual, ...steady(7, 20)], 60) > 8)
  assert.ok(highest([...usual, 8], 60) < 4)
})

test('the first month is no evidence, however much is read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 31 }), counts => {
      assert.ok(!(highest(counts) > 0))
    }),
    { numRuns: 20 },
  )
})

test('who reads everybody once a month does so again', () => {
  const month = [500, ...steady(30, 1)]
  assert.ok(highest([...month, ...month, ...month], 60) < 5)
})

test('the newcomers of a day are no walk', () => {
  assert.ok(highest([...steady(60, 0), 10], 60) < 5)
})

test('more names are more evidence, and a day is the same however it is divided', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 30, maxLength: 60 }), fc.nat(200), (past, count) => {
      const reader = newReader(100)
      highest(past, 0, reader)
      advanceReader(reader, 100 + past.length, false)
      let before = readingNats(reader)
      for (let name = 0; name < count; name++) {
        reader.count++
        const nats = readingNats(reader)
        assert.ok(Number.isFinite(nats) && nats > before - 1e-9)
        before = nats
      }
    }),
    { numRuns: 50 },
  )
})

test('what is told counts from the first unusual day on', () => {
  const reader: Reader = newReader(100)
  highest([...steady(60, 1), 12, 12], 0, reader)
  const { days, seen, expected } = readingOf(reader)
  assert.deepEqual({ days, seen }, { days: 2, seen: 24 })
  assert.ok(expected > 1 && expected < 6)
})
