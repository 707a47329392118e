import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeLogs } from './judge-logs.ts'
import type { JudgedBlame, JudgedCampaign, JudgedFinding } from './judged-logs.ts'
import { judgedTable } from './judged-table.ts'
import type { TruthAsk } from './truth.ts'

const start = Date.parse('2026-03-03T02:00:00.000Z')
const at = (minute: number) => new Date(start + minute * 60_000).toISOString()
const asked = (minute: number, role: string, ip: string, identity: string, more: Partial<TruthAsk> = {}): TruthAsk => {
  const usual = { service: 'imap', surface: 'login', exists: true, success: false, seen: true } as const
  return { ...usual, time: at(minute), role, ip, identity, ...more }
}
const nothing = { revealed: [], granted: [], listed: [], mfa: [] }
const finding = (id: string, addresses: readonly string[], more: Partial<JudgedFinding> = {}): JudgedFinding => ({
  id,
  raised: at(10),
  askers: addresses.map(address => ({ address })),
  identities: [],
  ledger: nothing,
  ...more,
})
function judged(truth: readonly TruthAsk[], findings: readonly JudgedFinding[]) {
  const span = { first: at(0), last: at(1440 * 2) }
  const all = judgeLogs(truth, { findings, budget: { perDay: 1 }, span })
  const blame = all.find(one => one.kind === 'blame') as JudgedBlame
  return { campaigns: all.filter(one => one.kind === 'campaign') as JudgedCampaign[], blame, text: judgedTable(all) }
}

const campaign = [
  asked(0, 'c1', '192.0.2.1', 'anna@example.com'),
  asked(5, 'c1', '192.0.2.2', 'ben', { exists: false }),
  asked(20, 'c1', '192.0.2.3', 'carla', { success: true }),
  asked(30, 'c1', '192.0.2.4', 'dora', { seen: false }),
]

test('a campaign is measured by what a log shows of it', () => {
  const told = finding('f', ['192.0.2.1', '192.0.2.2', '198.51.100.9'], {
    identities: [{ identity: 'Anna' }, { identity: 'ben@example.com' }],
    ledger: { ...nothing, revealed: ['anna', 'ben'], granted: ['carla@example.com'] },
  })
  const [one] = judged(campaign, [told]).campaigns
  assert.equal(one?.seen, 3)
  assert.equal(one?.asksToAlert, 2)
  assert.equal(one?.msToAlert, 600_000)
  assert.equal(one?.sourcesRecalled, 2 / 3)
  assert.equal(one?.identitiesRecalled, 2 / 3)
  assert.equal(one?.precision, 2 / 3)
  assert.deepEqual(one?.ledger.revealed, { given: 2, told: 2, right: 1 })
  assert.deepEqual(one?.ledger.granted, { given: 1, told: 1, right: 1 })
})

test('a finding belongs to the campaign that has most of its sources, and the other one stands within it', () => {
  const other = asked(1, 'c2', '192.0.2.9', 'ernst')
  const { campaigns } = judged([...campaign, other], [finding('f', ['192.0.2.1', '192.0.2.2', '192.0.2.9'])])
  assert.deepEqual(
    campaigns.map(({ role, findings, within }) => [role, findings, within]),
    [
      ['c1', ['f'], []],
      ['c2', [], ['f']],
    ],
  )
})

test('who is blamed wrongly is told by what he is', () => {
  const truth = [
    asked(1, 'benign', '198.51.100.1', 'anna', { actor: 'office' }),
    asked(2, 'generic', '198.51.100.2', 'root'),
    asked(3, 'benign', '192.0.2.1', 'anna'),
    ...campaign,
  ]
  const { blame, text } = judged(truth, [finding('f', ['198.51.100.1', '198.51.100.2', '198.51.100.3', '192.0.2.1'])])
  assert.deepEqual(blame.benign, [{ address: '198.51.100.1', finding: 'f', actor: 'office' }])
  assert.deepEqual(blame.generic, [{ address: '198.51.100.2', finding: 'f' }])
  assert.deepEqual(blame.unknown, [{ address: '198.51.100.3', finding: 'f' }])
  assert.match(text, /blamed of ours: 198\.51\.100\.1 \(office, f\)/)
})

test('false alerts break the budget only where chance does not explain them', () => {
  const false_ = (count: number) =>
    judged(
      campaign,
      Array.from({ length: count }, (_, n) => finding(`f${n}`, [])),
    )
  assert.equal(false_(4).blame.falseAlertsPerDay, 2)
  assert.equal(false_(5).blame.withinBudget, true)
  assert.equal(false_(6).blame.withinBudget, false)
})

test('of a second factor that was asked for, the ledger says that it was shown', () => {
  const look = asked(1, 'c1', '192.0.2.1', 'anna', { surface: 'mfa' })
  const told = finding('f', ['192.0.2.1'], { ledger: { ...nothing, mfa: ['anna', 'ben'] } })
  assert.deepEqual(judged([look], [told]).campaigns[0]?.ledger.mfa, { given: 1, told: 2, right: 1 })
})

test('without a finding nothing was found, and the table has no odd figures', () => {
  const { campaigns, text } = judged(campaign, [])
  assert.equal(campaigns[0]?.asksToAlert, null)
  assert.doesNotMatch(text, /NaN|null|Infinity/)
})
