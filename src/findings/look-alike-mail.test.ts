import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleFacts, sampleIdentity, sampleStart } from '../../test/support/sample-results.ts'
import type { AlertFacts } from '../evidence/facts.ts'
import { tellFinding } from './tell-finding.ts'

const dayMs = 86_400_000
const context = { people: { counts: () => ({ current: 56, left: 4 }) }, tellsApart: () => true }
const key = { kind: 'address', value: '192.0.2.7' } as const
const campaignName = { cause: 'list-of-ours', key, raised: sampleStart } as const
const sender = { kind: 'sender', value: 'examp1e.com' } as const

function mailedFacts() {
  const identities = [0, 1, 2].map(at =>
    sampleIdentity(at, { askers: ['203.0.113.9'], first: sampleStart + dayMs, outcome: 'listed' }),
  )
  const facts = sampleFacts(
    identities.map(each => ({ ...each, learned: [] })),
    {
      cause: 'look-alike-mail',
      keys: [sender],
      evidenceOf: sender,
      raised: sampleStart + dayMs,
      evidence: { nats: 4.1, probing: [], aboutUs: [], windowDays: 14 },
      threshold: 3.9,
      services: ['smtp'],
      surfaces: ['mailbox'],
    },
  )
  const look = { people: 50, asked: 8, mailed: 4, both: 3, chanceNats: 7.1, chargeNats: 3 }
  return {
    ...facts,
    mailed: { follows: campaignName, senders: [sender.value], mails: 3, ...look },
  } satisfies AlertFacts
}

test('mail from a domain like ours is told with whom it went to, against chance, and what to do', () => {
  const { story, evidence, attack, next, ledger, title } = tellFinding(mailedFacts(), context)
  assert.equal(title, 'Mail from a domain like yours went to people who were asked about')
  assert.match(
    story,
    /^3 of the 4 people of yours who got mail from domains that look like yours \("examp1e\.com"\) had/,
  )
  assert.match(story, /Of the 50 who get mail from outside, 8 had: by chance it would be 0\.6 of them\.$/)
  assert.deepEqual(attack, ['T1598', 'T1566'])
  assert.match(next[0] ?? '', /^Refuse mail from "examp1e\.com"/)
  assert.equal(evidence.decides, 'mailed')
  assert.ok(Math.abs(evidence.parts.reduce((sum, { nats }) => sum + nats, 0) - 4.1) < 1e-6)
  assert.deepEqual([ledger.listed, ledger.revealed, ledger.events], [[], [], []])
})

test('the campaign and the mail that came of it tell one chain', () => {
  const mailed = mailedFacts()
  const campaign = { alerts: [campaignName], because: [], closed: false }
  const asked = sampleFacts([sampleIdentity(0)], { campaign })
  const cause = tellFinding(asked, { ...context, consequences: [mailed] })
  const effect = tellFinding(mailed, context)
  assert.equal(effect.campaign.id, cause.campaign.id)
  assert.deepEqual(
    cause.chain.filter(({ finding }) => finding !== null).map(link => [link.attack, link.finding]),
    [['T1566', effect.id]],
  )
  assert.deepEqual(
    effect.chain.map(link => [link.attack, link.finding]),
    [
      ['T1589', cause.id],
      ['T1566', null],
    ],
  )
})
