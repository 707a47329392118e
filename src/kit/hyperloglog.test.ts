import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDistinct, countDistinct, createDistinctCounter, mergeDistinct } from './hyperloglog.ts'
import { createTextHash } from './keyed-hash.ts'

const hash = createTextHash(Uint8Array.from({ length: 8 }, (_, at) => 7 * at))

function counterOf(from: number, to: number) {
  const counter = createDistinctCounter()
  for (let n = from; n < to; n++) {
    hash.hash('key', `${n}`)
    addDistinct(counter, hash.lanes[0] as number, hash.lanes[1] as number)
  }
  return counter
}

test('small numbers are exact, repeats count once', () => {
  const counter = counterOf(0, 1000)
  mergeDistinct(counter, counterOf(500, 1200))
  assert.equal(countDistinct(counter), 1200)
})

test('large numbers are right within three per cent, and merging equals counting at once', () => {
  const parts = counterOf(0, 90_000)
  mergeDistinct(parts, counterOf(60_000, 200_000))
  const whole = counterOf(0, 200_000)
  assert.equal(countDistinct(parts), countDistinct(whole))
  assert.ok(Math.abs(countDistinct(whole) / 200_000 - 1) < 0.03, `${countDistinct(whole)}`)
})
