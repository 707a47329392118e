import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths, text } from './tree.ts'

const fragments = paths('changelog.d/*').filter(path => path !== 'changelog.d/README.md')

test('every change note is of a known kind and says one thing', () => {
  const wrong = fragments.filter(
    path => !/\/[a-z0-9-]+\.(breaking|new|changed|fixed|security)\.md$/.test(path) || text(path).trim().includes('\n'),
  )
  assert.deepEqual(wrong, [])
})
