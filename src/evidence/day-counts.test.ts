import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memoryDays } from './day.ts'
import { columns, countToday, createDayCounts, forgetCounts, newestDay, sumDays } from './day-counts.ts'

const firstDay = 20_000

const contacts = fc
  .array(
    fc.record({
      key: fc.nat({ max: 3 }),
      day: fc.integer({ min: firstDay, max: firstDay + 70 }),
      column: fc.integer({ min: 1, max: columns - 1 }),
    }),
    { maxLength: 150, size: 'max' },
  )
  .map(all => all.sort((a, b) => a.day - b.day))

test('a window holds what was counted of its key on the days up to today, that day included', () => {
  fc.assert(
    fc.property(contacts, fc.constantFrom(1, 2, 7, memoryDays), (all, days) => {
      const counts = createDayCounts()
      const keys = [0, 0, 0, 0]
      for (const { key, day, column } of all) keys[key] = countToday(counts, keys[key] as number, day, column)
      const today = all.at(-1)?.day ?? firstDay
      keys.forEach((counter, key) => {
        const sums = new Float64Array(columns)
        sumDays(counts, counter, today, days, sums)
        const expected = new Float64Array(columns)
        for (const each of all) {
          if (each.key === key && today - each.day < days) expected[each.column] = (expected[each.column] ?? 0) + 1
        }
        assert.deepEqual(sums, expected)
        assert.equal(newestDay(counts, counter), all.findLast(each => each.key === key)?.day ?? 0)
      })
    }),
  )
})

test('what no window reaches any more takes no room', () => {
  const counts = createDayCounts()
  let counter = 0
  for (let day = firstDay; day < firstDay + 500; day++) counter = countToday(counts, counter, day, 1 + (day % 3))
  assert.ok(counts.size <= memoryDays + 1, `${counts.size}`)
  forgetCounts(counts, counter)
  assert.equal(counts.size, 0)
})
