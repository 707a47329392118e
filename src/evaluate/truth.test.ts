import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { knownAsks, readTruth, type TruthAsk, truthLine } from './truth.ts'

const ask: TruthAsk = {
  time: '2026-03-05T02:10:07.120Z',
  service: 'imap',
  surface: 'login',
  ip: '::ffff:192.0.2.7',
  identity: 'Anna.Berg@example.com',
  exists: true,
  success: false,
  role: 'c1',
  seen: true,
}

test('what is written is read back', () => {
  const { truth, problems } = readTruth('truth.ndjson', truthLine(ask) + truthLine({ ...ask, exists: null }))
  assert.deepEqual(truth, [ask, { ...ask, exists: null }])
  assert.deepEqual(problems, [])
})

test('a line that cannot be used is a problem with its number, and the rest holds', () => {
  const { truth, problems } = readTruth('t', `{"time":1}\n\nnot\n${truthLine(ask)}`)
  assert.equal(truth.length, 1)
  assert.deepEqual(
    problems.map(problem => problem.place.line),
    [1, 3],
  )
})

test('any text is read without a crash', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const { truth, problems } = readTruth('t', text)
      assert.ok(truth.length + problems.length <= text.split('\n').length)
    }),
  )
})

test('asks are compared by address and name, whatever their form, and unseen ones are left out', () => {
  const [one, ...more] = knownAsks([ask, { ...ask, seen: false }])
  assert.equal(one?.address, '192.0.2.7')
  assert.equal(one?.name, 'anna.berg')
  assert.deepEqual(more, [])
})
