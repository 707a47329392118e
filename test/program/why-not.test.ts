import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { top } from '../house/tree.ts'
import { run } from './run.ts'

const inputs = [join(top, 'examples/northfield'), '--people', join(top, 'examples/northfield/people.csv')]

test('an asker that is no alert is told with the nats that are missing', async () => {
  const { exit, out } = await run(['why-not', '127.211.253.161', ...inputs])
  assert.equal(exit, 0)
  assert.match(out, /^address 127\.211\.253\.161 is no alert: \d+\.\d nats are missing/)
  assert.match(out, /^ {2}contacts {2}\d+ failed for names of yours, /m)
})

test('what JSON tells adds up', async () => {
  const { out } = await run(['why-not', '127.155.182.135', ...inputs, '--json'])
  const [key] = JSON.parse(out).keys
  assert.equal(key.alerted, true)
  assert.equal(key.key.value, '127.155.182.135')
  assert.ok(Math.abs(key.evidence.threshold - key.evidence.nats - key.missing) < 1e-5)
})

test('a name is told with who it is and who asked about it', async () => {
  const { out } = await run(['why-not', 'AZHANG@northfield.example', ...inputs])
  assert.match(out, /^name "azhang" is Anders Zhang$/m)
})

test('an asker that nobody met is told as such', async () => {
  const { exit, out } = await run(['why-not', '203.0.113.250', ...inputs])
  assert.equal(exit, 0)
  assert.match(out, /^"203\.0\.113\.250" is no asker and no name/)
})
