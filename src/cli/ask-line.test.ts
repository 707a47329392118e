import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Ask, outcomes, surfaces } from '../asks/ask.ts'
import { normaliseIdentity } from '../asks/identity.ts'
import { asksOfText } from '../readers/asks-of-text.ts'
import { askLine } from './ask-line.ts'

const word = fc.stringMatching(/^[a-z][a-z0-9.]{0,20}$/)

const someAsk: fc.Arbitrary<Ask> = fc
  .record({
    time: fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') }),
    address: fc.oneof(fc.ipV4(), fc.constant(null)),
    userAgent: fc.option(word, { nil: undefined }),
    asn: fc.option(fc.nat(), { nil: undefined }),
    sender: fc.option(word, { nil: undefined }),
    service: word,
    instance: fc.option(word, { nil: undefined }),
    surface: fc.constantFrom(...surfaces),
    outcome: fc.constantFrom(...outcomes),
    written: fc.option(
      fc.oneof(
        word,
        fc.tuple(word, word).map(([name, domain]) => `${name}@${domain}.example`),
      ),
      { nil: null },
    ),
    count: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ time, address, userAgent, asn, sender, service, instance, surface, outcome, written, count }) => ({
    time,
    source: {
      address,
      ...(userAgent === undefined ? {} : { userAgent }),
      ...(asn === undefined ? {} : { asn }),
      ...(sender === undefined ? {} : { senderDomain: `${sender.replace(/\.+/g, '-')}.example` }),
    },
    service: { kind: service, ...(instance === undefined ? {} : { instance }) },
    surface,
    identity: written === null ? null : normaliseIdentity(written),
    outcome,
    count,
    origin: { via: 'askance', path: '-', line: 1 },
  }))
  // The reading of a site's rules for crawlers is no ask, and is not shown.
  .filter(({ surface, identity, outcome }) => surface !== 'page' || identity !== null || outcome !== 'granted')

test('an ask that was printed is read back as the same ask', async () => {
  await fc.assert(
    fc.asyncProperty(someAsk, async ask => {
      assert.deepEqual(await asksOfText(askLine(ask)), [ask])
    }),
  )
})

test('what is not known stands nowhere, but for the address and the name', () => {
  const line = askLine({
    time: Number.NaN,
    source: { address: null },
    service: { kind: 'web' },
    surface: 'recovery',
    identity: null,
    outcome: 'error',
    count: 1,
    origin: { via: 'web-access', path: 'access.log', line: 3 },
  })
  assert.equal(
    line,
    '{"time":null,"ip":null,"service":"web","surface":"recovery","identity":null,"outcome":"error","via":"web-access","path":"access.log","line":3}\n',
  )
})
