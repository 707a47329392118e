import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../asks/ask.ts'
import { narrowAsks } from './narrow-asks.ts'

const all = { since: null, until: null, proxies: [], accepted: [] }

function ask(time: number, address: string | null = '192.0.2.7'): Ask {
  return {
    time,
    source: { address, userAgent: 'client/1' },
    service: { kind: 'imap' },
    surface: 'login',
    identity: null,
    outcome: 'refused',
    count: 1,
    origin: { via: 'dovecot', path: 'mail.log', line: 1 },
  }
}

test('a span of time begins with its first moment and ends before its last', () => {
  const narrow = narrowAsks({ ...all, since: 1000, until: 2000 })
  const kept = [999, 1000, 1999, 2000].filter(time => narrow(ask(time)) !== null)
  assert.deepEqual(kept, [1000, 1999])
})

test('an ask without a time is in no span, and kept where none is asked for', () => {
  assert.equal(narrowAsks({ ...all, since: 0 })(ask(Number.NaN)), null)
  assert.notEqual(narrowAsks(all)(ask(Number.NaN)), null)
})

test('asks of an accepted network are left out', () => {
  assert.equal(narrowAsks({ ...all, accepted: ['192.0.2.0/24'] })(ask(1)), null)
})

test('asks through a proxy keep their client and lose the address', () => {
  const narrowed = narrowAsks({ ...all, proxies: ['192.0.2.7'] })(ask(1))
  assert.deepEqual(narrowed?.source, { address: null, userAgent: 'client/1' })
})

test('an ask with a host name for its source is in no network', () => {
  const { source } = narrowAsks({ ...all, proxies: ['0.0.0.0/0'], accepted: ['::/0'] })(ask(1, null)) ?? {}
  assert.deepEqual(source, { address: null, userAgent: 'client/1' })
})
