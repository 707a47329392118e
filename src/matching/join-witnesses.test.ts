import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinWitnesses } from './join-witnesses.ts'
import { type TestLine, type TestTold, testLines } from './joining.suite.ts'
import { giveRow } from './sighting-rows.ts'

/** What is left of some lines; all rows must have been given back in the end. */
function witnesses(...lines: TestLine[]): TestTold[] {
  const { pool, rules, books, row, told } = testLines()
  const all: TestTold[] = []
  const joiner = joinWitnesses(pool, rules, books, each => {
    all.push(told(each))
    giveRow(pool, each)
  })
  const rows = lines.map(row)
  for (const each of rows) joiner.expect(each)
  for (const each of rows) joiner.take(each)
  joiner.flush()
  assert.equal(pool.free.length, pool.used)
  return all
}

const pam = { kind: 'pam' } as const
const vsftpd = { kind: 'vsftpd', heardBy: ['pam'] } as const

test('two logs of one attempt are one ask with the sharper outcome, the service, and the earlier time', () => {
  const told = witnesses(
    { ...pam, outcome: 'unknown-identity', time: 1000, told: 'mail' },
    { kind: 'dovecot', heardBy: ['pam'], told: 'imap', time: 4000, userAgent: 'x' },
  )
  assert.deepEqual(
    told.map(each => [each.kind, each.outcome, each.service.kind, each.time]),
    [['dovecot', 'unknown-identity', 'imap', 1000]],
  )
})

test('the order in which two logs tell does not matter', () => {
  const helper = { kind: 'web-access', outcome: 'refused', userAgent: 'x' } as const
  const service = { kind: 'nginx-error', heardBy: ['web-access'], outcome: 'wrong-secret' } as const
  for (const lines of [
    [helper, service],
    [service, helper],
  ]) {
    const told = witnesses(...lines)
    assert.deepEqual(
      told.map(each => [each.kind, each.outcome, each.source.userAgent]),
      [['nginx-error', 'wrong-secret', 'x']],
    )
  }
})

test('witnesses are paired one to one', () => {
  assert.equal(witnesses(pam, pam, pam, vsftpd, vsftpd).length, 3)
  assert.equal(witnesses(vsftpd, vsftpd, pam, pam, pam).length, 3)
})

test('three logs of one attempt are one ask, whichever tells first', () => {
  const lines: TestLine[] = [pam, { kind: 'vsftpd-log' }, { kind: 'vsftpd', heardBy: ['pam', 'vsftpd-log'] }]
  const vsftpdLog = { kind: 'vsftpd-log', heardBy: ['pam'] } as const
  for (const [a, b, c] of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const) {
    const told = witnesses(...[a, b, c].map(index => ({ ...lines[index], ...(index === 1 ? vsftpdLog : {}) })))
    assert.deepEqual(
      told.map(each => each.kind),
      ['vsftpd'],
    )
  }
})

test('a line with a name takes the first witness with one, before any that hides it', () => {
  const told = witnesses(
    { ...pam, identity: null, told: 'nameless' },
    { ...pam, told: 'first' },
    { ...pam, told: 'second' },
    vsftpd,
  )
  assert.deepEqual(
    told.map(each => [each.kind, each.service.kind]),
    [
      ['pam', 'nameless'],
      ['vsftpd', 'first'],
      ['pam', 'second'],
    ],
  )
})

test('one name in two spellings is one name', () => {
  assert.equal(witnesses({ ...pam, identity: 'JSMITH' }, vsftpd).length, 1)
})

test('another name, another source, another door or another time is another attempt', () => {
  assert.equal(witnesses({ ...pam, identity: 'other' }, vsftpd).length, 2)
  assert.equal(witnesses({ ...pam, address: '192.0.2.8' }, vsftpd).length, 2)
  assert.equal(witnesses({ ...pam, address: '2001:db8::1' }, vsftpd).length, 2)
  assert.equal(witnesses({ ...pam, surface: 'mfa' }, vsftpd).length, 2)
  assert.equal(witnesses({ ...pam, time: 0 }, { ...vsftpd, time: 10_001 }).length, 2)
  assert.equal(witnesses({ ...pam, time: 0 }, { ...vsftpd, time: 10_000 }).length, 1)
})

test('lines before the first of a kind that is heard are found by it', () => {
  const told = witnesses(vsftpd, { ...vsftpd, identity: 'other' }, pam, { ...pam, identity: 'other' })
  assert.deepEqual(
    told.map(each => each.kind),
    ['vsftpd', 'vsftpd'],
  )
})

test('kinds that do not hear each other are not paired', () => {
  assert.equal(witnesses(pam, { kind: 'slapd' }).length, 2)
})

test('a grant and a failure are never one attempt', () => {
  assert.equal(witnesses({ ...pam, outcome: 'wrong-secret' }, { ...vsftpd, outcome: 'granted' }).length, 2)
})

test('a mail program that reads and sends asks two services', () => {
  const told = witnesses(
    { kind: 'dovecot', heardBy: ['pam'], told: 'imap', outcome: 'granted' },
    { kind: 'postfix', heardBy: ['dovecot', 'pam'], told: 'smtp', outcome: 'granted' },
  )
  assert.equal(told.length, 2)
})

test('a helper that guesses the service is heard by another', () => {
  const told = witnesses(
    { ...pam, told: 'imap', outcome: 'wrong-secret' },
    { kind: 'postfix', heardBy: ['dovecot', 'pam'], told: 'smtp' },
  )
  assert.deepEqual([told.length, told[0]?.service.kind, told[0]?.outcome], [1, 'smtp', 'wrong-secret'])
})

const sum = {
  kind: 'dovecot',
  heardBy: ['pam'],
  role: 'summary',
  told: 'imap',
  times: 3,
  lastedMs: 8000,
  time: 9000,
} as const

test('a summary counts only what no other line told of, and gives the others its service', () => {
  const mail = { ...pam, told: 'mail' }
  const all = witnesses(
    { ...mail, identity: 'a' },
    { ...mail, identity: 'b', time: 3000 },
    { ...mail, identity: 'jsmith', time: 6000 },
    sum,
  )
  assert.deepEqual(
    all.map(each => [each.identity?.name, each.service.kind]),
    [
      ['a', 'imap'],
      ['b', 'imap'],
      ['jsmith', 'imap'],
    ],
  )
  const alone = witnesses(sum)
  assert.deepEqual(
    alone.map(each => [each.identity?.name, each.times]),
    [['jsmith', 3]],
  )
})

test('a summary counts lines of its own kind, but none twice, no grant, and none before its connection', () => {
  const own = { kind: 'dovecot', heardBy: ['pam'], told: 'imap' } as const
  const counted = (...lines: TestLine[]) => witnesses(...lines).map(each => each.times)
  assert.deepEqual(counted({ ...own, identity: 'a' }, { ...own, identity: 'jsmith' }, sum), [1, 1])
  assert.deepEqual(counted({ ...own, identity: 'a' }, { ...sum, times: 1 }, { ...sum, times: 1 }), [1, 1])
  assert.deepEqual(counted({ ...own, outcome: 'granted' }, sum), [1, 3])
  assert.deepEqual(counted({ ...own, time: -9001 }, sum), [1, 3])
  assert.deepEqual(counted({ ...own, time: -9000 }, sum), [1])
})

test('a flood of one kind does not hide the witness of another', () => {
  const flood = Array.from({ length: 1000 }, (_, line): TestLine => ({ ...vsftpd, identity: `name${line}`, line }))
  assert.equal(witnesses({ ...pam, identity: 'name999' }, ...flood).length, 1000)
  assert.equal(witnesses(...flood, { ...pam, identity: 'name900' }).length, 1000)
})

test('each of thousands of sources finds its own witness', () => {
  const sources = Array.from({ length: 3000 }, (_, index) => `10.0.${index >> 8}.${index & 255}`)
  const lines = [vsftpd, pam].flatMap(kind => sources.map((address, line): TestLine => ({ ...kind, address, line })))
  assert.equal(witnesses(pam, ...lines).length, 3001)
})
