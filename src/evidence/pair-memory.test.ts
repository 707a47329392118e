import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { isForgotten } from './day.ts'
import {
  addPair,
  createPairMemory,
  findPair,
  forgetPair,
  isPairOfToday,
  type PairMemory,
  pairFlags,
  renewPair,
  setPairFlags,
} from './pair-memory.ts'

const someDay = 20_000
const plenty = 64 * 2 ** 20

/** A pair's lanes, as well mixed as a hash would have them. */
const lowOf = (pair: number): number => Math.imul(pair + 1, 0x9e3779b1) >>> 0
const highOf = (pair: number): number => Math.imul(pair ^ (pair >>> 15) ^ 0x5bd1e995, 0x85ebca6b) >>> 0

const find = (memory: PairMemory, pair: number, day: number) => findPair(memory, lowOf(pair), highOf(pair), day)
const add = (memory: PairMemory, pair: number, day: number) => addPair(memory, lowOf(pair), highOf(pair), day)

function countKnown(memory: PairMemory, pairs: Iterable<number>, day: number): number {
  let known = 0
  for (const pair of pairs) known += Number(find(memory, pair, day) >= 0)
  return known
}

function* range(start: number, end: number): Iterable<number> {
  for (let value = start; value < end; value++) yield value
}

const bytesOf = ({ segments }: PairMemory): number => segments.reduce((sum, words) => sum + words.byteLength, 0)

test('pairs are known as a map would know them, also when they collide, expire and are forgotten', () => {
  const step = fc.record({
    // Of one segment, with the same home or nearly so.
    low: fc.constantFrom(0, 1 << 14, 2 << 14, 0xffffc000),
    high: fc.constantFrom(0, 1, 2, 0x80000000, 0xfffffffe, 0xffffffff),
    later: fc.constantFrom(0, 0, 0, 1, 7, 30, 31, 61, 62, 63, 190, 254, 255, 256, 300),
    flags: fc.nat({ max: 63 }),
    does: fc.constantFrom('renew', 'flag', 'forget', 'nothing'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 150, size: 'max' }), steps => {
      const memory = createPairMemory(plenty)
      const model = new Map<string, { day: number; flags: number }>()
      let day = someDay
      for (const { low, high, later, flags, does } of steps) {
        day += later
        const key = `${low}/${high}`
        const last = model.get(key)
        const known = last !== undefined && !isForgotten(last.day, day) ? last : null
        const found = findPair(memory, low, high, day)
        assert.equal(found >= 0, known !== null)
        const slot = found >= 0 ? found : addPair(memory, low, high, day)
        const now = known ?? { day, flags: 0 }
        assert.equal(pairFlags(memory, slot), now.flags)
        assert.equal(isPairOfToday(memory, slot, day), now.day === day)
        if (does === 'renew') renewPair(memory, slot, day)
        if (does === 'renew') now.day = day
        if (does === 'flag') setPairFlags(memory, slot, flags)
        if (does === 'flag') now.flags = flags
        if (does === 'forget') forgetPair(memory, slot)
        if (does === 'forget') model.delete(key)
        else model.set(key, now)
      }
    }),
  )
})

test('many pairs are known as a map would know them, while the segments grow and are swept', () => {
  const memory = createPairMemory(plenty)
  const days = new Map<number, number>()
  let seed = 1
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let step = 0; step < 200_000; step++) {
    const day = someDay + Math.floor(step / 1000)
    const pair = random(4000 + step / 2)
    const last = days.get(pair)
    const slot = find(memory, pair, day)
    assert.equal(slot >= 0, last !== undefined && !isForgotten(last, day), `step ${step}`)
    if (slot < 0) add(memory, pair, day)
    else renewPair(memory, slot, day)
    days.set(pair, day)
  }
  assert.equal(memory.forgotten, 0)
})

test('memory follows what is remembered, and not what is forgotten', () => {
  const memory = createPairMemory(plenty)
  for (const day of range(0, 300)) {
    for (const pair of range(day * 1000, day * 1000 + 1000)) add(memory, pair, someDay + day)
  }
  assert.equal(countKnown(memory, range(269_000, 300_000), someDay + 299), 31_000)
  assert.equal(countKnown(memory, range(0, 269_000), someDay + 299), 0)
  assert.ok(bytesOf(memory) < 31_000 * 8 * 3, `${bytesOf(memory)}`)
  find(memory, 0, someDay + 1000)
  assert.ok(bytesOf(memory) < 10_000, `${bytesOf(memory)}`)
})

test('what is kept of a pair survives growth, and being written and read', () => {
  const memory = createPairMemory(plenty)
  setPairFlags(memory, add(memory, 7, someDay), 42)
  for (const pair of range(100, 100_000)) add(memory, pair, someDay + 1)
  const read: PairMemory = deserialize(serialize(memory))
  for (const pair of range(100_000, 200_000)) add(read, pair, someDay + 1)
  const slot = find(read, 7, someDay + 1)
  assert.equal(pairFlags(read, slot), 42)
  assert.equal(isPairOfToday(read, slot, someDay), true)
  assert.equal(isPairOfToday(read, slot, someDay + 1), false)
  assert.equal(countKnown(read, range(100, 200_000), someDay + 1), 199_900)
})

test('beyond its bytes it forgets the oldest days, and says how many pairs', () => {
  const mostBytes = 8 * 50_000
  const memory = createPairMemory(mostBytes)
  for (const day of range(0, 10)) {
    for (const pair of range(day * 10_000, day * 10_000 + 10_000)) add(memory, pair, someDay + day)
  }
  assert.ok(bytesOf(memory) <= mostBytes)
  const today = someDay + 9
  assert.equal(countKnown(memory, range(80_000, 100_000), today), 20_000)
  assert.equal(countKnown(memory, range(0, 50_000), today), 0)
  assert.equal(countKnown(memory, range(0, 100_000), today), 100_000 - memory.forgotten)
  assert.ok(memory.forgotten < 100_000 - 50_000 * 0.6, `${memory.forgotten}`)
})

test('a flood of one day leaves no part of a segment overfull', () => {
  const memory = createPairMemory(8 * 50_000)
  for (const pair of range(0, 1_000_000)) add(memory, pair, someDay)
  const words = memory.segments[0] as Uint32Array
  const isUsed = (slot: number) => Number(words[slot * 2 + 1] !== 0)
  const quarter = Math.floor(words.length / 8)
  for (const start of [0, quarter, 2 * quarter, 3 * quarter]) {
    let used = 0
    for (const slot of range(start, start + quarter)) used += isUsed(slot)
    assert.ok(used > 0.4 * quarter && used < 0.95 * quarter, `${used} of ${quarter} slots from ${start} on`)
  }
  assert.equal(countKnown(memory, range(0, 1_000_000), someDay), 1_000_000 - memory.forgotten)
})

test('a day that is a few days back, or ahead, is no other day', () => {
  const memory = createPairMemory(plenty)
  add(memory, 1, someDay + 40)
  add(memory, 2, someDay)
  assert.equal(isPairOfToday(memory, find(memory, 1, someDay), someDay), false)
  assert.equal(isPairOfToday(memory, find(memory, 2, someDay), someDay), true)
  assert.equal(find(memory, 2, someDay + 40), -1)
  assert.ok(find(memory, 1, someDay + 40) >= 0)
})

test('pairs that share a lane are told apart', () => {
  const memory = createPairMemory(plenty)
  for (const lane of range(0, 2000)) {
    assert.equal(findPair(memory, 5, lane, someDay), -1)
    addPair(memory, 5, lane, someDay)
    assert.equal(findPair(memory, lane << 14, 5, someDay), -1)
    addPair(memory, lane << 14, 5, someDay)
  }
  for (const lane of range(0, 2000)) {
    assert.ok(findPair(memory, 5, lane, someDay) >= 0)
    assert.ok(findPair(memory, lane << 14, 5, someDay) >= 0)
  }
})
