import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeMmdb } from '../../test/support/make-mmdb.ts'
import { type AddressRegistry, addressRegistry, readMmdb } from './address-registry.ts'

function registryOf(type: string, networks: Parameters<typeof makeMmdb>[1]): AddressRegistry {
  const read = readMmdb('made.mmdb', makeMmdb(type, networks))
  assert.ok(!('code' in read), 'the database was refused')
  return read
}

const asns = registryOf('GeoLite2-ASN', {
  '192.0.2.0/24': { autonomous_system_number: 64500, autonomous_system_organization: 'Example Net' },
  '2001:db8::/32': { autonomous_system_number: 64501 },
})
const countries = registryOf('DBIP-Country-Lite', { '192.0.2.0/25': { country: { iso_code: 'NL' } } })
const both = registryOf('ipinfo generic_country_asn.mmdb', { '198.51.100.0/24': { asn: 'AS64502', country: 'BE' } })

test('addresses of both families have the system and country of their network', () => {
  const registry = addressRegistry([asns, countries, both])
  assert.deepEqual(registry.registered('192.0.2.7'), { asn: 64500, country: 'NL' })
  assert.deepEqual(registry.registered('192.0.2.200'), { asn: 64500, country: null })
  assert.deepEqual(registry.registered('2001:db8::7'), { asn: 64501, country: null })
  assert.deepEqual(registry.registered('198.51.100.9'), { asn: 64502, country: 'BE' })
  assert.deepEqual(registry.registered('203.0.113.9'), { asn: null, country: null })
})

test('a database says what it tells', () => {
  const told = [asns, countries, both].map(({ tellsAsn, tellsCountry }) => ({ tellsAsn, tellsCountry }))
  assert.deepEqual(told, [
    { tellsAsn: true, tellsCountry: false },
    { tellsAsn: false, tellsCountry: true },
    { tellsAsn: true, tellsCountry: true },
  ])
})

test('what is no database, and one of something else, are problems', () => {
  const codes = [Buffer.from('192.0.2.7\n'), makeMmdb('GeoIP2-Domain', {})].map(bytes => {
    const read = readMmdb('x', bytes)
    return 'code' in read ? read.code : null
  })
  assert.deepEqual(codes, ['networks/not-mmdb', 'networks/useless-mmdb'])
})

test('what is no address, and values of other kinds, tell nothing', () => {
  const odd = registryOf('GeoLite2-ASN', {
    '192.0.2.0/24': { autonomous_system_number: 'many', country: { iso_code: 'Netherlands' } },
    '198.51.100.0/24': 'text',
  })
  const nothing = { asn: null, country: null }
  assert.deepEqual(
    ['host:mx', '', '192.0.2.7', '198.51.100.7'].map(each => odd.registered(each)),
    Array(4).fill(nothing),
  )
})

test('a damaged database makes nothing fail', () => {
  const whole = makeMmdb('GeoLite2-ASN', { '192.0.2.0/24': { autonomous_system_number: 64500 } })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(whole.length),
      (changes, end) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        const read = readMmdb('x', bytes.subarray(0, Math.max(end, whole.length - 40)))
        if (!('code' in read)) read.registered('192.0.2.7')
      },
    ),
  )
})
