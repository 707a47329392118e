import assert from 'node:assert/strict'
import { matchesGlob } from 'node:path'
import { test } from 'node:test'
import { machineLogs } from './machine-logs.ts'

const usual = [
  '/var/log/auth.log',
  '/var/log/auth.log.2.gz',
  '/var/log/secure-20261101',
  '/var/log/mail.log.1',
  '/var/log/krb5kdc.log',
  '/var/log/nginx/access.log.10.gz',
  '/var/log/nginx/site.example.com-error.log',
  '/var/log/apache2/other_vhosts_access.log',
  '/var/log/httpd/error_log-20261101',
]

for (const path of usual) {
  test(`${path} is found on a machine`, () => {
    assert.ok(machineLogs.some(pattern => matchesGlob(path, pattern)))
  })
}
