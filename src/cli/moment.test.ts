import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { momentMs, parseMoment } from './moment.ts'

const now = Date.parse('2026-03-05T12:00:00Z')

/** In a zone one hour ahead of UTC. */
function read(text: string): string | null {
  const parsed = parseMoment(text)
  return 'value' in parsed ? new Date(momentMs(parsed.value, now, wall => wall - 3_600_000)).toISOString() : null
}

test('a while ago counts from now', () => {
  assert.equal(read('7d'), '2026-02-26T12:00:00.000Z')
  assert.equal(read('36h'), '2026-03-04T00:00:00.000Z')
  assert.equal(read('90m'), '2026-03-05T10:30:00.000Z')
})

test('a date alone is its first moment in the zone in use', () => {
  assert.equal(read('2026-03-05'), '2026-03-04T23:00:00.000Z')
})

test('a time with a zone of its own ignores the zone in use', () => {
  assert.equal(read('2026-03-05T14:30Z'), '2026-03-05T14:30:00.000Z')
  assert.equal(read('2026-03-05 14:30:05.25+02:00'), '2026-03-05T12:30:05.250Z')
  assert.equal(read('2026-03-05T14:30-0530'), '2026-03-05T20:00:00.000Z')
})

test('a day that is in no calendar is refused, and so is everything else', () => {
  const refused = [
    '2026-02-29',
    '2026-13-01',
    '2026-03-05T25:00',
    '7',
    '7 days',
    'yesterday',
    '',
    '99999999w',
    '2026-03-05T14:30+99:00',
  ]
  assert.deepEqual(
    refused.filter(text => read(text) !== null),
    [],
  )
})

test('every time that ISO 8601 writes is read back', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), date => {
      assert.equal(read(date.toISOString()), date.toISOString())
    }),
  )
})
