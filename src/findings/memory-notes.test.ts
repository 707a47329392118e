import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryNotes } from './memory-notes.ts'

const totals = {
  asks: 9,
  askers: 3,
  first: 0,
  last: 1,
  withoutTime: 0,
  withoutIdentity: 0,
  withoutSource: 0,
  late: 0,
  forgotten: 0,
  pairsForgotten: 0,
}

test('what was forgotten is told, and nothing where nothing was', () => {
  assert.deepEqual(memoryNotes(totals), [])
  assert.deepEqual(
    memoryNotes({ ...totals, forgotten: 1, pairsForgotten: 20_000 }).map(({ code }) => code),
    ['health/forgotten-addresses', 'health/forgotten-pairs'],
  )
})
