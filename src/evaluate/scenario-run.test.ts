import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarios } from './scenario-attacks.ts'
import { runScenarios, type ScenarioEvent } from './scenario-run.ts'
import { scenarioTables } from './scenario-table.ts'

test('on a small site each scenario is measured at both budgets, and the budget is kept', async () => {
  const events: ScenarioEvent[] = []
  for await (const event of runScenarios(1, 60)) events.push(event)
  const results = events.filter(event => event.kind === 'scenario')
  assert.equal(results.length, 2 * scenarios.length)
  assert.ok(results.every(({ passed, runs }) => passed && runs === 1))
  assert.ok(results.filter(({ found }) => found > 0).length >= 6)
  const rules = events.filter(event => event.kind === 'scenario-rules')
  const [found = '', usual = '', coverage = ''] = scenarioTables(results, rules)
  assert.doesNotMatch(found, /NaN|undefined/)
  assert.match(usual, /\| 60 /)
  for (const { name } of scenarios) assert.ok(coverage.includes(name))
})
