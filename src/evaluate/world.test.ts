import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../asks/ask.ts'
import { dayMs, makeSite, siteStart } from './site.ts'
import { simulate, type World } from './world.ts'

const days = 21
const site = makeSite({ seed: 'world', staff: 400, days, loginFormat: 'first.last' })
const world: World = { site, bots: { perDay: 600, nameListShare: 0.05 }, attacks: [] }
const daily = [...simulate(world)].map(asks => [...asks])
const asks = daily.flat()
const logins = new Set(site.members.map(member => member.login))
const isUser = (ask: Ask) => logins.has(ask.identity?.name ?? '')

test('the same seed gives the same asks', () => {
  const [again] = simulate({ ...world, site: makeSite(site) })
  assert.deepEqual([...(again ?? [])], daily[0])
})

test('asks come in the order of time, each on its day', () => {
  for (const [day, batch] of daily.entries()) {
    let last = siteStart + day * dayMs
    for (const { time } of batch) {
      assert.ok(time >= last && time < siteStart + (day + 1) * dayMs)
      last = time
    }
  }
})

test('asks of an attack are among the others at their time', () => {
  const marked = { ...(asks[1000] as Ask), source: { address: '254.0.0.77' }, time: siteStart + 1.5 * dayMs }
  const [, second] = [...simulate({ ...world, attacks: [marked] })].map(batch => [...batch])
  const at = second?.indexOf(marked) ?? -1
  assert.ok(at > 0)
  assert.ok((second?.[at - 1]?.time ?? 0) <= marked.time && (second?.[at + 1]?.time ?? 0) >= marked.time)
})

test('only reserved addresses ask, all in canonical form', () => {
  const reserved = /^(198\.18|100\.(6[4-9]|[789]\d|1[01]\d|12[0-7])|2[45]\d\.\d+)\.|^2001:db8:/
  for (const { source } of asks) assert.match(source.address ?? '', reserved)
  for (const { source } of asks) assert.doesNotMatch(source.address ?? '', /:0|::/)
})

test('as many addresses guess names on a day as were asked for', () => {
  for (const batch of daily.slice(0, 5)) {
    const granted = new Set(asks.filter(ask => ask.outcome === 'granted').map(ask => ask.source.address))
    const guessing = batch.filter(ask => !granted.has(ask.source.address) && !isUser(ask))
    const addresses = new Set(guessing.map(ask => ask.source.address)).size
    assert.ok(addresses > 500 && addresses <= 660, `${addresses}`)
  }
})

test('users work by day and on weekdays', () => {
  const web = asks.filter(ask => ask.outcome === 'granted' && ask.service.kind === 'web')
  const byNight = web.filter(ask => (ask.time % dayMs) / 3_600_000 < 6).length
  assert.ok(byNight / web.length < 0.02, `${byNight / web.length}`)
  const weekend = web.filter(ask => Math.floor((ask.time - siteStart) / dayMs) % 7 >= 5).length
  assert.ok(weekend / web.length < 0.08, `${weekend / web.length}`)
})

test('of the first contacts of users from new addresses, a few in a hundred end badly', () => {
  const pairs = new Map<string, boolean>()
  for (const ask of asks.filter(isUser)) {
    if (ask.source.address?.startsWith('24') === false && !ask.source.address.startsWith('2001')) continue
    const pair = `${ask.source.address} ${ask.identity?.name}`
    pairs.set(pair, pairs.get(pair) === true || ask.outcome === 'granted')
  }
  const failed = [...pairs.values()].filter(granted => !granted).length / pairs.size
  assert.ok(failed > 0.01 && failed < 0.2, `${failed}`)
})
