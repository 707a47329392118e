import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSite, siteStart } from './site.ts'
import { askerModels, steadyAsks } from './unseen-askers.ts'
import { highestUnseen } from './unseen-rate.ts'
import { unseenTable } from './unseen-table.ts'
import { createYardsticks } from './yardsticks.ts'

test('the rate that goes unseen is found by halving, and its ends are told apart', () => {
  for (const limit of [0.3, 17, 900]) {
    const rate = highestUnseen(0.1, 1000, perDay => perDay > limit) ?? 0
    assert.ok(rate <= limit && rate > limit / 1.05, `${rate} for ${limit}`)
  }
  assert.equal(
    highestUnseen(1, 1000, () => false),
    null,
  )
  assert.equal(
    highestUnseen(1, 1000, () => true),
    0,
  )
})

test('an asker with a pool uses every address once before any twice', () => {
  for (const { name, source } of askerModels) {
    const addresses = Array.from({ length: 20_000 }, (_, ask) => source(ask).address)
    const expected: Record<string, number> = { 'one address': 1, 'an IPv4 /24': 256, 'an IPv6 /64': 20_000 }
    assert.equal(new Set(addresses).size, expected[name] ?? 10_000, name)
  }
})

test('one address that asks four times in ten minutes goes unseen by the blocker, five times do not', () => {
  const site = makeSite({ seed: 'unseen', staff: 60, days: 2, loginFormat: 'first.last' })
  const [one] = askerModels
  const alerts = (perDay: number) => {
    const rules = createYardsticks([])
    if (one !== undefined) for (const ask of steadyAsks(site, site.members, one, perDay, siteStart, 1)) rules.take(ask)
    return rules.alerts['fail2ban: 5 failures in 10 min']
  }
  assert.equal(alerts(570), 0)
  assert.equal(alerts(580), 1)
})

test('the table has a column for each way of changing the address', () => {
  const row = { kind: 'unseen', detector: 'x', triedPerDay: 1000, days: 60 } as const
  const table = unseenTable([
    { ...row, asker: 'one address', namesPerDay: 0.05 },
    { ...row, asker: 'a pool', namesPerDay: null },
  ])
  assert.match(table, /\| x +\| 0\.05 +\| any \(1,000 tried\)/)
})
