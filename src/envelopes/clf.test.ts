import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logClock } from './log-clock.ts'
import { recordReader } from './record-reader.ts'

function timeOf(line: string): string | null {
  const bytes = Buffer.from(line)
  const record = recordReader(logClock({ timeZone: 'UTC', latest: Date.UTC(2026, 11, 1) })).read(
    bytes,
    0,
    bytes.length,
    1,
  )
  return record === null || record.envelope !== 'clf' ? null : new Date(record.time).toISOString()
}

const rest = '[24/Nov/2026:08:46:57 +0100] "GET / HTTP/1.1" 401 5'

test('the time is that of the bracket before the request, whatever the name holds', () => {
  for (const name of [
    '-',
    'jsmith',
    '""',
    'a\\"b',
    'x [01/Jan/2020:00:00:00 +0000] y',
    'a\\" [01/Jan/2020:00:00:00 +0000] \\"b',
  ]) {
    assert.equal(timeOf(`192.0.2.7 - ${name} ${rest}`), '2026-11-24T07:46:57.000Z', name)
  }
})

test('a quote without a bracket before it is no access log', () => {
  assert.equal(timeOf('192.0.2.7 - jsmith "GET / HTTP/1.1" 200 5'), null)
})
