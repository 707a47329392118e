import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decoyEvidence } from './decoy-evidence.ts'

test('one decoy of a list that was run whole is about as much as 4 nats, and no number more than 8', () => {
  const whole = { planted: 3, hits: 200, size: 200 }
  const one = decoyEvidence({ ...whole, seen: 1 }, 200)
  assert.ok(one > 4 && one < 5, `${one}`)
  assert.equal(decoyEvidence({ ...whole, seen: 3 }, 200), 8)
})

test('a long run that met no decoy speaks against the list, but never settles it', () => {
  const missed = decoyEvidence({ planted: 10, seen: 0, hits: 190, size: 200 }, 190)
  assert.ok(missed < -2 && missed > -2.5, `${missed}`)
  assert.ok(decoyEvidence({ planted: 10, seen: 0, hits: 2, size: 200 }, 2) > -0.1)
})

test('a list without decoys says nothing by them', () => {
  assert.equal(decoyEvidence({ planted: 0, seen: 0, hits: 10, size: 20 }, 10), 0)
})
