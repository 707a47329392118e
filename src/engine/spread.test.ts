import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, at, type TinyAsk, tinyEngine } from './tiny-site.suite.ts'

/** So many strangers in networks of their own, who ask for one name each within the hour. */
const spread = (count: number, start: number): TinyAsk[] =>
  Array.from({ length: count }, (_, n) => ({
    time: start + Math.floor((n * 3_600_000) / count),
    from: `198.${18 + (n >> 8)}.${n & 255}.7`,
    name: `real${n % 200}`,
  }))

/** A day of so many users at their usual places. */
const users = (count: number, day: number): TinyAsk[] =>
  Array.from({ length: count }, (_, n) => ({
    time: at(day, 8) + n * 20_000,
    from: `192.0.2.${n % 200}`,
    name: `real${n}`,
    outcome: 'granted',
  }))

function alertsOf(asks: readonly TinyAsk[], partitions = 1) {
  const engine = tinyEngine({ partitions })
  for (const each of [...asks].sort((a, b) => a.time - b.time)) engine.take(ask(each))
  return engine.finish().alerts
}

test('120 strangers who ask once each within an hour are one alert from the first hour on', () => {
  for (const staff of [0, 60, 1000]) {
    const alerts = alertsOf([...users(staff, 0), ...spread(120, at(0, 9))])
    assert.equal(alerts.length, 1, `${staff} users`)
    const [alert] = alerts
    assert.equal(alert?.keys[0]?.kind, 'spread')
    assert.equal(alert?.askers.length, 120)
    assert.equal(alert?.identities.length, 120)
    assert.ok(alert?.spread?.withoutHistory)
    assert.ok(alert.raised <= at(0, 9, 20))
  }
})

test('users who mistype once are nobody new', () => {
  const typos = users(60, 0).map(each => ({ ...each, time: each.time - 60_000, outcome: 'refused' as const }))
  assert.deepEqual(alertsOf([...users(60, 0), ...typos]), [])
})

test('strangers who ask for other names, too, are left to their own keys', () => {
  const words = spread(60, at(0, 9)).map(each => ({ ...each, name: `word${each.time % 50}` }))
  assert.deepEqual(alertsOf([...spread(60, at(0, 9)), ...words]), [])
})

test('one name that sixty strangers ask for is no list', () => {
  assert.deepEqual(alertsOf(spread(60, at(0, 9)).map(each => ({ ...each, name: 'real7' }))), [])
})

test('any number of workers tells the same of strangers who share a list', () => {
  const asks = [...users(60, 0), ...users(60, 1), ...spread(90, at(1, 9))]
  const one = alertsOf(asks)
  assert.equal(one.length, 1)
  for (const partitions of [2, 5]) assert.deepEqual(alertsOf(asks, partitions), one)
})

test('a copy of the log changes nothing of the alert but its number of asks', () => {
  const asks = [...users(60, 0), ...spread(90, at(0, 9))]
  const without = (alerts: ReturnType<typeof alertsOf>) =>
    alerts.map(alert => ({ ...alert, askers: alert.askers.map(({ asks: _, ...asker }) => asker), identities: [] }))
  assert.deepEqual(without(alertsOf([...asks, ...asks])), without(alertsOf(asks)))
})

test('a state that is written and read again in the middle of an attack goes on with it', () => {
  const asks = [...users(60, 0), ...spread(90, at(0, 9))].sort((a, b) => a.time - b.time)
  let engine = tinyEngine()
  asks.forEach((each, n) => {
    engine.take(ask(each))
    if (n % 40 === 17) engine = tinyEngine({}, engine.encode())
  })
  assert.deepEqual(engine.finish().alerts, alertsOf(asks))
})

test('other addresses for the same strangers change nothing but their names', () => {
  const asks = [...users(60, 0), ...spread(90, at(0, 9))]
  const relabelled = (address: string) => address.replace(/^198\.18\.(\d+)\.7$/, (_, n) => `203.${n}.113.${255 - n}`)
  const alerts = alertsOf(asks.map(each => ({ ...each, from: relabelled(each.from) })))
  const [before] = alertsOf(asks)
  assert.equal(alerts.length, 1)
  assert.deepEqual(
    alerts[0]?.askers.map(({ address }) => address),
    before?.askers.map(({ address }) => relabelled(address)),
  )
  assert.deepEqual(alerts[0]?.spread, before?.spread)
  assert.deepEqual(alerts[0]?.evidence, before?.evidence)
})
