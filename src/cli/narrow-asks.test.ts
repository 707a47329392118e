import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../asks/ask.ts'
import { narrowAsks } from './narrow-asks.ts'

const all = { proxies: [], accepted: [] }

function ask(address: string | null = '192.0.2.7'): Ask {
  return {
    time: 0,
    source: { address, userAgent: 'client/1' },
    service: { kind: 'imap' },
    surface: 'login',
    identity: null,
    outcome: 'refused',
    count: 1,
    origin: { via: 'dovecot', path: 'mail.log', line: 1 },
  }
}

test('asks of an accepted network are left out', () => {
  assert.equal(narrowAsks({ ...all, accepted: ['192.0.2.0/24'] })(ask()), null)
})

test('asks through a proxy keep their client and lose the address', () => {
  const narrowed = narrowAsks({ ...all, proxies: ['192.0.2.7'] })(ask())
  assert.deepEqual(narrowed?.source, { address: null, userAgent: 'client/1' })
})

test('an ask with a host name for its source is in no network', () => {
  const { source } = narrowAsks({ ...all, proxies: ['0.0.0.0/0'], accepted: ['::/0'] })(ask(null)) ?? {}
  assert.deepEqual(source, { address: null, userAgent: 'client/1' })
})
