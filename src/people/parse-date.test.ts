import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOrderOf } from './date-order.ts'
import { readDate } from './parse-date.ts'

for (const written of [
  '2026-01-31',
  '2026/1/31',
  '20260131',
  '20260131000000Z',
  '20260131120000.0Z',
  '2026-01-31T12:00:00Z',
  '2026-01-31 12:00:00',
  '31.01.2026',
  '31.1.26',
  '31. 1. 2026',
  '31/01/2026 10:00',
  '1/31/2026',
  '31 Jan 2026',
  '31-Jan-26',
  'January 31, 2026',
  'Jan 31 2026',
  '31. Januar 2026',
  '31 janvier 2026',
  '31 de enero de 2026',
  '31st January 2026',
  '134142912000000000',
]) {
  test(`${written} is the last of January 2026`, () => {
    const date = readDate(written)
    const ms = date.is === 'day' ? date.ms : date.is === 'either' ? (date.dmy ?? date.mdy) : null
    assert.equal(ms, Date.UTC(2026, 0, 31))
  })
}

for (const [written, month] of [
  ['1 juin 2024', 5],
  ['1 juil 2024', 6],
  ['1 März 2024', 2],
  ['1 août 2024', 7],
  ['1 maja 2024', 4],
] as const) {
  test(`${written} is in month ${month + 1}`, () =>
    assert.deepEqual(readDate(written), { is: 'day', ms: Date.UTC(2024, month, 1) }))
}

for (const written of [
  '',
  '-',
  '9999-12-31',
  '31.12.9999',
  '0000-00-00',
  '9223372036854775807',
  'never',
  '01/01/0001',
]) {
  test(`"${written}" is no day`, () => assert.equal(readDate(written).is, 'open'))
}

for (const written of [
  '2024-13-01',
  '30.02.2024',
  '2023-02-29',
  '32/01/2024',
  'soon',
  '1 Foo 2024',
  '12',
  '1/2',
  'x'.repeat(1e6),
]) {
  test(`"${written.slice(0, 12)}" is no date`, () => assert.equal(readDate(written).is, 'bad'))
}

test('every day comes back from its ISO form', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 80_000 }), day => {
      const ms = day * 86_400_000
      assert.deepEqual(readDate(new Date(ms).toISOString()), { is: 'day', ms })
    }),
  )
})

test('contradicting dates leave the order open', () => {
  assert.equal(dateOrderOf(['13/01/2024', '01/02/2024']), 'dmy')
  assert.equal(dateOrderOf(['01/13/2024', '01/02/2024']), 'mdy')
  assert.equal(dateOrderOf(['13/01/2024', '01/13/2024']), null)
  assert.equal(dateOrderOf(['01/02/2024', '']), null)
})
