import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { createAskBooks } from '../asks/ask-books.ts'
import { askColumn, rowWords, setSource } from '../asks/ask-rows.ts'
import { logClock } from '../envelopes/log-clock.ts'
import { recordReader } from '../envelopes/record-reader.ts'
import { bareKernel } from '../matching/kernel/bare-kernel.ts'
import { jsonStateBytes, jsonTable } from '../matching/kernel/json-table.ts'
import { recordFlag, recordWord } from '../matching/kernel/record-layout.ts'
import { spanText } from '../matching/kernel/span-text.ts'
import { takeRow } from '../matching/sighting-rows.ts'
import { askance } from './askance.ts'
import { ecs } from './ecs.ts'
import { jsonFiller } from './json-filler.ts'
import { laneLeaf } from './lane-leaves.ts'
import type { LogKind } from './log-kind.ts'
import { ocsf } from './ocsf.ts'
import { recordsReader } from './read-record.ts'
import { parseSamples } from './samples.ts'
import { sourceOf } from './sight.ts'
import { createSightings, rowOfSighting } from './sighting-row.ts'

type Exports = Readonly<{
  setHashKey(low: number, high: number): void
  setJson(table: number, state: number): void
  readJson(start: number, end: number, record: number): number
  jsonLeaf: WebAssembly.Global
}>

const secret = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)
const stateAt = 1 << 18
const recordAt = 1 << 16
const tableAt = 3 << 18
const lineAt = 1 << 20
const firstLeaf = 7

/** The two lanes, over books that they share: what they say of a line can be compared word by word. */
function lanes(kinds: readonly LogKind[]) {
  const { exports, bytes, words, doubles } = bareKernel<Exports>()
  const table = jsonTable(kinds, { base: tableAt, firstLeaf })
  assert.ok(table !== null && jsonStateBytes < tableAt - stateAt)
  bytes.set(table.bytes, tableAt)
  exports.setHashKey(0x04030201, 0x08070605)
  exports.setJson(tableAt, stateAt)
  const books = createAskBooks()
  const sightings = createSightings(books, secret)
  const filler = jsonFiller({ bytes, words }, table, firstLeaf, sightings)
  const leaves = table.leaves.map(({ kind, shape }) => laneLeaf(kind, shape, sightings))
  const reader = recordsReader({ kinds: kinds as LogKind[] })
  const records = recordReader(logClock({ timeZone: 'UTC', first: Number.NaN, latest: 0 }))
  const rowText = (row: number): string =>
    `${sightings.rows.asks.times[row]} ${sightings.rows.asks.words.slice(row * rowWords, (row + 1) * rowWords).join(' ')}`

  function kernel(line: Uint8Array): string {
    bytes.set(line, lineAt)
    // What stands behind the line is none of it, also where it would end what the line leaves open.
    bytes.set([0x7d, 0x0a], lineAt + line.length)
    const answer = exports.readJson(lineAt, lineAt + line.length, recordAt)
    if (answer !== 1) return ['hand over', '', 'unread', `none of ${nameOf(exports.jsonLeaf.value)}`][answer] as string
    const record = recordAt >>> 2
    const head = words[record] as number
    const row = takeRow(sightings.rows)
    sightings.rows.asks.words.set(leaves[(head >>> 16) - firstLeaf]?.row ?? [], row * rowWords)
    sightings.rows.asks.times[row] = doubles[(record + recordWord.time) >>> 1] as number
    assert.ok((head >>> 8) & recordFlag.fullTime)
    const span = [words[record + recordWord.sourceStart], words[record + recordWord.sourceEnd]] as [number, number]
    const { address, hostName } = sourceOf(spanText(bytes, ...span))
    setSource(sightings.rows.asks, row, address, hostName, books)
    if ((head >>> 8) & recordFlag.version4)
      assert.equal(words[record + recordWord.version4], sightings.rows.asks.words[row * rowWords + askColumn.source])
    assert.ok(filler.fill(record, row))
    return rowText(row)
  }

  function nameOf(leaf: number): string {
    return table?.leaves[leaf - firstLeaf]?.kind.name ?? ''
  }

  function plain(line: Uint8Array): string {
    const record = records.read(line, 0, line.length, 0)
    if (record?.envelope !== 'json') return 'another envelope'
    const { kind, reading } = reader.read(record, '')
    if (reading === null) return 'unread'
    return reading === 'none' ? `none of ${kind?.name}` : rowText(rowOfSighting(sightings, reading))
  }

  /** Without the memory of other lines. */
  const forget = (): void => exports.setJson(tableAt, stateAt)

  return { kernel, plain, forget }
}

const shipped = lanes([askance, ocsf, ecs])

/** The kernel says what the plain reader does, or hands over. */
function same(line: string | Uint8Array): string {
  const bytes = typeof line === 'string' ? Buffer.from(line) : line
  const said = shipped.kernel(bytes)
  if (said !== 'hand over') assert.equal(said, shipped.plain(bytes), Buffer.from(bytes).toString('latin1'))
  return said
}

const ask =
  '{"time":"2026-11-24T08:00:00Z","ip":"192.0.2.7","identity":"a","service":"imap","surface":"login","outcome":"granted"}'
const edited = (from: string, to: string): string => same(ask.replace(from, to))

test('an ask in its own form is told by the kernel', () => {
  assert.match(same(ask), /^1795507200000 1 /)
})

test('white space between tokens changes nothing', () => {
  const spaced = JSON.stringify(JSON.parse(ask), null, '\t').replaceAll('\n', '\r ')
  assert.equal(same(spaced), same(ask))
  assert.equal(same(`${ask} \t`), same(ask))
})

test('what JSON.parse refuses is no ask', () => {
  for (const line of [
    ask.slice(0, -1),
    `${ask}}`,
    `${ask},`,
    ask.replace('"login"', "'login'"),
    ask.replace('"login"', '"log\tin"'),
    ask.replace('"login"', '"login",'),
    ask.replace('"login",', '"login"'),
    ask.replace('"login"', 'login'),
    ask.replace('"login"', '"login","a":01'),
    ask.replace('"login"', '"login","a":1.'),
    ask.replace('"login"', '"login","a":-'),
    ask.replace('"login"', '"login","a":1e'),
    ask.replace('"login"', '"login","a":tru'),
    ask.replace('"login"', '"login","a":[1,]'),
    ask.replace('"login"', '"login","a":{"b"}'),
    ask.replace('"login"', '"login","a":"\\x"'),
    ask.replace('"login"', '"login","a":"\\u12g4"'),
    ask.replace('"login"', '"login","a":{"b":[}]'),
  ])
    assert.equal(same(line), 'unread', line)
})

test('of keys that stand twice the last one counts, which JSON.parse has to say', () => {
  assert.equal(edited('"surface"', '"surface":"mfa","surface"'), 'hand over')
  assert.equal(same('{"user":{"name":"a"},"user":{},"event.category":"authentication"}'), 'hand over')
  assert.equal(same('{"user":{"name":"a"},"user.name":"b"}'), 'hand over')
})

test('escapes are read where they only name, and handed over where they decide', () => {
  assert.match(edited('"identity":"a"', '"identity":"\\u0061\\\\b"'), /^1795507200000/)
  assert.equal(edited('"login"', '"\\u006cogin"'), 'hand over')
  assert.equal(edited('"surface"', '"\\u0073urface"'), 'hand over')
  assert.match(edited('"identity"', '"a":{"\\u0062":"\\n"},"identity"'), /^1795507200000/)
})

test('a domain is added to a name that has none', () => {
  const withDomain = edited('"identity":"a"', '"identity":"a","domain":"example.com"')
  assert.equal(edited('"identity":"a"', '"identity":"a@example.com"'), withDomain)
  assert.notEqual(edited('"identity":"a"', '"identity":"a@b","domain":"example.com"'), withDomain)
})

test('the first element of an array is its text, and any element meets a condition', () => {
  assert.match(edited('"login"', '["a","login"]'), /^1795507200000/)
  assert.match(edited('"a"', '["b","c"]'), /^1795507200000/)
  assert.equal(edited('"login"', '[]'), 'unread')
  assert.equal(edited('"login"', '[["login"]]'), 'hand over')
})

test('lines of other envelopes are handed over', () => {
  assert.equal(same('{"log":"a\\n","stream":"stderr","time":"2026-11-24T08:00:00Z"}'), 'hand over')
  assert.equal(same('{"MESSAGE":"a","__REALTIME_TIMESTAMP":"1"}'), 'hand over')
})

test('what is nested deeply is handed over, and costs no stack', () => {
  assert.equal(same(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`), 'hand over')
})

test('the indexes of arrays lead to paths', () => {
  const indexed: LogKind = {
    ...ecs,
    shapes: [
      {
        role: 'ask',
        when: { 'a.0.b': ['c'], 'd.1': ['e'] },
        outcome: 'refused',
        take: { time: [], source: [], identity: ['a.0.b'] },
      },
    ],
  }
  const both = lanes([indexed])
  for (const line of [
    '{"a":[{"b":"c"}],"d":["x","e"]}',
    '{"a":[{"b":"c"}],"d":["y","e"]}',
    '{"a":[{"b":"d"},{"b":"c"}],"d":["x","e"]}',
    '{"a":[{"b":"c"},{"b":"d"}],"d":{"1":"e"}}',
    '{"a":{"0":{"b":"c"}},"d.1":"e"}',
    '{"a":{"0.b":"c"},"d":"e"}',
  ])
    assert.equal(both.kernel(Buffer.from(line)), both.plain(Buffer.from(line)), line)
})

const names = [
  ...['time', 'ip', 'identity', 'domain', 'service', 'surface', 'outcome', 'ua', 'asn', 'count'],
  ...[
    '@timestamp',
    'event',
    'category',
    'event.category',
    'type',
    'action',
    'code',
    'user',
    'name',
    'user.name',
    'email',
  ],
  ...[
    'source',
    'source.ip',
    'host',
    'process',
    'pid',
    'process.pid',
    'system',
    'auth',
    'ssh',
    'system.auth',
    'ssh.event',
  ],
  ...[
    'ecs.version',
    'class_uid',
    'type_uid',
    'activity_id',
    'status_id',
    'status',
    'status_detail',
    'metadata',
    'version',
  ],
  ...[
    'src_endpoint',
    'winlog',
    'event_data',
    'SubStatus',
    'winlog.event_data.SubStatus',
    'x',
    '',
    'é',
    '__proto__',
    'length',
  ],
]
const texts = [
  ...[
    'authentication',
    'success',
    'failure',
    'Invalid',
    'Failed',
    'Accepted',
    'granted',
    'refused',
    'login',
    'mfa',
    '0xC0000064',
  ],
  ...[
    '192.0.2.7',
    '2001:db8::7',
    'mx.example.com',
    '2026-11-24T08:00:00.123Z',
    'a',
    'a@b',
    '',
    '-',
    'a"b\\c',
    'é\u2028',
    '3002',
  ],
]
const scalars = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  fc.constantFrom<unknown>(3002, 300201, 1, 2, 4634, 1795507200, 1795507200123, 1.5, 1e21, -0, true, false, null),
  fc.string({ unit: 'grapheme' }),
)
const documents = fc.letrec<{ node: unknown; value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    tie('node'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  node: fc
    .array(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 6 })
    .map(entries => Object.fromEntries(entries)),
})).node

/** Whole documents of interest, with one part or another changed. */
const seeds: readonly object[] = [
  JSON.parse(ask),
  {
    '@timestamp': '2026-11-24T08:00:00.000Z',
    event: { category: ['authentication'], outcome: 'failure', code: 4625 },
    user: { name: 'a', domain: 'example.com' },
    source: { ip: '2001:db8::7', as: { number: 64496 } },
    host: { name: 'mx' },
    process: { pid: 7, name: 'sshd' },
    system: { auth: { ssh: { event: 'Failed' } } },
    'user_agent.original': 'b',
  },
  {
    class_uid: 3002,
    activity_id: 1,
    status_id: 2,
    status_detail: 'USER_DOES_NOT_EXIST',
    time: 1795507200000,
    user: { name: 'a' },
    src_endpoint: { ip: '192.0.2.7' },
    metadata: { version: '1.1.0' },
    service: { name: 'SSH' },
    count: 3,
  },
]
const mixed = fc
  .tuple(fc.constantFrom(...seeds), documents, fc.boolean())
  .map(([seed, other, first]) => (first ? { ...(other as object), ...seed } : { ...seed, ...(other as object) }))

test('both lanes say the same of any document', () => {
  fc.assert(
    fc.property(fc.oneof(documents, mixed), fc.constantFrom(undefined, ' ', '\t'), (document, space) => {
      same(JSON.stringify(document, null, space).replaceAll('\n', ' '))
    }),
    { numRuns: 3000 },
  )
})

test('both lanes say the same of a line in which bytes were changed', () => {
  const changes = fc.array(
    fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...Buffer.from('{}[]:,"\\ 01.eE-+tfn\t\r\0')), fc.nat(255))),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(fc.oneof(documents, mixed), changes, fc.nat(), (document, edits, cut) => {
      const bytes = Buffer.from(JSON.stringify(document))
      for (const [at, byte] of edits) if (byte !== 0x0a) bytes[1 + (at % Math.max(1, bytes.length - 1))] = byte
      same(cut % 4 === 0 ? bytes.subarray(0, 1 + (cut % bytes.length)) : bytes)
    }),
    { numRuns: 5000 },
  )
})

/** Members of documents that agents write, of which some are the same in each line; some say the same thing twice. */
const members: readonly (readonly [string, unknown])[] = [
  ['@timestamp', '2026-11-24T08:00:00.000Z'],
  ['host', { name: 'mx.example.com', os: { family: 'debian', kernel: '6.1.0' }, ip: ['192.0.2.10', 'fe80::1'] }],
  ['host', { name: 'mx.example.com', os: { family: 'debian', kernel: '6.1.1' }, ip: ['192.0.2.10', 'fe80::1'] }],
  ['host.name', 'other.example.com'],
  ['event', { category: ['authentication', 'session'], outcome: 'failure', kind: 'event' }],
  ['event', { category: ['authentication', 'session'], outcome: 'success', kind: 'event' }],
  ['event.outcome', 'success'],
  ['agent', { id: '7f3c1a52-1c60-4a6e-9d43-3c1b7a0e55d1', type: 'filebeat' }],
  ['agent', { id: '7f3c1a52-1c60-4a6e-9d43-3c1b7a0e55d1', type: 'filebeax' }],
  ['user', { name: 'a', domain: 'example.com', roles: ['admin', 'x'] }],
  ['user', { name: 'a"b', domain: 'example.com', roles: ['admin', 'x'] }],
  ['user', { name: null, email: 'a@example.com', roles: ['admin', 'x'] }],
  ['source', { ip: '192.0.2.7', as: { number: 64496 }, geo: { country_iso_code: 'NL' } }],
  ['process', { pid: 77, name: 'sshd', parent: { pid: 1 }, started: null }],
  ['system', { auth: { ssh: { event: 'Failed', method: 'password' } } }],
  ['labels', ['aaaaaaaaaaaaaaaaaaaaaaaa', { b: 1 }]],
]

test('lines that are like others say what they say alone', () => {
  const line = fc.record({
    indexes: fc.uniqueArray(fc.nat(members.length - 1), { minLength: 1 }),
    space: fc.constantFrom('', '', ' '),
    change: fc.oneof(
      fc.constant(null),
      fc.tuple(fc.nat(), fc.constantFrom(...Buffer.from('{}[]:,"\\ 01.eE-+tfn\t\r\0'))),
    ),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 30 }), each => {
      shipped.forget()
      for (const { indexes, space, change } of each) {
        const parts = indexes
          .sort((a, b) => a - b)
          .map(index => members[index] as (typeof members)[number])
          .map(([key, value]) => `${JSON.stringify(key)}:${space}${JSON.stringify(value)}`)
        const bytes = Buffer.from(`{${parts.join(`,${space}`)}}`)
        if (change !== null) bytes[1 + (change[0] % (bytes.length - 1))] = change[1]
        same(bytes)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a line of any length is like itself', () => {
  for (const length of [8191, 8192, 8193]) {
    shipped.forget()
    const text = '.'.repeat(length - ask.length - '"a":"",'.length)
    for (let times = 0; times < 3; times++) assert.match(same(ask.replace('{', `{"a":"${text}",`)), /^1795507200000/)
  }
})

test('both lanes say the same of times', () => {
  const times = fc.oneof(
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }).map(date => date.toISOString()),
    fc.double({ min: 0, max: 1e13, noNaN: true }).map(String),
    fc.integer({ min: 0, max: 2 ** 45 }).map(String),
    fc.stringMatching(/^[0-2]\d{3}-[01]\d-[0-3]\d[T ][0-2]\d:[0-6]\d:[0-6]\d(\.\d{1,9})?(Z|[+-][01]\d:?\d\d|)$/),
    fc.stringMatching(/^\d{9,14}\.\d{1,6}$/),
  )
  fc.assert(
    fc.property(times, fc.boolean(), (time, quoted) => {
      same(ask.replace('"2026-11-24T08:00:00Z"', quoted || !/^\d+(\.\d+)?$/.test(time) ? `"${time}"` : time))
    }),
    { numRuns: 3000 },
  )
})

const samples = ['askance', 'ecs', 'ocsf'].flatMap(name =>
  parseSamples(readFileSync(new URL(`${name}.samples`, import.meta.url), 'utf8')).flatMap(sample => sample.lines),
)

test('the kernel reads all samples of JSON kinds itself', () => {
  const handedOver = samples.filter(line => same(line) === 'hand over')
  assert.deepEqual(handedOver, [])
})

const corpora = new URL('../../../shared/corpora/', import.meta.url)

test('both lanes say the same of the JSON lines of the corpora', {
  skip: existsSync(corpora) ? false : 'no corpora beside',
}, () => {
  const asked = readdirSync(new URL('asks/', corpora)).flatMap(name =>
    readFileSync(new URL(`asks/${name}`, corpora), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .flatMap(line => [line, ...(JSON.parse(line) as { input: string }).input.split('\n')]),
  )
  const real = ['zeek/ssh.json', 'cowrie/2018-05-07.json'].flatMap(path =>
    readFileSync(new URL(`real/${path}`, corpora), 'utf8').split('\n'),
  )
  for (const line of [...asked, ...real]) if (line.startsWith('{')) same(line)
})
