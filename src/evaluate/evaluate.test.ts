import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate } from './evaluate.ts'
import type { EvaluationEvent } from './result.ts'
import { evaluationPassed, evaluationTable } from './table.ts'

test('one world of attacks and a quiet week of a small office meet every bar', async () => {
  const events: EvaluationEvent[] = []
  for await (const event of evaluate({ quietDays: 7, maxStaff: 60, attackRuns: 1, parts: ['attacks', 'quiet'] }))
    events.push(event)
  const table = evaluationTable(events)
  assert.ok(evaluationPassed(events), table)
  assert.equal(events.filter(({ kind }) => kind === 'attack').length, 24)
  assert.equal(events.filter(({ kind }) => kind === 'quiet').length, 2)
  assert.match(table, /60 staff, given-name log-ins/)
})
