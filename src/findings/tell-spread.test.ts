import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleFacts, sampleIdentity, sampleStart } from '../../test/support/sample-results.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import { findingId } from './finding-id.ts'
import { peopleAsked } from './people-asked.ts'
import type { Consequence } from './tell-chain.ts'
import { tellFinding } from './tell-finding.ts'

const dayMs = 86_400_000
const context = { people: { counts: () => ({ current: 56, left: 4 }) }, tellsApart: () => true }
const spreadKey = { kind: 'spread', value: 'one name each' } as const

function spreadFacts(change: Partial<AlertFacts> = {}): AlertFacts {
  const identities = Array.from({ length: 18 }, (_, at) => sampleIdentity(at, { askers: [`192.0.2.${at}`] }))
  const facts = sampleFacts(identities, {
    keys: [spreadKey],
    evidenceOf: spreadKey,
    evidence: { nats: 14.2, probing: [], aboutUs: [], windowDays: 2 },
    threshold: 4.1,
    spread: {
      since: sampleStart,
      seen: 20,
      expected: 2.4,
      cells: [
        { dormant: false, newNetwork: true, repeated: false, seen: 18, expected: 1.5 },
        { dormant: true, newNetwork: true, repeated: false, seen: 0, expected: 0.9 },
      ],
      withoutHistory: false,
    },
    ...change,
  })
  return { ...facts, askers: facts.askers.map(asker => ({ ...asker, posterior: 0.9 })) }
}

const campaignName = { cause: 'list-of-ours', key: spreadKey, raised: sampleStart } as const

/** One of those asked about, let in a day later from elsewhere. */
function enteredFacts(): Consequence {
  const grant = { identity: 'anna.adler', address: '203.0.113.9', time: sampleStart + dayMs }
  const key = { kind: 'address', value: grant.address } as const
  const facts = sampleFacts([sampleIdentity(0, { askers: [grant.address], first: grant.time, outcome: 'granted' })], {
    cause: 'entered-later',
    keys: [key],
    evidenceOf: key,
    raised: grant.time,
    evidence: { nats: 4, probing: [], aboutUs: [], windowDays: 14 },
    threshold: 3.2,
    grants: [grant],
  })
  return {
    ...facts,
    entered: { follows: campaignName, watched: 18, expected: 0.2, entries: [{ ...grant, nats: 4.9 }] },
  }
}

test('askers that ask once each: seen against expected, and how many may be innocent', () => {
  const { story, innocents, evidence } = tellFinding(spreadFacts(), context)
  assert.match(story, /^18 addresses in 1 network asked imap about 17 of your 56 people and 1 who left, once each, /)
  assert.match(story, /20 asks about your people by strangers who ask once or twice, where your past explains 2\.4\./)
  assert.match(story, /about 2 may be innocent\.$/)
  assert.equal(innocents, 1.8)
  assert.equal(evidence.decides, 'spread')
  assert.match(evidence.parts[0]?.what ?? '', /^names in use, from new networks, asked once: 18 seen, 1\.5 expected$/)
})

test('rates that are not the site’s own are told as such', () => {
  const { spread } = spreadFacts()
  const { story } = tellFinding(spreadFacts(spread && { spread: { ...spread, withoutHistory: true } }), context)
  assert.match(story, /where sites like yours have 2\.4\..*too short to know your own rates\.$/)
})

test('the waterfall of a stream adds up, whatever its cells', () => {
  const cell = fc.record({
    dormant: fc.boolean(),
    newNetwork: fc.boolean(),
    repeated: fc.boolean(),
    seen: fc.nat(1000),
    expected: fc.double({ min: 0, max: 1000, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), fc.double({ min: 0, max: 1e4, noNaN: true }), (cells, nats) => {
      const facts = spreadFacts({ evidence: { nats, probing: [], aboutUs: [], windowDays: 1 } })
      const { evidence } = tellFinding(
        { ...facts, ...(facts.spread && { spread: { ...facts.spread, cells } }) },
        context,
      )
      const sum = evidence.parts.reduce((parts, part) => parts + part.nats, 0)
      assert.ok(Math.abs(sum - nats) < 1e-4)
    }),
  )
})

test('what came of a campaign is a finding of its own, and both tell one chain', () => {
  const entered = enteredFacts()
  const campaign = { alerts: [campaignName], because: [], closed: false }
  const cause = tellFinding(spreadFacts({ campaign }), { ...context, consequences: [entered] })
  const effect = tellFinding(entered, context)
  assert.deepEqual(
    cause.chain.map(link => [link.attack, link.finding]),
    [['T1078', effect.id]],
  )
  assert.deepEqual(
    effect.chain.map(link => [link.attack, link.finding]),
    [
      ['T1589', cause.id],
      ['T1078', null],
    ],
  )
  assert.equal(effect.campaign.id, cause.campaign.id)
  assert.deepEqual(effect.attack, ['T1078'])
  assert.match(effect.story, /^1 of the 18 people whom an alert shows to be asked about was let in from networks/)
  assert.match(effect.next[0] ?? '', /^Ask "anna\.adler" on another way/)
})

test('a campaign keeps the ids of alerts that joined it', () => {
  const joined = {
    cause: 'list-of-ours',
    key: { kind: 'address', value: '192.0.2.7' },
    raised: sampleStart + 1,
  } as const
  const campaign = { alerts: [campaignName, joined], because: ['sources'], closed: true } as const
  const told = tellFinding(spreadFacts({ campaign }), context)
  assert.equal(told.id, findingId(campaignName))
  assert.match(told.story, /2 alerts are told as one: they share addresses\.$/)
  assert.deepEqual(told.campaign, {
    id: told.id,
    state: 'closed',
    merged: [findingId(joined)],
    because: ['sources'],
  })
})

test('per person: under which names, how often, by whom, what was learned', () => {
  const person = sampleIdentity(1)
  const again = sampleIdentity(1, { written: 'ben2', outcome: 'refused', askers: ['198.51.100.3'], first: sampleStart })
  const nobody = sampleIdentity(2, { written: 'root', nobody: true })
  const [asked, ...others] = peopleAsked([sampleFacts([person, again, nobody]), enteredFacts()], () => true)
  assert.deepEqual(others, [])
  assert.deepEqual(
    [asked?.person, asked?.names, asked?.asks, asked?.askers, asked?.learned],
    [person.classified.person?.displayName, [person.written, 'ben2'], 2, 2, ['revealed']],
  )
})
