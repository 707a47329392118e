import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeSlot, createOpenTable, findSlot, openSlot, slotColumn, slotWords } from './open-table.ts'

const step = fc.record({
  does: fc.constantFrom('open', 'open', 'close', 'close oldest'),
  low: fc.integer({ min: -3, max: 200 }),
  high: fc.integer({ min: -1, max: 1 }),
})

test('what is open is found by its key, and the oldest comes first', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 600 }), steps => {
      const table = createOpenTable()
      const model = new Map<string, number>()
      for (const [index, { does, low, high }] of steps.entries()) {
        const key = `${low} ${high}`
        const slot = findSlot(table, low, high)
        assert.equal(slot !== 0, model.has(key))
        if (does === 'open' && slot === 0) {
          const opened = openSlot(table, low, high)
          assert.equal(table.words[opened * slotWords + slotColumn.own], 0)
          table.words[opened * slotWords + slotColumn.own] = index + 1
          table.times[opened] = index
          model.set(key, index)
        } else if (does === 'close' && slot !== 0) {
          assert.equal(table.times[slot], model.get(key))
          closeSlot(table, slot)
          model.delete(key)
        } else if (does === 'close oldest' && table.oldest !== 0) {
          const [oldest, opened] = model.entries().next().value ?? ['', -1]
          assert.equal(table.times[table.oldest], opened)
          closeSlot(table, table.oldest)
          model.delete(oldest)
        }
        assert.equal(table.size, model.size)
        assert.equal(table.oldest === 0, model.size === 0)
      }
    }),
  )
})
