import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemText } from './problem-text.ts'

test('a problem names its place, what stands there, what was expected and what was done', () => {
  const problem = {
    code: 'people/bad-date',
    place: { path: 'people.csv', line: 14 },
    subject: 'end date',
    found: '2024-13-01',
    fault: 'is no date',
    expected: 'YYYY-MM-DD',
    done: 'row skipped',
  }
  assert.equal(
    problemText(problem),
    'people.csv:14: end date "2024-13-01" is no date (expected YYYY-MM-DD); row skipped',
  )
})

test('what a terminal would obey is spelled out, and a megabyte is cut', () => {
  const text = problemText({
    code: 'x/y',
    place: {},
    subject: 'name',
    found: `\x1b[2J\n${'a'.repeat(1e6)}`,
    fault: 'is odd',
  })
  assert.match(text, /^name "\\x1b\[2J\\x0aa+…" is odd$/)
  assert.ok(text.length < 200)
})
