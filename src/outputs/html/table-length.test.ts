import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignResult } from '../../../test/support/sample-campaign.ts'
import { html } from '../html.ts'
import { longestTable, tableLength } from './table-length.ts'

const campaign = campaignResult()
const [longest] = [...campaign.findings].sort((a, b) => b.askers.length - a.askers.length)
assert.ok(longest)
const fifty = {
  ...campaign,
  findings: Array.from({ length: 50 }, (_, at) => ({
    ...longest,
    id: `finding${at}`,
    askers: longest.askers.slice(0, 100),
    identities: longest.identities.slice(0, 40),
    ledger: {
      ...longest.ledger,
      revealed: longest.ledger.revealed.slice(0, 40),
      events: longest.ledger.events.slice(0, 40),
    },
  })),
}

test('a few findings show their tables whole, many share the rows of the page', () => {
  assert.equal(tableLength(campaign), longestTable)
  assert.ok(tableLength(fifty) < 100)
})

test('a page of fifty findings with five thousand askers stays below five megabytes', () => {
  const page = [...html.write(fifty)].join('')
  assert.ok(page.length < 5e6, `${page.length} characters`)
  assert.equal(page.match(/<article /g)?.length, 50)
})
