import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listItself, listLikelihood, relatedList } from './list-likelihood.ts'

/** All sets of `count` of a toy universe: 5 names on the list (3 of them people), 4 other people, 4 other names. */
function* setsOf(count: number, from = 0, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === count) yield chosen
  else for (let token = from; token < 13; token++) yield* setsOf(count, token + 1, [...chosen, token])
}

for (const [name, share] of Object.entries({ listItself, relatedList })) {
  for (const count of [0, 1, 3, 5]) {
    test(`${name}: the probabilities of all sets of ${count} names sum to 1`, () => {
      let sum = 0
      for (const set of setsOf(count)) {
        const hits = set.filter(token => token < 5).length
        const restPeople = set.filter(token => token >= 5 && token < 9).length
        const counts = { asked: count, hits, restPeople }
        sum += Math.exp(listLikelihood(counts, { size: 5, otherPeople: 4, otherNames: 4 }, share))
      }
      assert.ok(Math.abs(sum - 1) < 1e-9, `${sum}`)
    })
  }
}

test('without a directory the rest are other names, at no cost', () => {
  const sizes = { size: 5, otherPeople: 0, otherNames: 8 }
  let sum = 0
  for (const set of setsOf(3)) {
    const hits = set.filter(token => token < 5).length
    sum += Math.exp(listLikelihood({ asked: 3, hits, restPeople: 0 }, sizes, listItself))
  }
  assert.ok(Math.abs(sum - 1) < 1e-9, `${sum}`)
})

test('of two lists that explain the same, the shorter is likelier', () => {
  const counts = { asked: 10, hits: 8, restPeople: 1 }
  const of = (size: number) => listLikelihood(counts, { size, otherPeople: 500, otherNames: 70_000 }, listItself)
  assert.ok(of(40) > of(400))
})
