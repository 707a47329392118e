import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kinds } from '../../src/readers/index.ts'
import { run } from './run.ts'

test('every kind is listed, and shown with its shapes', async () => {
  const { out } = await run(['readers'])
  for (const { name, shapes } of kinds) {
    assert.match(out, new RegExp(`^${name} .*\\(${shapes.length} shapes?\\)$`, 'm'))
    const shown = await run(['readers', name])
    assert.equal(shown.exit, 0)
    assert.ok(shown.out.split('\n').length > shapes.length)
  }
})

test('a kind that is not known is wrong use, and the one that was meant is named', async () => {
  const { exit, out, err } = await run(['readers', 'shsd'])
  assert.deepEqual({ exit, out }, { exit: 2, out: '' })
  assert.match(err, /did you mean sshd\?/)
})

test('the list as JSON holds the same kinds', async () => {
  const { out } = await run(['readers', '--json'])
  assert.deepEqual(
    JSON.parse(out).map((kind: { name: string }) => kind.name),
    kinds.map(kind => kind.name),
  )
})
