import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, list, report, type TinyAsk } from './tiny-site.suite.ts'

/** Addresses in networks of their own, each with eight names of its own, half an hour apart. */
const crowd = (addresses: number, first = 0): TinyAsk[] =>
  Array.from({ length: addresses }, (_, n) =>
    list(8, { time: at(1, 3, 30 * (n + first)), from: `203.0.${n + first}.7`, name: `real${n + first}x` }),
  ).flat()

test('addresses that each ask for their part of a list on one day are one finding, with the first one’s id', () => {
  const [few, many] = [report(crowd(4)), report(crowd(9))]
  for (const { alerts } of [few, many]) {
    assert.equal(alerts.length, 1)
    assert.deepEqual(alerts[0]?.campaign?.because, ['rhythm'])
    assert.deepEqual(alerts[0]?.campaign?.alerts[0]?.key, { kind: 'address', value: '203.0.0.7' })
  }
  assert.equal(many.alerts[0]?.askers.length, 9)
  assert.equal(many.alerts[0]?.identities.length, 72)
})

test('three such addresses are three findings', () => {
  assert.equal(report(crowd(3)).alerts.length, 3)
})

test('a campaign without an ask for 30 days is closed', () => {
  const closed = (days: number) =>
    report([...crowd(4), { time: at(days), from: '198.51.100.1', name: 'real1', outcome: 'granted' }]).alerts.map(
      ({ campaign }) => campaign?.closed,
    )
  assert.deepEqual([closed(31), closed(33)], [[false], [true]])
})
