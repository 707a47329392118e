import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertFacts } from '../evidence/facts.ts'
import { dayMs, makeSite, siteStart } from './site.ts'
import { makeSpreadAttack } from './spread-attacks.ts'
import { hasChanceAlarm, sightSpread } from './spread-sighting.ts'

const site = makeSite({ seed: 'sighting', staff: 100, days: 10, loginFormat: 'first.last' })
const start = siteStart + 5 * dayMs
const attack = makeSpreadAttack(site, { sources: 40, lastsMs: dayMs }, start, 0, site.random.fork('attack'))
const timeOf = (ask: number) => attack.asks[ask]?.time ?? Number.NaN
const addresses = attack.asks.map(({ source }) => source.address ?? '')

/** What of an alert is looked at. */
function alert(raised: number, askers: readonly string[], more: Partial<AlertFacts> = {}): AlertFacts {
  const key = { kind: 'spread', value: 'one name each' } as const
  const told = askers.map(address => ({ address, asks: 1, first: raised, last: raised }))
  const facts: Partial<AlertFacts> = {
    cause: 'list-of-ours',
    keys: [key],
    evidenceOf: key,
    raised,
    askers: told,
    ...more,
  }
  return facts as AlertFacts
}

test('asks are counted up to the first alarm', () => {
  const found = sightSpread(attack, [alert(timeOf(6), addresses)], start)
  assert.equal(found?.asks, 7)
  assert.equal(found?.recall, 1)
  assert.equal(found?.precision, 1)
})

test('strangers in the finding cost precision, sources that are missing cost recall', () => {
  const told = [...addresses.slice(0, 30), ...Array.from({ length: 10 }, (_, n) => `192.0.2.${n}`)]
  const found = sightSpread(attack, [alert(timeOf(9), told)], start)
  assert.equal(found?.recall, 0.75)
  assert.equal(found?.precision, 0.75)
})

test('an alarm before the attack finds nothing, but one that it makes go on does', () => {
  const before = alert(start - dayMs, addresses)
  assert.equal(sightSpread(attack, [before], start), null)
  const names = [before, alert(timeOf(4), [])].map(({ cause, evidenceOf, raised }) => ({
    cause,
    key: evidenceOf,
    raised,
  }))
  const campaign = { alerts: names, because: [], closed: false }
  assert.equal(sightSpread(attack, [{ ...before, campaign }], start - 2 * dayMs)?.asks, 5)
})

test('an alert about others finds nothing', () => {
  assert.equal(sightSpread(attack, [alert(timeOf(9), ['192.0.2.1', addresses[0] ?? ''])], start), null)
})

test('only alarms of the stream during the attack are chance', () => {
  assert.equal(hasChanceAlarm(attack, [alert(timeOf(20), ['192.0.2.1'])]), true)
  assert.equal(hasChanceAlarm(attack, [alert(start - 1, ['192.0.2.1'])]), false)
  const key = { kind: 'address', value: '192.0.2.1' } as const
  assert.equal(hasChanceAlarm(attack, [alert(timeOf(20), ['192.0.2.1'], { keys: [key] })]), false)
})
