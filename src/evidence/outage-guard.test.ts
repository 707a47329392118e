import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOutage, noVotes, vote } from './outage-guard.ts'

const usual = () => {
  const guard = noVotes()
  for (let n = 0; n < 3000; n++) vote(guard, n % 20 !== 0)
  return guard
}

test('a log-in that goes on as always is no outage', () => {
  const guard = usual()
  assert.ok(!isOutage(guard))
  assert.equal(guard.episodes, 0)
})

test('when known users fail, it is an outage after about 35 votes, until they are let in again', () => {
  const guard = usual()
  let votes = 0
  for (; !isOutage(guard); votes++) vote(guard, false)
  assert.ok(votes >= 30 && votes <= 40, `${votes}`)
  for (let n = 0; n < 40; n++) vote(guard, true)
  assert.ok(!isOutage(guard))
  assert.equal(guard.episodes, 1)
})

test('the first votes alone cannot tell', () => {
  const guard = noVotes()
  for (let n = 0; n < 50; n++) vote(guard, false)
  assert.ok(!isOutage(guard))
})
