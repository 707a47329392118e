import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type ScanResult, scanResultSchema } from '../../src/findings/finding.ts'
import { run } from './run.ts'

interface Truth {
  readonly surface: string
  readonly success: boolean | null
  readonly ip: string
  readonly identity: string
  readonly role: string
}

const files = ['examples/northfield', '--people', 'examples/northfield/people.csv']
const truths = readFileSync('test/data/northfield/truth.ndjson', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Truth)
const { out } = await run(['scan', ...files, '--json'])
const result: ScanResult = scanResultSchema.parse(JSON.parse(out))

function addressesOf(role: string): string[] {
  return [...new Set(truths.filter(truth => truth.role === role).map(truth => truth.ip))]
}

function alertsFor(role: string): ScanResult['findings'] {
  const addresses = addressesOf(role)
  return result.findings.filter(finding => finding.askers.some(asker => addresses.includes(asker.address)))
}

for (const role of ['c1-fast', 'c4-krb', 'c9-permute']) {
  test(`${role} is an alert of its address, with the names that it asked for`, () => {
    const [alert, ...others] = alertsFor(role)
    assert.ok(alert !== undefined && others.length === 0)
    assert.deepEqual(alert.keys[0], { kind: 'address', value: addressesOf(role)[0] as string })
    const asked = new Set(truths.filter(truth => truth.role === role).map(truth => truth.identity))
    assert.equal(alert.identities.length, asked.size)
    assert.ok(alert.ledger.revealed.length > 0)
  })
}

test('c6-spray is an alert of its client', () => {
  const alerts = alertsFor('c6-spray')
  assert.deepEqual(
    alerts.map(alert => alert.keys[0]?.kind),
    ['client'],
  )
})

test('c7-rcpt and c8-harvest collect names, and their ledgers tell what was handed out', () => {
  for (const role of ['c7-rcpt', 'c8-harvest']) {
    const [alert, ...others] = alertsFor(role)
    assert.ok(alert !== undefined && others.length === 0)
    assert.equal(alert.kind, 'harvested')
    assert.deepEqual(
      alert.askers.map(({ address }) => address),
      addressesOf(role),
    )
    const listed = truths.filter(truth => truth.role === role && truth.success && truth.surface === 'page')
    assert.equal(alert.ledger.listed.length, listed.length)
  }
})

for (const role of ['c2-slow', 'c5-ldap']) {
  test(`${role} is no alert, and why-not tells what is missing`, async () => {
    assert.deepEqual(alertsFor(role), [])
    for (const address of addressesOf(role)) {
      const told = await run(['why-not', address, ...files])
      assert.match(told.out, /is no alert: [\d.]+ nats are missing/)
    }
  })
}

test('no benign address and no generic bot is blamed', () => {
  const innocent = new Set([...addressesOf('benign'), ...addressesOf('generic')])
  assert.deepEqual(
    result.findings.flatMap(finding => finding.askers.filter(asker => innocent.has(asker.address))),
    [],
  )
})

test('generic bots are noise', () => {
  assert.ok(result.noise.askers >= addressesOf('generic').length / 2)
})
