import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datingRows, runDating } from './provenance-date-run.ts'
import { orderRows, runOrder } from './provenance-order-run.ts'
import { provenanceRows } from './provenance-rows.ts'
import { runProvenance } from './run-provenance.ts'

for (const row of provenanceRows) {
  test(`where lists came from, ${row.name}: every bar is met`, () => {
    const result = runProvenance(row, 300)
    assert.ok(result.passed, JSON.stringify(result))
    assert.ok(result.attacks > 200 && result.unlisted > 40)
  })
}

for (const row of datingRows) {
  test(`${row.names} names of ${row.staff} staff, ${row.mode}, ${row.noise} noise, are dated`, () => {
    const result = runDating(row, 30)
    assert.ok(result.passed && result.dated >= 20, JSON.stringify(result))
  })
}

for (const row of orderRows) {
  test(`the order of ${row.hits} hits by ${row.workers ?? 'no'} workers tells what it can`, () => {
    const result = runOrder(row, 300)
    assert.notEqual(result.passed, false, JSON.stringify(result))
    if (row.workers !== null) assert.ok(result.medianNats > 3, JSON.stringify(result))
  })
}

test('the same setting gives the same result', () => {
  const [row] = provenanceRows
  assert.ok(row !== undefined)
  assert.deepEqual(runProvenance(row, 60), runProvenance(row, 60))
})
