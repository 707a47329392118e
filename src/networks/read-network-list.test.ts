import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { version4Number } from '../asks/version4.ts'
import { knownSources, noLists } from './known-sources.ts'
import { sizeOfList } from './network-list.ts'
import { readNetworkList } from './read-network-list.ts'
import { hasTrait } from './source-traits.ts'
import { version4Bits } from './version4-table.ts'

const read = (text: string, path = 'list.txt') => readNetworkList(path, new TextEncoder().encode(text))

function listOf(text: string, path?: string) {
  const { list } = read(text, path)
  assert.ok(list !== null, 'nothing was read')
  return list
}

/** Which of these the list holds. */
function held(text: string, values: readonly string[]): string[] {
  const sources = knownSources({ ...noLists, listed: [listOf(text)] })
  return values.filter(value => sources.labels('listed', value).length > 0)
}

const asked = ['192.0.2.7', '192.0.2.200', '198.51.100.9', '203.0.113.1', '2001:db8::7', '2001:db9::7', 'AS64500']

test('a plain list names addresses, networks, ranges and systems, with comments of every kind', () => {
  const text = `# a comment
192.0.2.0/25          # our scanner's bad neighbours
198.51.100.0 - 198.51.100.63, seen last year
; another
2001:db8::/32 ; SBL1
AS64500
"203.0.113.1","2026-01-01"
`
  assert.deepEqual(held(text, asked), ['192.0.2.7', '198.51.100.9', '203.0.113.1', '2001:db8::7', 'AS64500'])
})

test('a saved ipset is read by what it adds', () => {
  const text = 'create bad hash:net family inet\nadd bad 192.0.2.0/24\nadd bad 198.51.100.9,tcp:22 timeout 9\n'
  assert.deepEqual(held(text, asked), ['192.0.2.7', '192.0.2.200', '198.51.100.9'])
})

test('DROP lists name networks and systems, one object a line', () => {
  const networks = '{"cidr":"192.0.2.0/24","sblid":"SBL1","rir":"test"}\n{"type":"metadata","records":1}\n'
  const systems =
    '{"asn":64500,"rir":"test","domain":"example.com","cc":"ZZ","asname":"EXAMPLE"}\n{"type":"metadata"}\n'
  assert.deepEqual(held(networks, asked), ['192.0.2.7', '192.0.2.200'])
  assert.deepEqual(held(systems, asked), ['AS64500'])
})

test('a warning list of MISP is used unless it lists what is harmless', () => {
  const text = (category: string) =>
    JSON.stringify({ name: 'List of exits', category, type: 'cidr', list: ['192.0.2.0/24', '2001:db8::/32'] })
  assert.deepEqual(held(text('Known identifier'), asked), ['192.0.2.7', '192.0.2.200', '2001:db8::7'])
  assert.equal(listOf(text('Known identifier')).label, 'List of exits')
  assert.equal(read(text('False positive')).list, null)
  assert.equal(read(text('False positive')).problems[0]?.code, 'networks/harmless-list')
})

test('indicators of STIX name who asks, and neither where malware calls nor what was revoked', () => {
  const indicator = (pattern: string, revoked = false) => ({ type: 'indicator', pattern, revoked })
  const bundle = {
    type: 'bundle',
    objects: [
      indicator("[ipv4-addr:value = '192.0.2.7' OR ipv4-addr:value ISSUBSET '198.51.100.0/24']"),
      indicator("[ipv6-addr:value IN ('2001:db8::7', '2001:db8::8')]"),
      indicator('[autonomous-system:number = 64500]'),
      indicator("[network-traffic:dst_ref.value = '203.0.113.1']"),
      indicator("[ipv4-addr:value = '192.0.2.200']", true),
      { type: 'malware', pattern: "[ipv4-addr:value = '192.0.2.200']" },
      null,
    ],
  }
  assert.deepEqual(held(JSON.stringify(bundle), asked), ['192.0.2.7', '198.51.100.9', '2001:db8::7', 'AS64500'])
})

test('published ranges of crawlers are read', () => {
  const text = JSON.stringify({
    creationTime: '2026',
    prefixes: [{ ipv6Prefix: '2001:db8::/64' }, { ipv4Prefix: '192.0.2.0/27' }],
  })
  assert.deepEqual(held(text, asked), ['192.0.2.7', '2001:db8::7'])
})

test('exits of Tor are told by their form, or by the name of the list', () => {
  const exits = `ExitNode ${'A'.repeat(40)}\nPublished 2026-03-05 01:02:03\nExitAddress 192.0.2.7 2026-03-05 01:02:03\n`
  assert.deepEqual({ isTor: read(exits).isTor, size: sizeOfList(listOf(exits)) }, { isTor: true, size: 1 })
  const named = (name: string) => read('192.0.2.7\n', `lists/${name}`).isTor
  assert.deepEqual(
    ['torbulkexitlist', 'tor_exits.ipset', 'tor.txt', 'tor-exit-nodes.lst'].filter(name => !named(name)),
    [],
  )
  assert.deepEqual(['torrents.txt', 'actors.txt', 'monitor.txt'].filter(named), [])
})

test('what is no entry is told once, with the line of the first and how many there are', () => {
  const { list, problems } = read('192.0.2.7\nexample.com\n192.0.2.0/33\n', 'mixed.txt')
  assert.equal(list === null ? 0 : sizeOfList(list), 1)
  assert.deepEqual(
    problems.map(({ code, place, found, done }) => ({ code, place, found, done })),
    [
      {
        code: 'networks/bad-entry',
        place: { path: 'mixed.txt', line: 2 },
        found: 'example.com',
        done: '2 such entries skipped, the rest is used',
      },
    ],
  )
})

test('an empty list and a file that was cut off are problems and no lists', () => {
  assert.deepEqual(
    read('# nothing\n').problems.map(({ code }) => code),
    ['networks/empty-list'],
  )
  assert.deepEqual(
    read('{"list": ["192.0.2.7",').problems.map(({ code }) => code),
    ['networks/broken-json'],
  )
})

test('an IPv4 network mapped into IPv6 is the IPv4 network', () => {
  for (const mapped of ['::ffff:192.0.2.0/121', '::ffff:c000:200/121', '0:0:0:0:0:FFFF:c000:207']) {
    assert.deepEqual(held(`${mapped}\n`, asked), ['192.0.2.7'], mapped)
  }
})

test('a prefix has what holds all of it', () => {
  const sources = knownSources({ ...noLists, listed: [listOf('192.0.2.0/25\n198.51.100.0/23\n')] })
  assert.ok(!hasTrait(sources.ofPrefix('192.0.2.0/24'), 'listed'))
  assert.ok(hasTrait(sources.ofPrefix('198.51.100.0/24'), 'listed'))
})

test('no bytes make the reading fail', () => {
  const json = fc.jsonValue().map(value => JSON.stringify(value))
  const odd = fc.constantFrom(
    '{"list": [null, 1, {}]}',
    '{"prefixes": [null, 1]}',
    '[{"type":"indicator","pattern":1}]',
    '{"cidr": 1}',
    'null',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.string().map(text => new TextEncoder().encode(text)),
        fc.oneof(json, odd).map(text => new TextEncoder().encode(text)),
      ),
      bytes => {
        const { list, problems } = readNetworkList('x', bytes)
        assert.ok(list !== null || problems.length > 0)
      },
    ),
  )
})

test('a list of a hundred thousand addresses is held in five bytes an address', () => {
  const text = Array.from({ length: 100_000 }, (_, n) => `${10 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.7`).join('\n')
  const { version4 } = listOf(text)
  assert.equal(version4.first.byteLength + version4.bits.byteLength, 500_000)
  assert.equal(version4Bits(version4, version4Number('10.1.2.7')), 32)
})
