import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertFacts } from '../evidence/facts.ts'
import { directoryPeople } from '../people/directory-people.ts'
import type { Person } from '../people/person.ts'
import { ask, at, report, type TinyAsk, tinyEngine } from './tiny-site.suite.ts'

const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi']

/** 56 people; no two share a name. */
const persons = syllables.flatMap((one, row) =>
  syllables.flatMap((two, column): Person[] => {
    if (row === column) return []
    const [first, last] = [`${one}${two}n`, `${two}${one}rsen`]
    const login = `${first}.${last}`
    const parts = { givenNames: [first], familyNames: [last] }
    return [{ id: login, displayName: login, logins: [login], aliases: [], ...parts, role: false }]
  }),
)

const decoyNames = ['karin.vosswinkel', 'theodora.quandt', 'ulf.zwingenberg']
function peopleWith(decoys: readonly string[]) {
  return directoryPeople(persons, {
    source: 'people.csv',
    decoys: decoys.map(name => ({ place: 'team page', names: [name] })),
  })
}
const people = peopleWith(decoyNames)

const asks = (from: string, names: readonly string[], change: Partial<TinyAsk> = {}): TinyAsk[] =>
  names.map((name, n) => ({ time: at(0, 3, n), from, name, ...change }))
const words = (count: number) => Array.from({ length: count }, (_none, n) => `word${n}`)
const decoysOf = ({ evidence }: AlertFacts) => evidence.decoys ?? assert.fail('no decoys')

test('one ask for a decoy is an alert by itself, and says what decoys added', () => {
  const { alerts } = report(asks('192.0.2.7', ['karin.vosswinkel']), { people })
  assert.equal(alerts.length, 1)
  const [alert] = alerts as [AlertFacts]
  assert.equal(alert.identities[0]?.classified.planted, 'team page')
  assert.deepEqual([decoysOf(alert).asked, decoysOf(alert).planted, decoysOf(alert).contacts], [1, 3, 1])
  assert.ok(Math.abs(alert.evidence.nats - decoysOf(alert).nats) < 1e-9)
  assert.equal(report(asks('192.0.2.7', ['karin.vosswinkel']), { people: peopleWith([]) }).alerts.length, 0)
})

test('of who asks for a thousand words, too, one decoy may be a guess', () => {
  const { alerts } = report(asks('192.0.2.7', [...words(1000), 'karin.vosswinkel']), { people })
  assert.equal(alerts.length, 0)
})

test('a decoy counts once, however often it is asked for', () => {
  const names = ['karin.vosswinkel', 'karin.vosswinkel', 'karin.vosswinkel']
  const [alert] = report(asks('192.0.2.7', names), { people }).alerts as [AlertFacts]
  assert.deepEqual([decoysOf(alert).asked, decoysOf(alert).contacts], [1, 1])
})

test('people who are asked for beside a decoy add to it', () => {
  const real = persons.slice(0, 5).map(({ id }) => id)
  const evidence = (names: readonly string[]) => report(asks('192.0.2.7', names), { people }).alerts[0]?.evidence.nats
  assert.ok((evidence(['karin.vosswinkel', ...real]) ?? 0) > (evidence(['karin.vosswinkel']) ?? 0) + 2)
})

test('where no decoy was asked for, what is an alert without decoys is one with them', () => {
  const real = persons.slice(0, 12).map(({ id }) => id)
  const [without] = report(asks('192.0.2.7', real), { people: peopleWith([]) }).alerts
  const [alert] = report(asks('192.0.2.7', real), { people }).alerts
  assert.ok(without !== undefined && alert !== undefined)
  assert.ok(without.evidence.nats - alert.evidence.nats < 0.23)
  assert.equal(without.evidence.decoys, undefined)
})

test('a decoy that four networks tried long ago has become everybody’s', () => {
  const long = [1, 2, 3, 4].flatMap(n => asks(`100.64.${n}.7`, [...words(400), 'karin.vosswinkel']))
  const late = asks('192.0.2.7', ['karin.vosswinkel'], { time: at(12, 3) })
  assert.equal(report([...long.slice(0, 401), ...late], { people }).alerts.length, 1)
  assert.equal(report([...long, ...late], { people }).alerts.length, 0)
})

test('why there is no alert is told of a decoy and of who asked for it', () => {
  const engine = tinyEngine({ people })
  for (const each of asks('192.0.2.7', [...words(200), 'karin.vosswinkel'])) engine.take(ask(each))
  engine.finish()
  const known = engine.knowledgeOfIdentity('karin.vosswinkel')
  assert.equal(known?.classified.nameClass, 'decoy')
  assert.equal(known?.askers[0]?.address, '192.0.2.7')
  assert.equal(engine.knowledgeOfIdentity('theodora.quandt')?.askers.length, 0)
  assert.equal(engine.knowledgeOf('192.0.2.7')[0]?.evidence.decoys?.asked, 1)
})

test('workers, and a state written and read again, weigh decoys alike', () => {
  const all = [
    ...asks('192.0.2.7', ['karin.vosswinkel', 'word1']),
    ...asks('198.51.100.7', [...words(50), 'ulf.zwingenberg']),
    ...asks(
      '203.0.113.7',
      persons.slice(0, 12).map(({ id }) => id),
    ),
  ].sort((a, b) => a.time - b.time)
  const whole = report(all, { people })
  assert.deepEqual(report(all, { people, partitions: 3 }), whole)
  let engine = tinyEngine({ people })
  all.forEach((each, n) => {
    engine.take(ask(each))
    if (n % 7 === 5) engine = tinyEngine({ people }, engine.encode())
  })
  assert.deepEqual(engine.finish(), whole)
})
