import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { scanResultSchema } from '../../src/findings/finding.ts'
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

test('an asker that a finding of several tells of is told with its id', async () => {
  const scanned = await run(['scan', ...inputs, '--json'])
  const result = scanResultSchema.parse(JSON.parse(scanned.out))
  const finding = result.findings.find(({ askers }) => askers.length > 1)
  assert.ok(finding)
  const asker = await run(['why-not', finding.askers[0]?.address ?? '', ...inputs])
  assert.match(asker.out, /^address \S+ belongs to an alert/)
  assert.ok(asker.out.includes(finding.id))
  const name = await run(['why-not', finding.identities[0]?.identity ?? '', ...inputs, '--json'])
  assert.ok(JSON.parse(name.out).identity.findings.includes(finding.id))
})
