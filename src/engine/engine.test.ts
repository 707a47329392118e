import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EngineReport } from '../evidence/facts.ts'
import { ask, at, list, report, type TinyAsk, tinyEngine } from './tiny-site.suite.ts'

const prober = '192.0.2.7'
const alerted = ({ alerts }: EngineReport) => alerts.map(({ keys }) => keys.map(({ value }) => value).join(' '))
/** 40 users who are let in at their usual address each day. */
const users = (days: number): TinyAsk[] =>
  Array.from({ length: 40 * days }, (_, n) => ({
    time: at(Math.floor(n / 40), 8, n % 40),
    from: `198.51.100.${n % 40}`,
    name: `real${n % 40}`,
    outcome: 'granted',
  }))

test('seven names of ours in vain are a list of ours, six are not yet', () => {
  const six = report(list(6, { time: at(0, 3), from: prober, name: 'real' }))
  const seven = report(list(7, { time: at(0, 3), from: prober, name: 'real' }))
  assert.deepEqual(six.alerts, [])
  assert.deepEqual(alerted(seven), [prober])
  assert.equal(seven.alerts[0]?.cause, 'list-of-ours')
  assert.equal(seven.alerts[0]?.raised, at(0, 3, 6))
  assert.equal(seven.alerts[0]?.identities.length, 7)
})

test('slow asking adds up over weeks', () => {
  const slow = Array.from({ length: 8 }, (_, n) => ({ time: at(3 * n, 5), from: prober, name: `real${n}` }))
  const { alerts } = report(slow)
  assert.equal(alerts.length, 1)
  assert.equal(alerts[0]?.evidence.windowDays, 30)
})

test('a generic list that hits names of ours as often as their twins is noise', () => {
  const generic = [
    ...list(4, { time: at(0, 3), from: prober, name: 'real' }),
    ...list(60, { time: at(0, 4), from: prober, name: 'twin' }),
  ]
  const { alerts, noise } = report(generic)
  assert.deepEqual(alerts, [])
  assert.equal(noise.askers, 1)
  assert.equal(noise.probing, 1)
  assert.deepEqual(noise.lists[0]?.kind, 'names')
})

test('word lists are noise, and the digest tells of them', () => {
  const words = ['root', 'admin', 'info', 'example'].flatMap((name, n) =>
    [1, 2, 3].map(host => ({ time: at(0, 1, 10 * n + host), from: `203.0.113.${host}`, name })),
  )
  const { alerts, noise } = report(words)
  assert.deepEqual(alerts, [])
  assert.equal(noise.askers, 3)
  assert.equal(noise.asks, 12)
  assert.deepEqual(noise.lists, [
    { kind: 'words', askers: 3, names: ['admin', 'root'] },
    { kind: 'roles', askers: 3, names: ['info'] },
    { kind: 'own-words', askers: 3, names: ['example'] },
  ])
  assert.deepEqual(noise.top[0], { address: '203.0.113.1', asks: 4, names: 4 })
})

test('a typo by a known user is not probing', () => {
  const slips = users(3).map(use => ({
    ...use,
    time: use.time - 60_000,
    name: `${use.name}x`,
    outcome: 'refused' as const,
  }))
  assert.deepEqual(report([...users(3), ...slips]).alerts, [])
})

test('a wrong secret that is put right within ten minutes is a grant', () => {
  const fumbled = list(20, { time: at(0, 3), from: prober, name: 'real' }).flatMap(first => [
    first,
    { ...first, time: first.time + 300_000, outcome: 'granted' as const },
  ])
  const { alerts, timeline } = report(fumbled)
  assert.deepEqual(alerts, [])
  assert.equal(
    timeline.buckets.reduce((sum, { benign }) => sum + benign, 0),
    40,
  )
})

test('thousands of failures for one name are one first contact', () => {
  const broken = Array.from({ length: 3000 }, (_, n) => ({ time: at(0, 0, n), from: prober, name: 'real1' }))
  const { alerts, totals } = report(broken)
  assert.deepEqual(alerts, [])
  assert.equal(totals.asks, 3000)
})

test('a gateway with many users is not blamed for the few who fail', () => {
  const gateway = Array.from({ length: 200 }, (_, n) => ({
    time: at(0, 8, n),
    from: prober,
    name: `real${n}`,
    outcome: n % 20 === 0 ? ('refused' as const) : ('granted' as const),
  }))
  assert.deepEqual(report(gateway).alerts, [])
})

test('who fails like a prober and is then let in has got in, whatever its list', () => {
  const guesses = list(12, { time: at(0, 3), from: prober, name: 'word' })
  const { alerts } = report([...guesses, { time: at(0, 3, 15), from: prober, name: 'word3', outcome: 'granted' }])
  assert.equal(alerts[0]?.cause, 'got-in')
  assert.equal(alerts[0]?.raised, at(0, 3, 15))
  assert.deepEqual(alerts[0]?.grants, [{ identity: 'word3', address: prober, time: at(0, 3, 15) }])
})

test('who is let in at the first ask for a name has not guessed it', () => {
  const guesses = list(12, { time: at(0, 3), from: prober, name: 'word' })
  const { alerts } = report([...guesses, { time: at(0, 3, 15), from: prober, name: 'other', outcome: 'granted' }])
  assert.deepEqual(alerts, [])
})

test('an address that people log in from has not got in when a guesser behind it is followed by a user', () => {
  const guesses = list(12, { time: at(1, 3), from: prober, name: 'word' })
  const user = { from: prober, name: 'real1' }
  const { alerts } = report([
    { ...user, time: at(0, 8), outcome: 'granted' },
    ...guesses,
    { time: at(1, 4), from: prober, name: 'real2' },
    { time: at(1, 5), from: prober, name: 'real2', outcome: 'granted' },
  ])
  assert.deepEqual(alerts, [])
})

test('names that many addresses of a network ask for count once for the network', () => {
  const shared = Array.from({ length: 60 }, (_, n) => ({
    time: at(0, 3, n),
    from: `192.0.2.${n}`,
    name: `real${n % 3}`,
  }))
  assert.deepEqual(report(shared).alerts, [])
})

test('a name asked for again and again is no first contact after a month either', () => {
  const stale = [0, 1, 2].flatMap(name =>
    Array.from({ length: 80 }, (_, day) => ({ time: at(day, 3, name), from: prober, name: `real${name}` })),
  )
  const engine = tinyEngine()
  for (const each of stale.sort((a, b) => a.time - b.time)) engine.take(ask(each))
  engine.take(ask({ time: at(80), from: '192.0.2.99', name: 'real1' }))
  assert.deepEqual(engine.finish().alerts, [])
  assert.equal(engine.knowledgeOf(prober)[0]?.failedReal, 0)
  assert.equal(engine.knowledgeOf('192.0.2.0/24')[0]?.failedReal, 0)
})

test('grants to the asker of a finding are told with it', () => {
  const asks = list(12, { time: at(0, 3), from: prober, name: 'real' })
  const { alerts } = report([...asks, { time: at(0, 6), from: prober, name: 'real40', outcome: 'granted' }])
  assert.equal(alerts[0]?.cause, 'list-of-ours')
  assert.deepEqual(
    alerts[0]?.grants.map(({ identity }) => identity),
    ['real40'],
  )
})

test('sources that share a network alert together, and join in one finding', () => {
  const spread = list(8, { time: at(0, 3), from: prober, name: 'real' }).map((each, n) => ({
    ...each,
    from: `192.0.2.${n % 4}`,
  }))
  const { alerts } = report(spread)
  assert.deepEqual(alerted({ alerts } as EngineReport), ['one name each 192.0.2.0/24'])
  assert.equal(alerts[0]?.askers.length, 4)
})

test('a client that nobody of ours uses brings all who failed with it into the finding', () => {
  const sources = ['192.0.2.1', '198.51.100.1', '203.0.113.1']
  const spray = list(9, { time: at(0, 3), from: '', name: 'real' }).map((each, n) => ({
    ...each,
    from: sources[n % 3] as string,
    name: n % 3 === 2 ? `word${n}` : each.name,
    client: 'spray/1.0',
  }))
  const more = list(6, { time: at(0, 4), from: '192.0.2.1', name: 'real' }).map(each => ({
    ...each,
    client: 'spray/1.0',
  }))
  const { alerts } = report([...spray, ...more.map(each => ({ ...each, name: `${each.name}0` }))])
  const client = alerts.find(({ keys }) => keys.some(({ kind }) => kind === 'client'))
  assert.deepEqual(client?.askers.map(({ address }) => address).sort(), sources)
})

test('who comes later under an ASN that has alerted makes a finding of its own', () => {
  const engine = tinyEngine()
  const hosted = (each: TinyAsk) => ({ ...ask(each), source: { address: each.from, asn: 64500 } })
  const first = list(10, { time: at(0, 3), from: '', name: 'real' }).map((each, n) => ({
    ...each,
    from: `203.0.${n % 5}.7`,
  }))
  const later = list(10, { time: at(20, 3), from: prober, name: 'real2' })
  for (const each of [...first, ...later]) engine.take(hosted(each))
  const { alerts } = engine.finish()
  assert.deepEqual(alerted({ alerts } as EngineReport), ['one name each AS64500', prober])
  assert.equal(alerts[0]?.askers.length, 5)
})

test('a guesser that hit one name of ours is not blamed for what its ASN alerted for', () => {
  const engine = tinyEngine()
  const hosted = (each: TinyAsk) => ({ ...ask(each), source: { address: each.from, asn: 64500 } })
  const guesses = list(5, { time: at(0, 1), from: '198.51.100.9', name: 'word' })
  const hit = { time: at(0, 2), from: '198.51.100.9', name: 'real99' }
  const spread = list(10, { time: at(0, 3), from: '', name: 'real' }).map((each, n) => ({
    ...each,
    from: `203.0.${n}.7`,
  }))
  for (const each of [...guesses, hit, ...spread]) engine.take(hosted(each))
  const { alerts } = engine.finish()
  assert.equal(alerts.length, 1)
  assert.equal(alerts[0]?.askers.length, 10)
})

test('a log-in with a second factor has not got in where a guesser was before', () => {
  const guesses = list(12, { time: at(0, 3), from: prober, name: 'word' })
  const user = { from: prober, name: 'real1', surface: 'mfa' as const }
  const { alerts } = report([
    ...guesses,
    { ...user, time: at(2, 8), outcome: 'challenged' },
    { ...user, time: at(2, 8) + 10_000, outcome: 'granted' },
  ])
  assert.deepEqual(alerts, [])
})

test('users who leave a second factor open and log in later have not got in', () => {
  const open = list(7, { time: at(0, 3), from: prober, name: 'real', surface: 'mfa', outcome: 'challenged' })
  const { alerts } = report([...open, { time: at(0, 9), from: prober, name: 'real3', outcome: 'granted' }])
  assert.deepEqual(alerts, [])
})

test('for 30 days an alerted key only updates its finding, then it is news again', () => {
  const wave = (day: number) => list(10, { time: at(day, 3), from: prober, name: `real${day}x` })
  assert.equal(report([...wave(0), ...wave(20)]).alerts.length, 1)
  assert.equal(report([...wave(0), ...wave(45)]).alerts.length, 2)
})

test('while log-in as a whole fails, failures are neither counted nor remembered', () => {
  const known = users(40)
  const outage = users(1).map(use => ({ ...use, time: use.time + at(40) - at(0), outcome: 'refused' as const }))
  const strangers = list(12, { time: at(40, 9), from: prober, name: 'real' })
  const { alerts, background } = report([...known, ...outage, ...strangers])
  assert.deepEqual(alerts, [])
  assert.equal(background.outages.episodes, 1)
  assert.equal(background.outages.contacts, 12)
})

test('MFA questions that are never finished need more, since users leave many of them open', () => {
  const open = (count: number) =>
    list(count, { time: at(0, 3), from: prober, name: 'real', surface: 'mfa', outcome: 'challenged' })
  assert.deepEqual(report(open(7)).alerts, [])
  assert.deepEqual(alerted(report(open(20))), [prober])
})

test('what is asked where anybody is answered shows on the timeline', () => {
  const { timeline } = report(
    list(30, { time: at(0, 3), from: prober, name: 'real', surface: 'mailbox', outcome: 'unknown-identity' }),
  )
  assert.equal(
    timeline.buckets.reduce((sum, { aboutUs }) => sum + aboutUs, 0),
    30,
  )
})

test('asks without time, identity or source are counted', () => {
  const engine = tinyEngine()
  const one = ask({ time: at(0), from: prober, name: 'real1' })
  engine.take(one)
  engine.take({ ...one, time: Number.NaN })
  engine.take({ ...one, identity: null })
  engine.take({ ...one, source: { address: null } })
  engine.take({ ...one, time: at(-1) })
  const { totals } = engine.finish()
  assert.equal(totals.asks, 5)
  assert.equal(totals.withoutTime, 1)
  assert.equal(totals.withoutIdentity, 1)
  assert.equal(totals.withoutSource, 1)
  assert.equal(totals.late, 1)
  assert.equal(totals.askers, 1)
})

test('why not: what is missing to an alert, and who asked about a name', () => {
  const engine = tinyEngine()
  for (const each of list(4, { time: at(0, 3), from: prober, name: 'real' })) engine.take(ask(each))
  engine.finish()
  const [address] = engine.knowledgeOf(prober)
  assert.equal(address?.failedReal, 4)
  assert.ok(Math.abs((address?.missing ?? 0) + (address?.evidence.nats ?? 0) - (address?.threshold ?? 0)) < 1e-9)
  assert.equal(engine.knowledgeOf('192.0.2.0/24')[0]?.askers[0]?.address, prober)
  assert.deepEqual(engine.knowledgeOf('203.0.113.1'), [])
  assert.equal(engine.knowledgeOfIdentity('real2@example.com')?.askers[0]?.address, prober)
  assert.equal(engine.knowledgeOfIdentity('nobody'), null)
})

test('a century between two asks is passed over at once', () => {
  const early = Date.UTC(1971, 0, 1)
  const { alerts } = report([
    { time: early, from: prober, name: 'real1' },
    ...list(9, { time: at(0), from: prober, name: 'real' }),
  ])
  assert.equal(alerts.length, 1)
})

test('a flood of made-up addresses, names and clients takes bounded memory and hides nobody', () => {
  const limits = { addresses: 200, widerKeys: 200, dossierEntries: 400, waiting: 100, sameTime: 50 }
  const flood = Array.from({ length: 5000 }, (_, n) => ({
    time: at(0, 2) + (n % 7 === 0 ? n : n - (n % 7)),
    from: `2001:db8:${n.toString(16)}::1`,
    name: `made-up-${n}`,
    client: `client ${n}`,
  }))
  const engine = tinyEngine({ limits })
  const asks = [...flood, ...list(8, { time: at(0, 2), from: prober, name: 'real' })]
  for (const each of asks.sort((a, b) => a.time - b.time)) engine.take(ask(each))
  const size = engine.encode().length
  const { alerts, totals, noise } = engine.finish()
  assert.deepEqual(alerted({ alerts } as EngineReport), [prober])
  assert.equal(totals.askers, 5001)
  assert.equal(noise.askers, 5000)
  assert.ok(totals.forgotten > 4000)
  assert.ok(size < 3_500_000, `${size}`)
})
