import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rooms } from '../../src/rooms.ts'
import { text } from './tree.ts'

test('the drawing of ARCHITECTURE.md shows every room in its order, with its sentence', () => {
  const drawing = /^```text\n([\s\S]*?)^```/m.exec(text('ARCHITECTURE.md'))?.[1] ?? ''
  const drawn = [...drawing.matchAll(/^.{13}(\w+) +(.+)$/gm)].map(match => ({ name: match[1], sentence: match[2] }))
  assert.deepEqual(drawn, rooms)
})

test('ARCHITECTURE.md stays one page', () => {
  assert.ok(text('ARCHITECTURE.md').split('\n').length <= 60)
})
