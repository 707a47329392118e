import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { momentOf, zoneOffset } from './zone-offset.ts'

const at = (text: string): number => Date.parse(`${text}Z`)
const berlin = zoneOffset('Europe/Berlin')
const moment = (text: string, after = Number.NaN): number => momentOf(at(text), berlin, after)

/** What the clocks of a zone show at a moment, by another way than the code under test. */
function clocks(timeZone: string, utc: number): number {
  return at(new Date(utc).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T'))
}

test('a time in summer and one in winter have the offsets of their season', () => {
  assert.equal(moment('2026-07-01T12:00:00'), at('2026-07-01T10:00:00'))
  assert.equal(moment('2026-12-01T12:00:00'), at('2026-12-01T11:00:00'))
})

test('the hour that clocks show twice follows the line before', () => {
  const shown = '2026-10-25T02:30:00'
  assert.equal(moment(shown), at('2026-10-25T00:30:00'))
  assert.equal(moment(shown, at('2026-10-25T00:29:00')), at('2026-10-25T00:30:00'))
  assert.equal(moment(shown, at('2026-10-25T00:31:00')), at('2026-10-25T00:30:00'))
  assert.equal(moment(shown, at('2026-10-25T00:59:59')), at('2026-10-25T01:30:00'))
})

test('an hour that clocks skip is read as if they had not been put forward', () => {
  assert.equal(moment('2026-03-29T02:30:00'), at('2026-03-29T01:30:00'))
})

test('a zone that changes by half an hour, and one that skipped a day, are read', () => {
  const lordHowe = zoneOffset('Australia/Lord_Howe')
  const after = at('2026-04-04T14:59:00')
  assert.equal(momentOf(at('2026-04-05T01:45:00'), lordHowe, after), at('2026-04-04T15:15:00'))
  const apia = zoneOffset('Pacific/Apia')
  assert.equal(momentOf(at('2011-12-31T08:00:00'), apia, Number.NaN), at('2011-12-30T18:00:00'))
})

test('what is no time stays none', () => {
  assert.equal(momentOf(Number.NaN, berlin, 0), Number.NaN)
})

test('what the clocks of a zone show at a moment is read back as that moment, in the order of a log', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Casablanca',
  ]
  const seconds = fc.integer({ min: at('1971-01-01T00:00:00') / 1000, max: at('2090-01-01T00:00:00') / 1000 })
  fc.assert(
    fc.property(fc.constantFrom(...zones), seconds, (name, second) => {
      const utc = second * 1000
      assert.equal(momentOf(clocks(name, utc), zoneOffset(name), utc - 1000), utc)
    }),
    { numRuns: 200, examples: [['Europe/Berlin', at('2026-10-25T01:30:00') / 1000]] },
  )
})

test('the zone of the machine is known as well as by its name', () => {
  const { TZ } = process.env
  for (const name of ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York', 'Asia/Kathmandu']) {
    process.env.TZ = name
    for (let utc = at('1990-01-01T00:00:00'); utc < at('2040-01-01T00:00:00'); utc += 11 * 86_400_000) {
      assert.equal(zoneOffset(null).at(utc), zoneOffset(name).at(utc), `${name} at ${new Date(utc).toISOString()}`)
    }
  }
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})
