import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directoryPeople } from '../people/directory-people.ts'
import { dayMs, isEmployed, makeSite, siteDomain, siteStart } from './site.ts'
import { makeSpreadAttack } from './spread-attacks.ts'

const site = makeSite({ seed: 'spread', staff: 200, days: 40, loginFormat: 'first.last' })
const start = siteStart + 30 * dayMs
const attackOf = (plan: Parameters<typeof makeSpreadAttack>[1]) =>
  makeSpreadAttack(site, { ...plan }, start, 0, site.random.fork('attack'))

test('every source asks once, within the time, in its order', () => {
  const { asks, sources } = attackOf({ sources: 120, lastsMs: dayMs })
  assert.equal(asks.length, 120)
  assert.equal(sources.size, 120)
  assert.deepEqual(
    asks.map(({ time }) => time),
    asks.map(({ time }) => time).sort((a, b) => a - b),
  )
  assert.ok(asks.every(({ time }) => time >= start && time < start + dayMs))
})

test('nobody is asked for twice before everybody was asked for once', () => {
  const { asks } = attackOf({ sources: 120, lastsMs: dayMs })
  assert.equal(new Set(asks.map(({ identity }) => identity?.name)).size, 120)
})

test('a list of today names people who have been here for a month', () => {
  const { asks, oursSources } = attackOf({ sources: 40, lastsMs: dayMs })
  const asked = site.members.filter(({ login }) => asks.some(({ identity }) => identity?.name === login))
  assert.equal(oursSources.size, 40)
  assert.ok(asked.every(member => isEmployed(member, 0) && isEmployed(member, 30)))
})

test('an old list names leavers, and some who are nobody', () => {
  const { asks, oursSources } = attackOf({ sources: 200, lastsMs: dayMs, oldList: true })
  const leavers = new Set(site.members.filter(({ endDay }) => endDay <= 30).map(({ login }) => login))
  const left = asks.filter(({ identity }) => leavers.has(identity?.name ?? '')).length
  assert.ok(left > 90 && left < 150, `${left}`)
  assert.ok(oursSources.size > 130 && oursSources.size < 190, `${oursSources.size}`)
})

test("sources lie in the providers' networks of users only where the plan says so", () => {
  const isUsers = ({ source }: { source: { asn?: number } }) => source.asn !== undefined && source.asn < 64_560
  assert.ok(attackOf({ sources: 40, lastsMs: dayMs, amongUsers: true }).asks.every(isUsers))
  assert.ok(!attackOf({ sources: 40, lastsMs: dayMs }).asks.some(isUsers))
})

test('a client of their own is one that no user has', () => {
  const { asks } = attackOf({ sources: 40, lastsMs: dayMs, ownClient: true })
  assert.equal(new Set(asks.map(({ source }) => source.userAgent)).size, 1)
})

test('a list with twins names as many that are nobody as people', () => {
  const { asks, oursSources } = attackOf({ sources: 80, lastsMs: dayMs, twins: true })
  assert.equal(oursSources.size, 40)
  const people = directoryPeople(site.persons, { source: 'test', domains: [siteDomain] })
  const classes = asks.map(
    ({ identity, time }) => people.classify(identity?.name ?? '', identity?.domain, time).nameClass,
  )
  assert.equal(classes.filter(each => each === 'twin').length, 40)
})
