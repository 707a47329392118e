import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Scenario, scenarios } from './scenario-attacks.ts'
import { dayMs, makeSite, siteStart } from './site.ts'
import { membersFrom, shuffled } from './target-list.ts'

const start = siteStart + 28.5 * dayMs

function asksOf(scenario: Scenario, staffed: number) {
  const site = makeSite({ seed: 'scenarios', staff: staffed, days: 43, loginFormat: 'first.last' })
  const random = site.random.fork('attack')
  const staff = membersFrom(shuffled(random, site.members), 28)
  return { site, asks: scenario.attack({ site, random, staff, start, world: 3 }) }
}

for (const scenario of scenarios) {
  test(`${scenario.name}: in order, within the watched days, on small and large sites`, () => {
    for (const staffed of [60, 1000]) {
      const { asks } = asksOf(scenario, staffed)
      assert.ok(asks.length >= 12, `${asks.length}`)
      assert.ok(asks.every(({ time }, at) => time >= Math.max(start - 1, asks[at - 1]?.time ?? 0)))
      assert.ok((asks.at(-1)?.time ?? Number.POSITIVE_INFINITY) < siteStart + 43 * dayMs)
    }
  })
}

const named = (words: string) => asksOf(scenarios.find(({ name }) => name.includes(words)) as Scenario, 1000)

test('of the bought credentials two work', () => {
  assert.equal(named('credentials').asks.filter(({ outcome }) => outcome === 'granted').length, 2)
})

test('every home router asks twice, from a line of the place', () => {
  const { asks } = named('routers')
  const bySource = [...Map.groupBy(asks, ({ source }) => source.address).values()]
  assert.ok(bySource.length >= 55)
  assert.ok(bySource.every(each => each.length <= 4))
  assert.ok(asks.every(({ source }) => (source.asn ?? 0) >= 64_540 && (source.asn ?? 0) < 64_560))
})

test('of the committers a few have left, and two addresses were never ours', () => {
  const { asks, site } = named('repository')
  assert.equal(asks.filter(({ identity }) => !site.logins.has(identity?.name ?? '')).length, 2)
  assert.equal(asks.length, 20)
})
