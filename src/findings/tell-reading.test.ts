import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleFacts, sampleIdentity, sampleStart } from '../../test/support/sample-results.ts'
import { tellFinding } from './tell-finding.ts'

const context = { people: { counts: () => ({ current: 56, left: 0 }) }, tellsApart: () => true }
const identities = Array.from({ length: 12 }, (_, at) => sampleIdentity(at, { outcome: 'listed' }))

const tell = (days: number, seen: number, expected: number) =>
  tellFinding(
    sampleFacts(identities, {
      cause: 'harvested',
      surfaces: ['directory'],
      services: ['ldap'],
      evidence: {
        nats: 9.5,
        probing: [],
        aboutUs: [],
        windowDays: days,
        reading: { since: sampleStart, days, seen, expected },
      },
      threshold: 6,
    }),
    context,
  )

test('who reads more of the directory than usual: how many new names a day, against its own past', () => {
  assert.match(
    tell(1, 60, 1.25).story,
    /In a day it .* 60 names of yours .* before; its own past explains 1\.3 a day\./,
  )
  assert.match(
    tell(7, 61, 8.4).story,
    /In 7 days it .* 61 names .* before, 8\.7 a day; its own past explains 1\.2 a day\./,
  )
  assert.equal(tell(1, 60, 1.2).title, 'Somebody collects the names of your people')
})

test('its waterfall is a bound of its own and adds up', () => {
  const { evidence, next, attack } = tell(1, 60, 1.2)
  assert.equal(evidence.decides, 'reading')
  assert.equal(evidence.parts[0]?.what, '60 names new to it in 1 day, 1.2 expected')
  assert.ok(Math.abs(evidence.parts.reduce((sum, { nats }) => sum + nats, 0) - 9.5) < 1e-5)
  assert.match(next[0] ?? '', /^Find out who or what reads your directory from 192\.0\.2\.7/)
  assert.ok(attack.length > 0)
})
