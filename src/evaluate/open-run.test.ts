import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runOpen } from './open-run.ts'
import { openTables } from './open-table.ts'
import type { EvaluationEvent } from './result.ts'

async function measured(): Promise<EvaluationEvent[]> {
  const events: EvaluationEvent[] = []
  for await (const event of runOpen(1, 0, 60, () => 'open test')) if (event.kind !== 'progress') events.push(event)
  return events
}

test('at the open doors of a small site all that is claimed is found, within the budget, and again when run again', async () => {
  const events = await measured()
  const quiet = events.filter(event => event.kind === 'open-quiet')
  const attacks = events.filter(event => event.kind === 'open-attack')
  assert.ok(quiet.length === 2 && attacks.length > 10)
  assert.deepEqual(
    [...quiet, ...attacks].filter(({ passed }) => passed === false),
    [],
  )
  assert.deepEqual(await measured(), events)
  const [budgets, , found] = openTables(quiet, attacks)
  assert.match(budgets as string, /\| 60 +\| 1 /)
  assert.match(found as string, /LDAP: 60 of ours, all there +\| 60 +\| 1 +\| 0 \/ 1 .*no claim/)
})
