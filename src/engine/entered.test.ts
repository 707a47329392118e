import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, list, report, type TinyAsk } from './tiny-site.suite.ts'

/** 40 users who are let in at their usual address each day. */
const users = (days: number): TinyAsk[] =>
  Array.from({ length: 40 * days }, (_, n) => ({
    time: at(Math.floor(n / 40), 8, n % 40),
    from: `198.51.100.${n % 40}`,
    name: `real${n % 40}`,
    outcome: 'granted',
  }))
const probed = list(8, { time: at(30, 3), from: '192.0.2.7', name: 'real' })
const entered = (days: number, hours: number): TinyAsk => ({
  time: at(days, hours),
  from: '203.0.113.9',
  name: 'real3',
  outcome: 'granted',
})

test('a person who was asked about and is let in from a new network within the hour is a finding of its own', () => {
  const { alerts } = report([...users(40), ...probed, entered(30, 4)])
  assert.deepEqual(
    alerts.map(({ cause }) => cause),
    ['list-of-ours', 'entered-later'],
  )
  const [campaign, later] = alerts
  assert.deepEqual(later?.entered?.follows, campaign?.campaign?.alerts[0])
  assert.deepEqual(later?.grants, [{ identity: 'real3', address: '203.0.113.9', time: at(30, 4) }])
})

test('neither one who was not asked about, nor a usual network, nor the first days of a log say anything', () => {
  const causes = (asks: readonly TinyAsk[]) => report([...asks]).alerts.map(({ cause }) => cause)
  assert.deepEqual(causes([...users(40), ...probed, { ...entered(30, 4), name: 'real20' }]), ['list-of-ours'])
  assert.deepEqual(causes([...users(40), ...probed, { ...entered(30, 4), from: '198.51.100.200' }]), ['list-of-ours'])
  assert.deepEqual(
    causes([...users(40), ...probed.map(each => ({ ...each, time: each.time - at(28, 0) + at(0, 0) })), entered(2, 4)]),
    ['list-of-ours'],
  )
})
