import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleIdentity, sampleStart } from '../../test/support/sample-results.ts'
import { outcomes } from '../asks/ask.ts'
import { isoTime } from '../kit/iso-time.ts'
import { makeLedger } from './ledger.ts'
import { tellingServices } from './telling-services.ts'

const told = outcomes.map((outcome, at) => sampleIdentity(at, { outcome, surface: 'mfa', written: outcome }))

test('a name that the service told apart is revealed, one that it refused or does not know is not', () => {
  const { events, ...lists } = makeLedger(told, () => true)
  assert.deepEqual(lists, {
    revealed: ['granted', 'wrong-secret', 'challenged', 'locked', 'listed'],
    granted: ['granted'],
    listed: [],
    mfa: ['challenged'],
  })
  assert.deepEqual(events[0], {
    identity: 'granted',
    learned: 'revealed',
    time: isoTime(sampleStart),
    address: '192.0.2.7',
    service: 'imap',
  })
})

test('each thing is learned once, by the first answer that taught it', () => {
  const identity = sampleIdentity(1)
  const learned = [
    { what: 'revealed', time: 5, service: 'ftp', address: '192.0.2.9' },
    { what: 'revealed', time: 7, service: 'ssh', address: '192.0.2.7' },
  ] as const
  const services = (tellsApart: (service: string) => boolean) =>
    makeLedger([{ ...identity, learned }], tellsApart).events.map(event => event.service)
  assert.deepEqual(
    services(() => true),
    ['ftp'],
  )
  assert.deepEqual(
    services(service => service === 'ssh'),
    ['ssh'],
  )
  assert.deepEqual(
    services(() => false),
    [],
  )
})

test('what was let in or handed out exists, whatever the service says otherwise', () => {
  const listed = sampleIdentity(1, { outcome: 'listed', surface: 'directory' })
  const { revealed } = makeLedger([...told, listed], () => false)
  assert.deepEqual(revealed, ['granted', listed.written])
})

test('a service that says of every name that the secret is wrong tells nothing apart', () => {
  const door = { surface: 'login', asks: 500, hidden: 0 } as const
  const tellsApart = tellingServices({
    asked: [
      { ...door, service: 'ftp', known: 400, unknown: 0 },
      { ...door, service: 'ssh', known: 400, unknown: 1 },
      { ...door, service: 'imap', known: 4, unknown: 0 },
      { ...door, service: 'ldap', known: 300, unknown: 0 },
      { ...door, service: 'ldap', surface: 'directory', known: 0, unknown: 2 },
    ],
  })
  assert.deepEqual(['ftp', 'ssh', 'imap', 'ldap'].map(tellsApart), [false, true, true, true])
})
