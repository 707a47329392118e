import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask, Source } from '../asks/ask.ts'
import { createAskBooks, tidyBooks } from '../asks/ask-books.ts'
import { askOfRow, createAskRows, setAsk } from '../asks/ask-rows.ts'
import type { AddressRegistry } from './address-registry.ts'
import { askerFiller } from './fill-askers.ts'

const registry: AddressRegistry = {
  registered(address) {
    if (!address.startsWith('192.0.') && !address.includes(':')) return { asn: null, country: null }
    return { asn: 64_500 + address.length, country: address.endsWith('1') ? 'NL' : 'BE' }
  },
  tellsAsn: true,
  tellsCountry: true,
}

const ask = (source: Source): Ask => ({
  time: 0,
  source,
  service: { kind: 'ssh' },
  surface: 'login',
  identity: null,
  outcome: 'refused',
  count: 1,
  origin: { via: 'sshd', path: 'auth.log', line: 1 },
})

test('an ask gets what is on record for its address, also after numbers were given back', () => {
  const books = createAskBooks()
  const filler = askerFiller(registry, books)
  const rows = createAskRows(1)
  const address = fc.oneof(
    fc.nat(0x1ffff).map(n => `192.0.${(n >> 8) & 255}.${n & 255}`),
    fc.constantFrom('198.51.100.7', '2001:db8::1', '2001:db8::2'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(address, fc.boolean()), { maxLength: 40 }), asked => {
      for (const [address, tidied] of asked) {
        if (tidied) tidyBooks(books, [() => filler.forget()])
        setAsk(rows, 0, ask({ address }), books)
        filler.fill(rows, 0)
        const { asn, country } = askOfRow(rows, 0, books).source
        assert.deepEqual({ asn: asn ?? null, country: country ?? null }, registry.registered(address))
      }
    }),
  )
})

test('what the log tells stays, and a host name has no address', () => {
  const books = createAskBooks()
  const filler = askerFiller(registry, books)
  const rows = createAskRows(1)
  for (const source of [
    { address: '192.0.2.1', asn: 64_999, country: 'DE' },
    { address: null, hostName: 'mx' },
  ]) {
    setAsk(rows, 0, ask(source), books)
    filler.fill(rows, 0)
    assert.deepEqual(askOfRow(rows, 0, books).source, source)
  }
})
