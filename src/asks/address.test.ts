import assert from 'node:assert/strict'
import { isIP } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalAddress, prefixOf } from './address.ts'

for (const [text, canonical] of [
  ['192.0.2.7', '192.0.2.7'],
  ['192.030.0.6', '192.30.0.6'],
  ['000.0.00.0', '0.0.0.0'],
  ['[192.0.2.7]', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['2001:0DB8:0:0:8:800:200C:417A', '2001:db8::8:800:200c:417a'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['[fe80::1%eth0]', 'fe80::1'],
  ['IPv6:2001:db8::1', '2001:db8::1'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ['256.0.0.1', null],
  ['1.2.3', null],
  ['1.2.3.4.5', null],
  ['1..2.3', null],
  ['1.2.3.', null],
  ['0001.2.3.4', null],
  ['mx.example.com', null],
  ['', null],
  ['::ffff:192.0.2.7:1', null],
] as const) {
  test(`"${text}" reads as ${canonical}`, () => assert.equal(canonicalAddress(text), canonical))
}

test('an address comes back unchanged once canonical, and stays an address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), text => {
      const canonical = canonicalAddress(text)
      assert.ok(canonical !== null && isIP(canonical) !== 0)
      assert.equal(canonicalAddress(canonical), canonical)
    }),
  )
})

test('two spellings are one address exactly if their groups are equal', () => {
  const groups = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(groups, list => {
      const long = list.map(group => group.toString(16).toUpperCase().padStart(4, '0')).join(':')
      const url = new URL(`http://[${long}]/`).hostname.slice(1, -1)
      fc.pre(!(list.slice(0, 5).every(group => group === 0) && list[5] === 0xffff))
      assert.equal(canonicalAddress(long), url)
    }),
  )
})

test('any text is an address or none, without a fault', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789abf:.%[] \udc80') }),
      text => void canonicalAddress(text),
    ),
  )
})

for (const [address, prefix] of [
  ['192.0.2.7', '192.0.2.0/24'],
  ['2001:db8:1:2::3', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8::/48'],
  ['::1', '::/48'],
] as const) {
  test(`${address} is in ${prefix}`, () => assert.equal(prefixOf(address), prefix))
}
