import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type TestLine, testLines } from './joining.suite.ts'
import { timedQueue } from './timed-queue.ts'

const line: fc.Arbitrary<TestLine> = fc.record(
  { time: fc.integer({ min: 0, max: 20 }), path: fc.constantFrom('a.log', 'b.log', 'B.log'), line: fc.nat(9) },
  { noNullPrototype: true },
)

/** By time, then path and line. */
function byPlace(a: TestLine, b: TestLine): number {
  const [first, second] = [a, b].map(({ time, path, line: number }) => [time, path, number] as const)
  const column = [0, 1, 2].find(each => first?.[each] !== second?.[each])
  if (column === undefined) return 0
  return (first?.[column] ?? 0) < (second?.[column] ?? 0) ? -1 : 1
}

test('rows come out by time, path and line, however they go in and out, and none too early', () => {
  const steps = fc.array(fc.oneof(line, fc.nat(25)), { maxLength: 200, size: 'max' })
  fc.assert(
    fc.property(steps, all => {
      const { pool, books, row, told } = testLines()
      const queue = timedQueue(pool, books.texts)
      const model: TestLine[] = []
      for (const step of [...all, ...all.map(() => 100)]) {
        if (typeof step !== 'number') {
          queue.push(row(step))
          model.push(step)
          continue
        }
        const earliest = model.sort(byPlace)[0]
        const popped = queue.popBefore(step)
        assert.equal(popped >= 0, earliest !== undefined && (earliest.time ?? 0) < step)
        if (popped < 0) continue
        model.shift()
        const { time, origin } = told(popped)
        assert.deepEqual({ time, path: origin.path, line: origin.line }, earliest)
      }
    }),
  )
})

test('many rows wait in order and out of it', () => {
  const { pool, books, row } = testLines()
  const queue = timedQueue(pool, books.texts)
  for (let time = 0; time < 3000; time++) queue.push(row({ time }))
  for (let time = 3000; time > 0; time--) queue.push(row({ time: time - 0.5 }))
  for (let index = 0; index < 6000; index++) assert.equal(pool.asks.times[queue.popBefore(5000)], index / 2)
  assert.equal(queue.popBefore(5000), -1)
})
