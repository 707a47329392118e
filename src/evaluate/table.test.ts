import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttackResult, QuietResult } from './result.ts'
import { evaluationPassed, evaluationTable } from './table.ts'

const quiet: QuietResult = {
  kind: 'quiet',
  row: '1,000 staff',
  seed: 'quiet 1',
  staff: 1000,
  budgetPerDay: 1,
  days: 50,
  keyAlerts: 1,
  spreadAlerts: 0,
  gotInAlerts: 0,
  barPerDay: 0.8,
  spreadBarPerDay: 0.2,
  passed: true,
  alerts: [],
}
const attack: AttackResult = {
  kind: 'attack',
  row: 'one source',
  directory: true,
  budgetPerDay: 1,
  runs: 10,
  found: 0,
  asks: { median: Number.NaN, p95: Number.NaN },
  ours: { median: Number.NaN, p95: Number.NaN },
  hours: { median: Number.NaN, p95: Number.NaN },
  recall: Number.NaN,
  precision: Number.NaN,
  yardsticks: {},
  bar: 'all, <= 10',
  passed: false,
}

test('the table says what was measured, against which bar, and the verdict', () => {
  const cells = evaluationTable([quiet])
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
  assert.deepEqual(cells[2], [
    '',
    '1,000 staff',
    'quiet 1',
    '1',
    '50',
    '1',
    '0.02',
    '<= 0.8',
    '0',
    '<= 0.2',
    '0',
    'met',
    '',
  ])
})

test('an attack that was never found has empty cells and a missed bar', () => {
  const table = evaluationTable([attack])
  assert.doesNotMatch(table, /NaN/)
  assert.match(table, /\| 0 \/ 10 .*\| all, <= 10 \| MISSED \|/)
})

test('the proof holds only if every bar is met', () => {
  assert.equal(evaluationPassed([quiet]), true)
  assert.equal(evaluationPassed([quiet, attack]), false)
  assert.equal(evaluationPassed([{ ...attack, passed: null }]), true)
})
