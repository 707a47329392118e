import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinAttempts } from './join-attempts.ts'
import { joinWitnesses } from './join-witnesses.ts'
import type { Sighting } from './sighting.ts'

function line(told: Partial<Sighting>): Sighting {
  return {
    role: 'ask',
    time: 0,
    kind: 'sshd',
    heardBy: [],
    path: 'auth.log',
    line: 1,
    attempt: 'a',
    withinMs: 120_000,
    context: '',
    ends: false,
    needs: [],
    address: '192.0.2.7',
    hostName: null,
    identity: 'jsmith',
    outcome: 'refused',
    surface: 'login',
    service: null,
    site: null,
    userAgent: null,
    ja4: null,
    asn: null,
    country: null,
    times: null,
    repeated: 1,
    lastedMs: 0,
    ...told,
  }
}

function attempts(...lines: Partial<Sighting>[]): Sighting[] {
  const told: Sighting[] = []
  const joiner = joinAttempts(each => told.push(each))
  for (const each of lines) joiner.take(line(each))
  joiner.flush()
  return told
}

function witnesses(...lines: Partial<Sighting>[]): Sighting[] {
  const told: Sighting[] = []
  const joiner = joinWitnesses(each => told.push(each))
  for (const each of lines) joiner.take(line(each))
  joiner.flush()
  return told
}

test('parts around an ask are not counted again', () => {
  const told = attempts({ role: 'part' }, { role: 'ask' }, { role: 'part' })
  assert.equal(told.length, 1)
})

test('an attempt of parts alone is one ask, told with all that they know', () => {
  const told = attempts(
    { role: 'part', identity: null, outcome: 'unknown-identity' },
    { role: 'part', address: null, outcome: null },
    { role: 'part', identity: null, outcome: 'refused' },
  )
  assert.equal(told.length, 1)
  assert.deepEqual([told[0]?.identity, told[0]?.address, told[0]?.outcome], ['jsmith', '192.0.2.7', 'unknown-identity'])
})

test('two asks of one connection are two asks', () => {
  assert.equal(attempts({}, {}).length, 2)
})

test('an attempt whose end was seen takes no further lines', () => {
  assert.equal(attempts({ role: 'part', ends: true }, { role: 'part' }).length, 2)
})

test('lines of one key that are too far apart are two attempts', () => {
  assert.equal(attempts({ role: 'part' }, { role: 'part', time: 121_000 }).length, 2)
})

test('a host name in one line and the address in the next are one source', () => {
  const told = attempts(
    { role: 'part', address: null, hostName: 'a.example.com' },
    { role: 'ask', address: '192.0.2.9' },
  )
  assert.deepEqual([told[0]?.address, told[0]?.hostName], ['192.0.2.9', null])
})

test('the source of a connection completes its later lines, and no others', () => {
  const told = attempts(
    { role: 'context', context: 'conn 1', attempt: '', identity: null, outcome: null },
    { context: 'conn 1', attempt: 'op 1', address: null },
    { context: 'conn 2', attempt: 'op 2', address: null, needs: ['source'] },
  )
  assert.deepEqual(
    told.map(each => each.address),
    ['192.0.2.7'],
  )
})

test('a part that knows more sharpens the outcome of the ask', () => {
  const told = attempts({ role: 'part', outcome: 'unknown-identity' }, { outcome: 'refused' })
  assert.equal(told[0]?.outcome, 'unknown-identity')
})

test('a grant is not undone by a part that failed before', () => {
  assert.equal(attempts({ role: 'part', outcome: 'wrong-secret' }, { outcome: 'granted' })[0]?.outcome, 'granted')
})

test('a part told at once is one ask with what later parts add, and stands before a summary', () => {
  const told: Sighting[] = []
  const joiner = joinAttempts(each => told.push(each))
  const passdb = { role: 'part', atOnce: true } as const
  joiner.take(line({ ...passdb, outcome: 'unknown-identity' }))
  assert.equal(told.length, 1)
  joiner.take(line({ ...passdb, outcome: 'wrong-secret' }))
  joiner.flush()
  assert.deepEqual([told.length, told[0]?.outcome], [1, 'wrong-secret'])
})

test('a part that tells too little waits for what makes it an ask', () => {
  const told = attempts(
    { role: 'part', atOnce: true, needs: ['source'], address: null },
    { role: 'part', atOnce: true, outcome: null },
  )
  assert.deepEqual([told.length, told[0]?.address, told[0]?.role], [1, '192.0.2.7', 'ask'])
})

test('two logs of one attempt are one ask with the sharper outcome, the service, and the earlier time', () => {
  const told = witnesses(
    { kind: 'pam', outcome: 'unknown-identity', time: 1000, service: 'mail' },
    { kind: 'dovecot', heardBy: ['pam'], service: 'imap', time: 4000, userAgent: 'x' },
  )
  assert.equal(told.length, 1)
  assert.deepEqual(
    [told[0]?.kind, told[0]?.outcome, told[0]?.service, told[0]?.time],
    ['dovecot', 'unknown-identity', 'imap', 1000],
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
      told.map(each => [each.kind, each.outcome, each.userAgent]),
      [['nginx-error', 'wrong-secret', 'x']],
    )
  }
})

test('witnesses are paired one to one', () => {
  const pam = { kind: 'pam' } as const
  const own = { kind: 'vsftpd', heardBy: ['pam'] } as const
  assert.equal(witnesses(pam, pam, pam, own, own).length, 3)
})

test('another name, another source or another time is another attempt', () => {
  const own = { kind: 'vsftpd', heardBy: ['pam'] } as const
  assert.equal(witnesses({ kind: 'pam', identity: 'other' }, own).length, 2)
  assert.equal(witnesses({ kind: 'pam', address: '192.0.2.8' }, own).length, 2)
  assert.equal(witnesses({ kind: 'pam', time: 0 }, { ...own, time: 11_000 }).length, 2)
})

test('a grant and a failure are never one attempt', () => {
  const told = witnesses(
    { kind: 'pam', outcome: 'wrong-secret' },
    { kind: 'dovecot', heardBy: ['pam'], outcome: 'granted' },
  )
  assert.equal(told.length, 2)
})

test('a mail program that reads and sends asks two services', () => {
  const told = witnesses(
    { kind: 'dovecot', heardBy: ['pam'], service: 'imap', outcome: 'granted' },
    { kind: 'postfix', heardBy: ['dovecot', 'pam'], service: 'smtp', outcome: 'granted' },
  )
  assert.equal(told.length, 2)
})

test('a helper that guesses the service is heard by another', () => {
  const told = witnesses(
    { kind: 'pam', service: 'imap', outcome: 'wrong-secret' },
    { kind: 'postfix', heardBy: ['dovecot', 'pam'], service: 'smtp' },
  )
  assert.deepEqual([told.length, told[0]?.service, told[0]?.outcome], [1, 'smtp', 'wrong-secret'])
})

test('a summary counts only what no other line told of, and gives the others its service', () => {
  const pam = { kind: 'pam', service: 'mail' } as const
  const sum = {
    kind: 'dovecot',
    heardBy: ['pam'],
    role: 'summary',
    service: 'imap',
    times: 3,
    lastedMs: 8000,
    time: 9000,
  } as const
  const all = witnesses(
    { ...pam, identity: 'a' },
    { ...pam, identity: 'b', time: 3000 },
    { ...pam, identity: 'jsmith', time: 6000 },
    sum,
  )
  assert.deepEqual(
    all.map(each => [each.identity, each.service]),
    [
      ['a', 'imap'],
      ['b', 'imap'],
      ['jsmith', 'imap'],
    ],
  )
  const alone = witnesses(sum)
  assert.deepEqual(
    alone.map(each => [each.identity, each.times]),
    [['jsmith', 3]],
  )
})

test('what comes out is in order of time', () => {
  const told = witnesses({ time: 5000, identity: 'a' }, { time: 1000, identity: 'b' }, { time: 3000, identity: 'c' })
  assert.deepEqual(
    told.map(each => each.identity),
    ['b', 'c', 'a'],
  )
})
