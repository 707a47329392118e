import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { fail2banFailures, fail2banVersion } from './fail2ban.ts'
import { logLine } from './log-lines.ts'
import { peersTable } from './peers-table.ts'
import { makeAsk, services } from './services.ts'

const time = Date.parse('2026-03-05T02:10:07.000Z')
const name = { name: 'anna', written: 'anna' }
const source = { address: '192.0.2.7' }
const skip = fail2banVersion() === null ? 'fail2ban-regex is not installed' : false

test('fail2ban itself reads the lines that are written for it', { skip }, context => {
  const asks = [
    makeAsk(time, source, services.ssh, 'login', name, 'unknown-identity'),
    makeAsk(time + 1000, source, services.ssh, 'login', name, 'wrong-secret'),
    makeAsk(time + 2000, source, services.ssh, 'login', name, 'granted'),
    makeAsk(time + 3000, source, services.imap, 'login', name, 'refused'),
    makeAsk(time + 4000, source, services.smtp, 'login', name, 'refused'),
  ]
  const log = join(temporaryFolder(context), 'all.log')
  writeFileSync(log, asks.map((ask, at) => `${logLine(ask, at).text}\n`).join(''))
  const failuresOf = (filter: string) => fail2banFailures(log, filter)?.map(failure => failure.time - time)
  assert.deepEqual(failuresOf('sshd'), [0, 1000])
  assert.deepEqual(failuresOf('dovecot'), [3000])
  assert.deepEqual(failuresOf('postfix[mode=auth]'), [4000])
})

test('a detector that was not run has no figures', () => {
  const row = { kind: 'peer', scenarios: 6 } as const
  const table = peersTable([
    { ...row, detector: 'x', alertsPerDay: 1.5, found: ['a', 'b'], note: '' },
    { ...row, detector: 'y', alertsPerDay: null, found: [], note: 'not run' },
  ])
  assert.match(table, /\| x +\| 1\.5 +\| 2 of 6 +\| a; b +\|/)
  assert.match(table, /\| y +\| +\| +\| +\| not run \|/)
})
