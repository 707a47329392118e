import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isTaken, setTime, timeAt } from './row-pool.ts'
import { addRow, createRowTable, dropRow, findRow } from './row-table.ts'

test('rows are found as a map would find them, also after rows were dropped and the table has grown', () => {
  const step = fc.record({ first: fc.nat({ max: 30 }), second: fc.nat({ max: 12 }), drop: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 900, size: 'max' }), fc.integer(), (steps, seed) => {
      const table = createRowTable(seed, 3)
      const model = new Map<string, number>()
      steps.forEach(({ first, second, drop }, n) => {
        const key = `${first} ${second}`
        const known = findRow(table, first, second)
        assert.equal(known === 0 ? undefined : table.words[3 * known + 2], model.get(key))
        if (known === 0) {
          const row = addRow(table, first, second)
          table.words[3 * row + 2] = n
          model.set(key, n)
        } else if (drop) {
          dropRow(table, known)
          model.delete(key)
        }
      })
      assert.equal(table.size, model.size)
      const taken = Array.from({ length: table.used - 1 }, (_, n) => n + 1).filter(row => isTaken(table, row))
      assert.equal(taken.length, model.size)
    }),
  )
})

test('a row that is taken again is empty', () => {
  const table = createRowTable(7, 4)
  const row = addRow(table, 1, 2)
  table.words[4 * row + 3] = 9
  dropRow(table, row)
  const again = addRow(table, 3, 4)
  assert.deepEqual([again, table.words[4 * again + 3]], [row, 0])
})

test('of rows with equal keys each can be dropped', () => {
  const table = createRowTable(7, 2)
  const rows = [addRow(table, 1, 2), addRow(table, 1, 2), addRow(table, 1, 2)]
  dropRow(table, rows[1] as number)
  assert.ok(rows.includes(findRow(table, 1, 2)))
  assert.notEqual(findRow(table, 1, 2), rows[1])
})

test('times stand in words as they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8.64e15 }), time => {
      const words = new Int32Array(2)
      setTime(words, 0, time)
      assert.equal(timeAt(words, 0), time)
    }),
  )
})
