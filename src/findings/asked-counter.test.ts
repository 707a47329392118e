import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask } from '../asks/ask.ts'
import { createAskBooks, tidyBooks } from '../asks/ask-books.ts'
import { createAskRows, setAsk } from '../asks/ask-rows.ts'
import { createAskedCounter } from './asked-counter.ts'

function ask(address: string, change: Partial<Ask> = {}): Ask {
  return {
    time: 0,
    source: { address },
    service: { kind: 'imap' },
    surface: 'login',
    identity: { name: 'a', written: 'a' },
    outcome: 'refused',
    count: 1,
    origin: { via: 'dovecot', path: 'mail.log', line: 1 },
    ...change,
  }
}

function counted(asks: readonly Ask[]) {
  const books = createAskBooks()
  const counter = createAskedCounter(books)
  const rows = createAskRows(1)
  asks.forEach((each, n) => {
    setAsk(rows, 0, each, books)
    counter.takeRow(rows, 0)
    if (n % 100 === 99) tidyBooks(books, [counter.markBooks])
  })
  return counter.counts()
}

test('asks that hide the name are told apart', () => {
  const { asked } = counted([ask('192.0.2.1'), ask('192.0.2.1', { identity: null, count: 3 })])
  assert.deepEqual(asked, [{ service: 'imap', surface: 'login', asks: 4, hidden: 3, known: 0, unknown: 0 }])
})

test('a proxy in front of everybody is found among any number of addresses', () => {
  const strangers = Array.from({ length: 900 }, (_, at) => ask(`198.51.100.${at}`))
  const proxied = Array.from({ length: 1300 }, () => ask('192.0.2.1'))
  const mixed = [...strangers, ...proxied].sort((a, b) => Math.sin(a.origin.line) - Math.sin(b.origin.line))
  assert.equal(counted(mixed).majority?.address, '192.0.2.1')
})

test('no address is called the majority that is not', () => {
  const addresses = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(addresses, drawn => {
      const { majority } = counted(drawn.map(([host, count]) => ask(`192.0.2.${host}`, { count })))
      const total = drawn.reduce((sum, [, count]) => sum + count, 0)
      const sent = (address: string) =>
        drawn.reduce((sum, [host, count]) => sum + (`192.0.2.${host}` === address ? count : 0), 0)
      assert.ok(majority === null || (2 * sent(majority.address) > total && majority.asks <= sent(majority.address)))
      const clear = drawn.map(([host]) => `192.0.2.${host}`).find(address => sent(address) > 0.6 * total)
      assert.ok(clear === undefined || majority?.address === clear)
    }),
  )
})
