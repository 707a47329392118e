import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask } from '../asks/ask.ts'
import type { EngineReport } from '../evidence/facts.ts'
import { createRandom } from '../kit/random.ts'
import type { People, Person } from '../people/person.ts'
import { ask, at, tinyEngine } from './tiny-site.suite.ts'

const reader = '192.0.2.50'
const days = 45
const nobody: Person = {
  id: 'anna',
  displayName: '',
  logins: [],
  aliases: [],
  givenNames: [],
  familyNames: [],
  role: false,
}
const lookUp = (time: number, name: string, from = reader, outcome: Ask['outcome'] = 'listed'): Ask =>
  ask({ time, from, name, surface: 'directory', outcome })

/** Two or three people a day of a hundred, up to the day before the last. */
function usual(from = reader): Ask[] {
  const random = createRandom(`reader ${from}`)
  return Array.from({ length: days - 1 }, (_, day) =>
    Array.from({ length: 2 + (day % 2) }, (_, n) => lookUp(at(day, 8 + n), `real${random.below(100)}`, from)),
  ).flat()
}

const walk = (count: number, from = reader, outcome: Ask['outcome'] = 'listed'): Ask[] =>
  Array.from({ length: count }, (_, n) => lookUp(at(days, 14) + n * 1000, `real${200 + n}`, from, outcome))

const inOrder = (asks: readonly Ask[]) => [...asks].sort((a, b) => a.time - b.time)

function told(asks: readonly Ask[], partitions = 1): EngineReport {
  const engine = tinyEngine({ partitions })
  for (const each of inOrder(asks)) engine.take(each)
  return engine.finish()
}

/** How many, whatever they are told as. */
const countAlerts = (asks: readonly Ask[]) =>
  told(asks).alerts.reduce((sum, { campaign }) => sum + (campaign?.alerts.length ?? 1), 0)

const alerts = (asks: readonly Ask[]) => told(asks).alerts.map(({ cause, keys }) => `${cause} ${keys[0]?.value}`)

test('who reads of a few people a day and then of sixty others has harvested them', () => {
  const [alert, ...more] = told([...usual(), ...walk(60)]).alerts
  assert.equal(more.length, 0)
  assert.equal(alert?.cause, 'harvested')
  assert.equal(alert?.evidence.reading?.days, 1)
  assert.equal(alert?.evidence.reading?.seen, 60)
  assert.ok((alert?.identities.length ?? 0) > 50)
  assert.ok(alert?.identities.every(({ name }) => name.startsWith('real2')))
})

test('who is let in is judged, too, and the people who log in through it are not told as read about', () => {
  const login = (name: string, time: number) => ask({ time, from: reader, name, surface: 'login', outcome: 'granted' })
  const app = Array.from({ length: days + 1 }, (_, day) =>
    [0, 1, 2, 3].flatMap(n => {
      const name = `real${(day * 7 + n) % 40}`
      return [lookUp(at(day, 15 + n), name), login(name, at(day, 15 + n) + 50)]
    }),
  ).flat()
  app.push(login('real0', at(0, 1)))
  assert.deepEqual(alerts(app), [])
  const [alert] = told([...app, ...walk(60)]).alerts
  assert.equal(alert?.cause, 'harvested')
  assert.ok(alert?.identities.every(({ name }) => name.startsWith('real2')))
})

test('names that are nobody of ours, or were not found, are no reading', () => {
  const words = Array.from({ length: 60 }, (_, n) => lookUp(at(days, 14) + n * 1000, `word${n}`))
  assert.deepEqual(alerts([...usual(), ...words]), [])
  const missed = told([...usual(), ...walk(60, reader, 'unknown-identity')]).alerts
  assert.ok(missed.every(({ evidence }) => evidence.reading === undefined))
})

test('who reads everybody every night asks for nobody new, and the first night of a log is no alert', () => {
  const sync = Array.from({ length: days }, (_, day) =>
    Array.from({ length: 150 }, (_, n) => lookUp(at(day, 2) + n * 100, `real${n}`)),
  ).flat()
  assert.deepEqual(alerts(sync), [])
})

test('people who have just joined are read about by everybody', () => {
  const joined = (start: number): People => ({
    source: 'two lists',
    domains: [],
    counts: () => ({ current: 100, left: 0 }),
    rho: () => null,
    isOwnDomainWord: () => false,
    classify: name => {
      const person = { ...nobody, ...(name.startsWith('real2') && name.length > 5 && { start }) }
      return { nameClass: 'real', stratum: null, person }
    },
  })
  const alertsWith = (start: number): number => {
    const engine = tinyEngine({ people: joined(start) })
    for (const each of inOrder([...usual(), ...walk(60)])) engine.take(each)
    return engine.finish().alerts.length
  }
  assert.equal(alertsWith(at(days - 3)), 0)
  assert.equal(alertsWith(at(days - 60)), 1)
})

test('who reads for the first time, and who comes back after weeks, is not judged by a past that it has not', () => {
  assert.deepEqual(alerts(walk(300)), [])
  const pause = usual().filter(({ time }) => time < at(days - 20))
  assert.deepEqual(alerts([...pause, ...walk(60)]), [])
})

test('readers are judged each by its own past, by any number of workers', () => {
  const other = '198.51.100.7'
  const asks = [...usual(), ...usual(other), ...walk(60, other)]
  const one = told(asks)
  assert.deepEqual(
    one.alerts.map(({ keys }) => keys[0]?.value),
    [other],
  )
  assert.deepEqual(told(asks, 3), one)
})

test('a state that is written and read again, and asks that come twice, change nothing', () => {
  const asks = inOrder([...usual(), ...walk(60)])
  let engine = tinyEngine()
  for (const [n, each] of asks.entries()) {
    engine.take(each)
    if (n % 30 === 17) engine = tinyEngine({}, engine.encode())
  }
  const once = told(asks)
  assert.deepEqual(engine.finish(), once)
  const short = ({ alerts }: EngineReport) => alerts.map(({ raised, evidence }) => ({ raised, evidence }))
  assert.deepEqual(short(told(asks.flatMap(each => [each, each]))), short(once))
})

test('readers of any habit: neither workers, nor a state written and read again, nor the order of a second matter', () => {
  const readings = fc
    .array(
      fc.record({
        day: fc.nat(70),
        minute: fc.nat(1400),
        from: fc.constantFrom(reader, '198.51.100.7', '2001:db8::7'),
        first: fc.nat(300),
        count: fc.constantFrom(1, 1, 1, 2, 5, 40),
      }),
      { minLength: 40, maxLength: 160, size: 'max' },
    )
    .map(all =>
      all.flatMap(({ day, minute, from, first, count }) =>
        Array.from({ length: count }, (_, n) => lookUp(at(day, 0, minute), `real${first + n}`, from)),
      ),
    )
  let raised = 0
  const known = [...usual('192.0.2.51'), ...walk(60, '192.0.2.51')]
  const holds = (some: Ask[]) => {
    const all = [...known, ...some]
    const once = told(all)
    raised += once.alerts.length
    assert.deepEqual(told([...all].reverse(), 3), once)
    let engine = tinyEngine()
    for (const [n, each] of inOrder(all).entries()) {
      engine.take(each)
      if (n % 60 === 41) engine = tinyEngine({}, engine.encode())
    }
    assert.deepEqual(engine.finish(), once)
  }
  fc.assert(fc.property(readings, holds), { numRuns: 10 })
  assert.ok(raised > 0)
})

test('for thirty days an alert only grows, and what was told is usual from then on', () => {
  const again = (day: number) => walk(60).map((each, n) => ({ ...each, time: at(day, 14) + n * 1000 }))
  const later = Array.from({ length: 40 }, (_, n) => lookUp(at(days + 1 + n, 9), 'real1'))
  assert.equal(countAlerts([...usual(), ...walk(60), ...later, ...again(days + 33)]), 1)
})

test('when an alert is over, evidence begins anew: a few new names raise no other', () => {
  const later = Array.from({ length: 40 }, (_, n) => lookUp(at(days + 1 + n, 9), `real${n % 2}`))
  const few = walk(8).map((each, n) => ({ ...each, time: at(days + 35, 14) + n * 1000 }))
  const asks = [...usual(), ...walk(400), ...later]
  assert.equal(countAlerts(asks), 1)
  assert.equal(countAlerts([...asks, ...few]), 1)
})
