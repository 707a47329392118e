import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownSources, noLists } from '../networks/known-sources.ts'
import { addEntry, networkList, noEntries } from '../networks/network-list.ts'
import { ask, at, list, report, type TinyAsk, tinyEngine } from './tiny-site.suite.ts'

const entries = noEntries()
addEntry(entries, '203.0.113.0/24')
const sources = knownSources({ ...noLists, listed: [networkList('bad.txt', entries)] })
const crawlers = knownSources({ ...noLists, crawler: [networkList('crawlers.json', entries)] })

/** Three hundred strangers on each of two days, none of them on a list, so that the site's shares are known. */
const strangers: TinyAsk[] = Array.from({ length: 600 }, (_, n) => ({
  time: at(0, 1) + n * 280_000,
  from: `10.${n >> 8}.${n & 255}.7`,
  name: `word${n}`,
}))
const attack = (from: string, names = 9) => list(names, { time: at(2, 3), from, name: 'real' })

test('an address on a list of threats weighs more, and the waterfall names the list', () => {
  const { alerts } = report([...strangers, ...attack('203.0.113.7')], { sources })
  const [weight] = alerts[0]?.evidence.weights ?? []
  assert.equal(weight?.what, 'on a list of threats (bad.txt)')
  assert.ok((weight?.nats ?? 0) > 0.5)
})

test('it is found earlier than the same address on no list', () => {
  const raised = (from: string) =>
    report([...strangers, ...attack(from, 12)], { sources }).alerts[0]?.raised ?? Number.NaN
  assert.ok(raised('203.0.113.7') < raised('198.51.100.7'))
})

test('the evidence of a finding is that of its counts and its weights together', () => {
  const { alerts } = report([...strangers, ...attack('203.0.113.7')], { sources })
  const { nats, probing, aboutUs, weights = [] } = alerts[0]?.evidence ?? assert.fail('no alert')
  const sum = (parts: readonly { nats: number }[]) => parts.reduce((total, part) => total + part.nats, 0)
  assert.ok(Math.abs(nats - (Math.min(sum(probing), sum(aboutUs)) + sum(weights))) < 1e-9)
})

test('from the networks of a search engine more is needed', () => {
  const few = [...strangers, ...attack('203.0.113.7')]
  assert.equal(report(few).alerts.length, 1)
  assert.equal(report(few, { sources: crawlers }).alerts.length, 0)
})

test('where somebody logged in on several days, more is needed than where nobody did', () => {
  const logins = [0, 1, 2].map(day => ({
    time: at(day, 1),
    from: '198.51.100.7',
    name: 'real90',
    outcome: 'granted' as const,
  }))
  const engine = tinyEngine()
  const asks = [...strangers, ...logins].sort((a, b) => a.time - b.time)
  for (const each of asks) engine.take(ask(each))
  const [known] = engine.knowledgeOf('198.51.100.7')
  assert.deepEqual(
    known?.evidence.weights?.map(({ what }) => what),
    ['people of yours logged in from there on several days'],
  )
  assert.ok((known?.evidence.weights?.[0]?.nats ?? 0) < 0)
})

test('what a key does after its first ask does not move its weight', () => {
  const tool = 'python-requests/2.32.3'
  const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0'
  const weightsOf = (clients: readonly string[]) => {
    const engine = tinyEngine()
    clients.forEach((client, n) => {
      engine.take(ask({ time: at(0, n + 1), from: '198.51.100.7', name: `real${n}`, client }))
    })
    return engine.knowledgeOf('198.51.100.7')[0]?.evidence.weights
  }
  assert.deepEqual(weightsOf([browser, tool, tool]), weightsOf([browser, browser, browser]))
})

test('workers, and a state written and read again, weigh alike', () => {
  const asks = [...strangers, ...attack('203.0.113.7'), ...attack('198.51.100.7', 12)].sort((a, b) => a.time - b.time)
  const whole = report(asks, { sources })
  assert.deepEqual(report(asks, { sources, partitions: 3 }), whole)
  let engine = tinyEngine({ sources })
  asks.forEach((each, n) => {
    engine.take(ask(each))
    if (n % 150 === 77) engine = tinyEngine({ sources }, engine.encode())
  })
  assert.deepEqual(engine.finish(), whole)
})
