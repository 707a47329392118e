import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNameDays, forgetNameDays, isDormant, noteAskedName, noteGrantedName } from './name-days.ts'

test('a name that was let in nowhere for sixty days is dormant', () => {
  const names = createNameDays(1)
  assert.ok(isDormant(names, 5, 100))
  noteGrantedName(names, 5, 100)
  assert.ok(!isDormant(names, 5, 160))
  assert.ok(isDormant(names, 5, 161))
})

test('a name that strangers go on asking for counts once', () => {
  const names = createNameDays(1)
  assert.equal(noteAskedName(names, 5, 100), 0)
  assert.equal(noteAskedName(names, 5, 100), 100)
  assert.equal(noteAskedName(names, 5, 130), 100)
  assert.equal(noteAskedName(names, 5, 160), 100)
  assert.equal(noteAskedName(names, 5, 191), 0)
})

test('what nobody asks about any more is forgotten', () => {
  const names = createNameDays(1)
  noteGrantedName(names, 5, 100)
  noteAskedName(names, 6, 100)
  forgetNameDays(names, 130)
  assert.equal(names.size, 2)
  forgetNameDays(names, 161)
  assert.equal(names.size, 0)
})
