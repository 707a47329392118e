import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rotationPlace } from './rotation.ts'

/** Names of one log, oldest first, as the tools write them. */
const sets: Readonly<Record<string, readonly string[]>> = {
  'logrotate, numbers': ['auth.log.10.gz', 'auth.log.9.gz', 'auth.log.2.gz', 'auth.log.1', 'auth.log'],
  'logrotate, dates': ['auth.log-20251228.gz', 'auth.log-20261101.zst', 'auth.log-20261115', 'auth.log'],
  'logrotate, hours': ['secure-2026110100', 'secure-2026110123.gz', 'secure'],
  'logrotate, seconds': ['messages-20261101-1793500000', 'messages-20261101-1793590000', 'messages'],
  'logrotate, date before the ending': ['access-20261031.log.gz', 'access-20261101.log', 'access.log'],
  'logrotate, number before the ending': ['access.2.log.gz', 'access.1.log', 'access.log'],
  'newsyslog, from 0': ['maillog.2.bz2', 'maillog.1.bz2', 'maillog.0.bz2', 'maillog'],
  'dates with dashes': ['auth.log.2026-10-31', 'auth.log.2026-11-01', 'auth.log'],
  'cronolog, hours': ['error-2026-11-01_00.log', 'error-2026-11-01_01.log', 'error-2026-11-02_00.log'],
  'one former': ['dovecot.log.old', 'dovecot.log'],
}

for (const [name, files] of Object.entries(sets)) {
  test(`${name}: one set, oldest first`, () => {
    const places = files.map(file => ({ file, ...rotationPlace(`/var/log/${file}`) }))
    assert.equal(new Set(places.map(({ stem }) => stem)).size, 1)
    const sorted = [...places].reverse().sort((a, b) => b.age - a.age)
    assert.deepEqual(
      sorted.map(({ file }) => file),
      files,
    )
  })
}

test('logs of hosts and other logs with numbers in their names are no rotations of each other', () => {
  const names = [
    '192.0.2.7.log',
    '192.0.2.8.log',
    '192.0.2.7',
    '192.0.2.8',
    'krb5.log',
    'app-1234-5678.log',
    'a-20261399',
  ]
  assert.equal(new Set(names.map(name => rotationPlace(name).stem)).size, names.length)
})

test('folders are told apart', () => {
  assert.notEqual(rotationPlace('/a/auth.log.1').stem, rotationPlace('/b/auth.log').stem)
})

test('a date in the name bounds the time of the lines, generously', () => {
  const { until } = rotationPlace('auth.log-20261101.gz')
  assert.ok(until > Date.parse('2026-12-01T00:00:00Z') && until < Date.parse('2026-12-31T00:00:00Z'))
  assert.equal(rotationPlace('auth.log.1').until, Number.POSITIVE_INFINITY)
})

test('any name has a place', () => {
  fc.assert(
    fc.property(fc.string(), name => {
      assert.equal(typeof rotationPlace(`/var/log/${name}`).stem, 'string')
    }),
  )
})
