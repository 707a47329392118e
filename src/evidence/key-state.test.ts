import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  add,
  column,
  count,
  decodeKeyState,
  emptyKeyState,
  encodeKeyState,
  type KeyState,
  noteGrant,
  rowWidth,
  sumRows,
  wasGranted,
} from './key-state.ts'

interface Counted {
  readonly day: number
  readonly column: number
}

const contacts = fc
  .array(
    fc.record({ day: fc.integer({ min: 20_000, max: 20_070 }), column: fc.integer({ min: 1, max: rowWidth - 1 }) }),
    { maxLength: 120, size: 'max' },
  )
  .map(all => all.sort((a, b) => a.day - b.day))

const stateOf = (all: readonly Counted[]): KeyState =>
  all.reduce((state, each) => count(state, each.day, [each.column]), emptyKeyState)

test('what two workers counted adds up to what one would have counted', () => {
  fc.assert(
    fc.property(contacts, fc.infiniteStream(fc.boolean()), (all, coins) => {
      const parts: [Counted[], Counted[]] = [[], []]
      for (const each of all) parts[coins.next().value ? 1 : 0].push(each)
      assert.deepEqual(add(stateOf(parts[0]), stateOf(parts[1])), stateOf(all))
    }),
  )
})

test('a state comes back as it was written', () => {
  fc.assert(
    fc.property(contacts, all => {
      const state = noteGrant(stateOf(all), 20_080)
      assert.deepEqual(decodeKeyState(encodeKeyState(state)), state)
    }),
  )
})

test('the order within a day does not matter', () => {
  fc.assert(
    fc.property(contacts, all => {
      const reversed = [...all].reverse().sort((a, b) => a.day - b.day)
      assert.deepEqual(stateOf(reversed), stateOf(all))
    }),
  )
})

test('a window holds the days up to today, that day included', () => {
  fc.assert(
    fc.property(contacts, fc.constantFrom(1, 2, 7, 30), (all, days) => {
      const today = all.at(-1)?.day ?? 20_000
      const sums = new Float64Array(rowWidth)
      sumRows(stateOf(all), today, days, sums)
      const expected = all.filter(({ day }) => today - day < days).length
      assert.equal(
        sums.reduce((total, value) => total + value, 0),
        expected,
      )
    }),
  )
})

test('a grant is remembered for thirty days', () => {
  const state = noteGrant(count(emptyKeyState, 20_000, [column.other]), 20_001)
  assert.ok(wasGranted(state, 20_031))
  assert.ok(!wasGranted(state, 20_032))
  assert.ok(!wasGranted(emptyKeyState, 20_000))
})
