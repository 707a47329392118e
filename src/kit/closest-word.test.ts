import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closestWord } from './closest-word.ts'

const words = ['budget', 'people', 'timezone', 'requests']

test('a slip of the finger finds the word that was meant', () => {
  assert.equal(closestWord('bugdet', words), 'budget')
  assert.equal(closestWord('timezon', words), 'timezone')
  assert.equal(closestWord('Request', words), 'requests')
})

test('another word finds nothing', () => {
  assert.equal(closestWord('threads', words), null)
  assert.equal(closestWord('x'.repeat(100_000), words), null)
})
