import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Attack, attackDays, attackRows, makeAttacks } from './attacks.ts'
import { dayMs, makeSite, siteStart } from './site.ts'

const site = makeSite({ seed: 'attacks', staff: 1000, days: 46, loginFormat: 'first.last' })
const attacks = makeAttacks(site, 28, 0)
const attack = (words: string): Attack => attacks.find(({ row }) => row.includes(words)) as Attack
const names = ({ asks }: Attack) => asks.map(ask => ask.identity?.name ?? '')

test('there is one attack of each row, from its own address', () => {
  assert.deepEqual(
    attacks.map(({ row }) => row),
    attackRows.map(({ name }) => name),
  )
  assert.equal(new Set(attacks.map(({ address }) => address.split('.').slice(0, 3).join('.'))).size, attackRows.length)
})

test('attacks lie after the learning period and within the days that the world has for them', () => {
  for (const { asks } of attacks) {
    assert.ok(asks.every(({ time }) => time >= siteStart + 28 * dayMs && time < siteStart + (28 + attackDays) * dayMs))
    assert.ok(asks.every(({ time }, at) => at === 0 || time > (asks[at - 1]?.time ?? 0)))
  }
})

test('attacks of a world are on different people', () => {
  const seen = new Map<string, string>()
  for (const one of attacks) {
    for (const name of names(one).filter(name => site.logins.has(name) && name.includes('.'))) {
      assert.ok((seen.get(name) ?? one.row) === one.row, name)
      seen.set(name, one.row)
    }
  }
})

test('of the breach list three in five have left and one in five was never ours', () => {
  const list = attack('breach')
  const left = new Set(site.members.filter(member => member.endDay <= 28 + 5).map(member => member.login))
  assert.equal(names(list).filter(name => left.has(name)).length, 0.6 * list.asks.length)
  assert.equal(names(list).filter(name => !site.logins.has(name)).length, 0.2 * list.asks.length)
})

test('format guessing asks twelve people in nine formats each', () => {
  const asked = names(attack('formats'))
  assert.equal(asked.length, 12 * 9)
  // Namesakes share the formats of one part.
  assert.ok(new Set(asked).size > 100)
})

test('the MFA attack is challenged for forty people and never finishes', () => {
  const { asks } = attack('MFA')
  assert.equal(asks.length, 40)
  assert.ok(asks.every(ask => ask.surface === 'mfa' && ask.outcome === 'challenged'))
})

test('sixty of ours are strewn among 540 words', () => {
  const { asks, ours } = attack('word-list')
  const hits = asks.map((ask, at) => (ours.has(ask.identity?.name ?? '') ? at : -1)).filter(at => at >= 0)
  assert.equal(asks.length, 600)
  assert.equal(hits.length, 60)
  assert.ok((hits[30] ?? 0) > 200 && (hits[30] ?? 0) < 400)
})

test('the slow source asks twice a day', () => {
  const { asks } = attack('12 h')
  assert.equal((asks[2]?.time ?? 0) - (asks[0]?.time ?? 0), dayMs)
})
