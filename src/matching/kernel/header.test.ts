import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type HeaderAnswer, type HeaderComparison, headerComparison } from './header-comparison.ts'

const root = new URL('../../../', import.meta.url).pathname
const corpora = `${root}../shared/corpora`
const skip = existsSync(corpora) ? false : 'no ../shared/corpora beside the checkout'

function samplePaths(): string[] {
  return globSync(`${root}src/readers/*.samples`).sort()
}

function linesOf(path: string): Buffer[] {
  const lines = readFileSync(path, 'latin1').split(/\r?\n/)
  return lines.filter(line => !/^($|# |> )/.test(line)).map(line => Buffer.from(line, 'latin1'))
}

/** Knows the classes of programs before it has seen them: a line is handed over for its form alone. */
function knowingComparison(): HeaderComparison {
  const compare = headerComparison()
  for (const envelope of ['rfc3164', 'rfc5424', 'iso', 'clf', 'json'])
    for (const program of ['', 'F', 'sshd', 'su', 'krb5kdc', '-', '[su]', 'cron', 'a b', 'postfix/smtpd'])
      compare.know(envelope, program)
  return compare
}

function answers(lines: readonly Uint8Array[]): HeaderAnswer[] {
  const compare = headerComparison()
  return lines.map(line => compare.read(line))
}

function answerOf(line: string): HeaderAnswer {
  return knowingComparison().read(Buffer.from(line, 'latin1'))
}

function shareRead(lines: readonly Uint8Array[]): number {
  const read = answers(lines).filter(answer => answer !== 'hand over')
  return read.length / lines.length
}

const common = [
  'Nov 24 08:46:57 mx sshd[811]: Failed password for root',
  'Nov  4 08:46:57 mx sshd[811]: Failed password for root',
  'Nov 4 08:46:57 mx sshd[811]: Failed password for root',
  'Nov 24 08:46:60 mx.example.com postfix/smtpd[2]: x',
  'Feb 29 08:46:57 mx dovecot: imap-login: x',
  '<38>Nov 24 08:46:57 mx /usr/sbin/sshd[811]: x',
  'Nov 24 08:46:57 mx proftpd[811] mx (192.0.2.1): x',
  'Nov 24 08:46:57 mx sshd(pam_unix)[811]: x',
  'Nov 24 08:46:57 mx sshd[811]:',
  'Nov 24 08:46:57 mx krb5kdc[811](info): x',
  '2026-11-24T08:46:58.309609+00:00 mx sshd[811]: x',
  '2026-11-24T08:46:58Z mx sshd[811]: x',
  '<38>2024-02-29T08:46:58.999899999-03:30 mx sshd[811]: x',
  '<38>1 2026-11-24T08:46:58.309609001Z mx sshd 811 - - x',
  '<38>1 - - sshd - - [a b="]\\"" c="d"][e] \xef\xbb\xbfx',
  '192.0.2.1 - - [24/Nov/2026:08:46:57 +0130] "GET / HTTP/1.1" 200 1',
  '2001:db8::1 - a [24/Nov/2026:08:46:57 -0130] "GET / HTTP/1.1" 200 1',
  'www.example.com:443 192.0.2.1 - - [24/Nov/2026:08:46:57 +0000] "-" 408 0',
  'Nov 24 08:46:57 mx sshd[811]: message repeated 2 times: [ x]',
  'Nov 24 08:46:57 mx sshd[811]: message repeated 0 times: [x]',
  '{"time":"2026-11-24T08:46:57Z","MESSAGES":1}',
]

const uncommon = [
  '\0Nov 24 08:46:57 mx sshd[811]: x',
  ' Nov 24 08:46:57 mx sshd[811]: x',
  'Nov 24 2026 08:46:57 mx sshd[811]: x',
  'Nov 24 08:46:57 sshd[811]: without a host',
  'Nov 24 08:46:57 mx mx sshd[811]: a host twice',
  'Nov 24 08:46:57 mx [sshd]: brackets',
  'Nov 24 08:46:57 mx krb5kdc[1](a level that is long): x',
  'Nov 24 08:46:57 mx sshd[811]: message repeated 12345678 times: [ x]',
  'Nov 24 08:46:57 mx sshd[811]: message repeated 2 times: [ x',
  'Nov 24 08:46:57 mx su: [ID 800047 auth.info] x',
  'Nov 24 08:46:57 mx su: [ 970.699396] x',
  'Nov 24 08:46:57 mx su: kernel:[970.699396] x',
  'Nov 24 08:46:57 a=b sshd[811]: x',
  'Feb 30 08:46:57 mx sshd[811]: x',
  '2026-11-24T08:46:58 mx sshd[811]: local time',
  '2026-11-24T08:46:58.999999999Z mx sshd[811]: rounded up',
  '2026-11-24T08:46:58Z stdout F: inside a container',
  'Nov 24 192.0.2.1 [24/Nov/2026:08:46:57 +0000] "GET / HTTP/1.1" 200 1',
  'message repeated [24/Nov/2026:08:46:57 +0000] "GET / HTTP/1.1" 200 1',
  '{"log":"x","time":"2026-11-24T08:46:57Z"}',
  '{"MESSAGE":"x","__REALTIME_TIMESTAMP":"1"}',
  '192.0.2.1 - [24/Nov/2026:08:46:57 +0000] "" [24/Nov/2026:08:46:58 +0000] "GET / HTTP/1.1" 200 1',
  '192.0.2.1 - "" [24/Nov/2026:08:46:57 +0000] "GET / HTTP/1.1" 200 1',
  '192.0.2.1 - a\\" [24/Nov/2026:08:46:57 +0000] "GET / HTTP/1.1" 200 1',
  'sshd[811]: no stamp at all, and long enough',
]

test('headers in their common spelling are read', () => {
  for (const line of common) assert.notEqual(answerOf(line), 'hand over', line)
})

test('what is spelled otherwise is left to the plain reader', () => {
  for (const line of uncommon) assert.equal(answerOf(line), 'hand over', line)
})

test('a name that poses as a header does not become one', () => {
  const forged = 'Nov 24 08:46:58 mx su[1]: x'
  assert.deepEqual(
    answers([
      Buffer.from('Nov 24 08:46:57 mx sshd[811]: x'),
      Buffer.from(`Nov 24 08:46:57 mx sshd[811]: ${forged}`),
      Buffer.from(`Nov 24 08:46:57 mx ${forged}`),
    ]),
    ['record', 'record', 'hand over'],
  )
})

test('the samples of all kinds have the headers that the plain reader reads', () => {
  assert.ok(shareRead(samplePaths().flatMap(linesOf)) > 0.75)
})

test('real logs have the headers that the plain reader reads', { skip }, () => {
  for (const path of globSync(`${corpora}/{real,captured}/**/*.{log,json,ndjson}`).sort()) shareRead(linesOf(path))
  const servers = ['captured/auth.log', 'captured/mail.log', 'captured/nginx-access.log', 'real/sshd/openssh-2015.log']
  for (const name of servers) assert.ok(shareRead(linesOf(`${corpora}/${name}`)) > 0.98, name)
})

test('lines that others collected have the headers that the plain reader reads', { skip }, () => {
  const compare = headerComparison()
  for (const path of globSync(`${corpora}/asks/*.ndjson`).sort()) {
    for (const line of linesOf(path)) {
      const { input } = JSON.parse(line.toString()) as { input: string }
      for (const each of input.split('\n').filter(text => text !== '')) compare.read(Buffer.from(each))
    }
  }
})

/** Of these a header is put together, rightly or not. */
const stamps = [
  ...[
    'Nov 24 08:46:57',
    'Nov 24 08:46:57',
    'Nov  4 08:46:58',
    'Nov 4 08:46:60',
    'Feb 30 08:46:57',
    'Nov 24 2026 08:46:57',
    'Nov 24 08:46:61',
  ],
  ...[
    '2026-11-24T08:46:58.309609+00:00',
    '2026-02-29T08:46:58Z',
    '2026-11-24 08:46:58 UTC',
    '2026-11-24T08:46:58.999999999Z',
  ],
  ...[
    '2026-11-24T08:46:58,309+01:00',
    '2026-11-24T08:46:58-01:30',
    '1795510018.309609',
    '2026/11/24 08:46:58',
    '-',
    'Tue 2026-11-24 08:46:58 UTC',
  ],
]
const hosts = [
  'mx',
  'mx',
  'mx.example.com',
  'localhost.example.com',
  '192.0.2.1',
  '2001:db8::1',
  'a=b',
  'a]',
  '-',
  'stdout',
  'é',
  'x'.repeat(90),
]
const programs = [
  'sshd',
  'su',
  'F',
  'postfix/smtpd',
  '/usr/sbin/cron',
  'sshd(pam_unix)',
  '-',
  '[su]',
  'a b',
  'su]',
  'sshdx y',
  '/',
  '/-',
  '',
]
const pids = [
  '[1]: ',
  '[12345678]: ',
  '[1234567]:',
  ': ',
  ':',
  '[1] ',
  '[1](info): ',
  '[x]: ',
  '[1:]: ',
  ' 811 - - ',
  ' - ID [a b="]"] ',
  ' 1 1 [a b="\\"]"][c]\xef\xbb\xbf',
]
const messages = [
  ...[
    'x',
    '',
    'Nov 24 08:46:57 mx su[1]: x',
    'message repeated 2 times: [ x]',
    'message repeated 31 times: [x]',
    'message repeated 2 times: []',
    'message repeated 2 times: [ ',
    'message repeated  times: [ x]',
    'message repeated 123456789 times: [ x]',
    '[ID 1 auth.info] x',
    '[ 970.69] x',
    '[a] x',
    'kernel:[970.69]: x',
  ],
  ...['[24/Nov/2026:08:46:57 +0000] "GET / HTTP/1.1" 200 1', '"" [24/Nov/2026:08:46:57 +0000] "GET / HTTP/1.1" 200 1'],
  ...[
    '{"log":"x","time":"2026-11-24T08:46:58Z"}',
    '{"MESSAGE":"x","__REALTIME_TIMESTAMP":"1"}',
    '{"MESSAGE',
    '{"time":1}',
  ],
]
const priorities = ['', '', '<38>', '<1>1 ', '<38>1 ', '<1234>']
const gaps = [' ', ' ', ' ', ' ', '', '  ']
const pieces = [...stamps, ...hosts, ...programs, ...pids, ...messages, ...priorities, ...gaps, ...'09:[]"\\/+TZ\0\r(']

const inOrder = fc
  .tuple(...[priorities, stamps, gaps, hosts, gaps, programs, pids, messages].map(list => fc.constantFrom(...list)))
  .map(parts => parts.join(''))
const anyhow = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map(parts => parts.join(''))

/** One of the lines with some of its bytes cut out, doubled, or replaced. */
function mutated(lines: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(60), fc.nat(2), fc.constantFrom('', ...pieces))
  return fc
    .tuple(fc.constantFrom(...lines), fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([line, changes]) =>
      changes.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), line),
    )
}

/** The line ends somewhere, and what its form expects may stand behind the end. */
const cutAnywhere = fc.oneof({ weight: 3, arbitrary: fc.constant(4096) }, fc.nat(80))

test('a header that anybody made up is read as the plain reader reads it, whatever the lines before it were', () => {
  const samples = samplePaths()
    .flatMap(linesOf)
    .map(line => line.toString('latin1'))
  const compare = knowingComparison()
  const hostile = fc.oneof(
    anyhow,
    inOrder,
    mutated(common),
    mutated(uncommon),
    mutated(samples),
    fc.constantFrom(...uncommon),
  )
  fc.assert(
    fc.property(hostile, cutAnywhere, (text, cut) => {
      const bytes = Buffer.from(text.replaceAll('\n', ' '), 'latin1')
      const line = bytes.subarray(0, Math.max(1, cut))
      if (line.length > 0) compare.read(line, bytes.subarray(line.length))
    }),
    { numRuns: 20_000 },
  )
})

test('programs that are told while lines are read are known from then on, each in its envelope', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '('), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), names => {
      const compare = headerComparison()
      for (const each of names) {
        assert.notEqual(compare.read(Buffer.from(`Nov 24 08:46:57 mx ${each}[1]: x`)), 'hand over')
        assert.notEqual(compare.read(Buffer.from(`2026-11-24T08:46:58Z mx ${each}: x`)), 'hand over')
        assert.notEqual(compare.read(Buffer.from(`<38>1 2026-11-24T08:46:58Z mx ${each} - - - x`)), 'hand over')
      }
    }),
  )
})

test('programs beyond the bound are left to the plain reader, and those before it stay known', () => {
  const compare = headerComparison()
  const line = (number: number): Buffer => Buffer.from(`Nov 24 08:46:57 mx tool${number}[1]: x`)
  for (let number = 0; number < 5000; number++) compare.know('rfc3164', `tool${number}`)
  assert.equal(compare.read(line(0)), 'record')
  assert.equal(compare.read(line(4095)), 'record')
  assert.equal(compare.read(line(4999)), 'hand over')
})
