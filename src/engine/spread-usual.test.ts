import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, at, type TinyAsk, tinyEngine } from './tiny-site.suite.ts'

const people = 60
const everybody = Array.from({ length: people }, (_, n) => n)
/** On another address of the same provider's pool each day, as home lines are. */
const line = (person: number, day: number): string => `198.51.${person}.${1 + day}`

function alertsOf(asks: readonly TinyAsk[]) {
  const engine = tinyEngine({})
  for (const each of [...asks].sort((a, b) => a.time - b.time)) engine.take(ask(each))
  return engine.finish().alerts
}

const letIn = everybody.map((person): TinyAsk => {
  return { time: at(0, 8) + person * 60_000, from: line(person, 0), name: `real${person}`, outcome: 'granted' }
})
const refused = (from: (person: number) => string) =>
  everybody.map((person): TinyAsk => ({ time: at(1, 9) + person * 60_000, from: from(person), name: `real${person}` }))

test('people refused in networks where they were let in the day before are no strangers with a list', () => {
  assert.deepEqual(alertsOf([...letIn, ...refused(person => line(person, 1))]), [])
})

test("the same people asked for from each other's networks are", () => {
  const [alert] = alertsOf([...letIn, ...refused(person => line((person + 7) % people, 1))])
  assert.equal(alert?.keys[0]?.kind, 'spread')
})
