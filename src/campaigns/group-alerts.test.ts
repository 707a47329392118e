import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dayMs } from '../evidence/day.ts'
import { isEarlier } from './alert-bond.ts'
import type { AlertTraits } from './alert-traits.ts'
import { groupAlerts } from './group-alerts.ts'
import { overlapEvidence } from './list-overlap.ts'

const start = Date.parse('2026-03-03T02:00:00Z')
const hour = 3_600_000

interface Change extends Partial<Omit<AlertTraits, 'people'>> {
  readonly people?: readonly number[]
  readonly raised?: number
}

/** An alert of one address, which asked for people in the order in which they are given, a minute apart. */
function alert(address: string, { people = [], raised = start, ...change }: Change = {}): AlertTraits {
  return {
    name: { cause: 'list-of-ours', key: { kind: 'address', value: address }, raised },
    first: raised,
    last: raised + hour,
    asks: new Map([[address, people.length]]),
    sources: new Set([address]),
    networks: new Map([[`network of ${address}`, 1]]),
    clients: new Set(),
    people: new Map(people.map((person, at) => [String(person).padStart(4, '0'), raised + 60_000 * at])),
    door: 'imap login',
    ...change,
  }
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)
const shuffledOnce = (items: readonly number[]): number[] =>
  [...items].sort((a, b) => Math.sin(17 * a + 1) - Math.sin(17 * b + 1))
const groups = (alerts: readonly AlertTraits[], people = 1000): string[] =>
  groupAlerts(alerts, people)
    .map(({ members }) => members.map(at => alerts[at]?.name.key.value).join(' '))
    .sort()

describe('alerts that share', () => {
  test('at least half of their asks with an open one are one campaign', () => {
    const network = alert('network', {
      raised: start + hour,
      asks: new Map([
        ['a', 6],
        ['b', 5],
      ]),
      sources: new Set(['a', 'b']),
    })
    assert.deepEqual(groups([alert('a'), network]), ['a network'])
    const mostlyElse = alert('network', {
      raised: start + hour,
      asks: new Map([
        ['a', 4],
        ['b', 5],
      ]),
      sources: new Set(['a', 'b']),
    })
    assert.deepEqual(groups([alert('a'), mostlyElse]), ['a', 'network'])
  })

  test('a tool and a list are one campaign, only a tool or only a list are not', () => {
    const tool = { clients: new Set(['spray/1.0']), door: 'web login' }
    const list = { people: range(0, 20) }
    assert.deepEqual(groups([alert('a', { ...tool, ...list }), alert('b', { ...tool, ...list })]), ['a b'])
    assert.deepEqual(groups([alert('a', { ...tool, ...list }), alert('b', { ...tool, people: range(500, 20) })]), [
      'a',
      'b',
    ])
    assert.deepEqual(groups([alert('a', list), alert('b', list)]), ['a', 'b'])
  })

  test('an order of their own are one campaign, the alphabet is everybody’s', () => {
    const order = shuffledOnce(range(0, 24))
    assert.deepEqual(groups([alert('a', { people: order }), alert('b', { people: order })]), ['a b'])
    const sorted = range(0, 24)
    assert.deepEqual(groups([alert('a', { people: sorted }), alert('b', { people: sorted })]), ['a', 'b'])
  })

  test('nothing but an address of long ago are two campaigns', () => {
    const later = alert('a', { raised: start + 32 * dayMs })
    assert.deepEqual(groups([alert('a'), later]), ['a', 'a'])
  })
})

test('four hundred addresses that do the same in a day are one campaign', () => {
  const alerts = range(0, 400).map(n =>
    alert(`a${n}`, { people: range(7 * n, 8 + (n % 5)), raised: start + n * 120_000 }),
  )
  assert.equal(groups(alerts, 5000).length, 1)
})

test('three that do the same, and many that each do something else, stay apart', () => {
  const alike = range(0, 3).map(n => alert(`a${n}`, { people: range(100 * n, 8) }))
  const others = range(0, 9).map(n => alert(`b${n}`, { people: range(100 * n, 8), door: `service${n} login` }))
  assert.equal(groups([...alike, ...others]).length, 12)
})

/** Alerts that share addresses, clients, networks and lists at random. */
const alerts = fc
  .uniqueArray(
    fc.record({
      address: fc.integer({ min: 0, max: 30 }),
      client: fc.integer({ min: 0, max: 4 }),
      network: fc.integer({ min: 0, max: 6 }),
      list: fc.integer({ min: 0, max: 3 }),
      days: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 14, selector: each => each.address },
  )
  .map(all =>
    all.map(({ address, client, network, list, days }) =>
      alert(`a${address}`, {
        clients: new Set(client === 0 ? [] : [`client${client}`]),
        networks: new Map([[`network${network}`, 1]]),
        people: range(100 * list, 12),
        raised: start + days * dayMs,
      }),
    ),
  )

test('the order in which alerts are given does not matter', () => {
  fc.assert(
    fc.property(
      alerts.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => assert.deepEqual(groups(shuffled), groups(all)),
    ),
  )
})

test('alerts that come later join or merge campaigns, never part them, and leave ids as they are', () => {
  fc.assert(
    fc.property(alerts, all => {
      const inTime = [...all].sort((a, b) => (isEarlier(a, b) ? -1 : 1))
      const before = groupAlerts(inTime.slice(0, -1), 1000)
      const after = groupAlerts(inTime, 1000)
      for (const { members } of before) {
        const owners = after.filter(group => members.some(member => group.members.includes(member)))
        assert.equal(owners.length, 1)
        const [first] = owners[0]?.members ?? []
        assert.ok(first === members[0] || before.some(other => other.members[0] === first))
      }
    }),
  )
})

test('a list that many hold joins nobody by itself, however long it is', () => {
  for (const size of [8, 20, 30, 100, 1000]) {
    assert.ok(overlapEvidence(size, size, size, 100_000) < 6)
    assert.ok(overlapEvidence(0, size, size, 100_000) < 0)
  }
})
