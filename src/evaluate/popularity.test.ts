import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../kit/random.ts'
import { nameRegions } from './names.ts'
import { popularity, zipf } from './popularity.ts'
import { guessedWords } from './word-list.ts'

test('items are drawn as often as their weights say', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 })
  const property = fc.property(weights, fc.string(), (given, seed) => {
    const mix = popularity(
      given.map((_, rank) => rank),
      rank => given[rank] ?? 0,
    )
    const random = createRandom(seed)
    const drawn = new Array<number>(given.length).fill(0)
    for (let draw = 0; draw < 5000; draw++) {
      const item = mix.draw(random)
      drawn[item] = (drawn[item] ?? 0) + 1
    }
    const total = given.reduce((sum, weight) => sum + weight, 0)
    for (const [item, weight] of given.entries()) {
      const expected = (5000 * weight) / total
      assert.ok(Math.abs((drawn[item] ?? 0) - expected) < 6 * Math.sqrt(expected) + 2)
    }
  })
  fc.assert(property, { numRuns: 50, seed: 1 })
})

test("Zipf's law halves from the first rank to the second at exponent 1", () => {
  assert.equal(zipf(1)(0) / zipf(1)(1), 2)
})

test('names and words are what log-ins are made of, and none stands twice', () => {
  for (const { name, given, family } of nameRegions) {
    assert.ok(given.length >= 50 && family.length >= 50, name)
    for (const part of [...given, ...family]) assert.match(part, /^[a-z]+$/, name)
  }
  for (const word of guessedWords) assert.match(word, /^[a-z0-9-]+$/)
  const twice = guessedWords.filter((word, at) => guessedWords.indexOf(word) !== at)
  assert.deepEqual(twice, [])
})
