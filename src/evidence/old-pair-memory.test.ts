import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isForgotten } from './day.ts'
import { addPair, createPairMemory, findPair, forgetPair } from './old-pair-memory.ts'

const today = 20_000

test('pairs are known as a map would know them, also when they collide, expire and are forgotten', () => {
  const step = fc.record({
    // Few low lanes, so that most slots collide.
    low: fc.constantFrom(0, 1, 2, 0xffffffff),
    high: fc.nat({ max: 12 }),
    later: fc.nat({ max: 9 }),
    forget: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200, size: 'max' }), steps => {
      const memory = createPairMemory(64)
      const model = new Map<string, number>()
      let day = today
      for (const { low, high, later, forget } of steps) {
        day += later
        const key = `${low}/${high}`
        const last = model.get(key)
        const slot = findPair(memory, low, high, day)
        assert.equal(slot >= 0, last !== undefined && !isForgotten(last, day))
        const held = slot >= 0 ? slot : addPair(memory, low, high, day)
        memory.day[held] = day
        model.set(key, day)
        if (!forget) continue
        forgetPair(memory, held)
        model.delete(key)
      }
    }),
  )
})

test('the table grows with what is remembered, and not with what is forgotten', () => {
  const memory = createPairMemory()
  for (let day = 0; day < 200; day++) {
    for (let n = 0; n < 100; n++) addPair(memory, Math.imul(day * 100 + n, 0x9e3779b1) >>> 0, n, today + day)
  }
  assert.ok(memory.low.length <= 16_384, `${memory.low.length}`)
  let known = 0
  for (let n = 0; n < 100; n++)
    known += Number(findPair(memory, Math.imul(19_900 + n, 0x9e3779b1) >>> 0, n, today + 199) >= 0)
  assert.equal(known, 100)
})

test('what is kept of a pair survives the growth of the table', () => {
  const memory = createPairMemory()
  const slot = addPair(memory, 7, 8, today)
  memory.flags[slot] = 5
  memory.waiting[slot] = 1234
  for (let n = 0; n < 5000; n++) addPair(memory, Math.imul(n, 0x9e3779b1) >>> 0, 99, today)
  const found = findPair(memory, 7, 8, today)
  assert.deepEqual([memory.flags[found], memory.waiting[found]], [5, 1234])
})
