import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../kit/random.ts'
import type { Placed } from './inversions.ts'
import { orderEvidence } from './order-evidence.ts'

const inOrder = (count: number): Placed[] => Array.from({ length: count }, (_none, at) => ({ rank: 3 * at, first: at }))

test('names that were asked for down the list are evidence, and more so the more there are', () => {
  assert.ok(orderEvidence(inOrder(8)) > 8)
  assert.ok(orderEvidence(inOrder(20)) > orderEvidence(inOrder(8)))
})

test('all at the same time is no evidence', () => {
  assert.ok(orderEvidence(inOrder(20).map(({ rank }) => ({ rank, first: 0 }))) < 0)
})

test('a shuffled list seldom looks ordered', () => {
  const random = createRandom('shuffled')
  let misled = 0
  for (let run = 0; run < 1000; run++) {
    if (orderEvidence(inOrder(20).map(({ rank }) => ({ rank, first: random.next() }))) > 3) misled++
  }
  assert.ok(misled <= 10, `${misled} of 1,000`)
})
