import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { normaliseIdentity } from '../../src/asks/identity.ts'
import { readTruth, type TruthAsk } from '../../src/evaluate/truth.ts'
import { type ScanResult, scanResultSchema } from '../../src/findings/finding.ts'
import { top } from '../house/tree.ts'
import { run } from './run.ts'

/** Logs that real servers wrote under known asks, where they lie beside the checkout. */
const captured = join(top, '../shared/corpora/captured')
const skip = existsSync(captured) ? false : `${captured} is not there`

/** slapd answers a bind for an unknown name as it answers a wrong secret, and logs no more. */
const tellsNothing = new Set(['ldap login'])
const handsOut = new Set(['directory', 'page'])

const nameOf = (identity: string): string => normaliseIdentity(identity).name
const namesOf = (identities: readonly string[]): string[] => [...new Set(identities.map(nameOf))].sort()

const truths = skip ? [] : readTruth('truth.ndjson', readFileSync(join(captured, 'truth.ndjson'), 'utf8')).truth

async function scan(): Promise<ScanResult> {
  const logs = readdirSync(captured).filter(name => name.endsWith('.log'))
  const words = ['scan', ...logs.map(name => join(captured, name)), '--people', join(captured, 'people.csv'), '--json']
  return scanResultSchema.parse(JSON.parse((await run(words)).out))
}

/** What the askers of a finding were taught, of what a log shows. */
function taught({ askers }: ScanResult['findings'][number]) {
  const addresses = new Set(askers.map(({ address }) => address))
  const seen = truths.filter(truth => truth.seen && addresses.has(truth.ip))
  const told = (is: (truth: TruthAsk) => boolean) => namesOf(seen.filter(is).map(truth => truth.identity))
  return {
    revealed: told(({ exists, service, surface }) => exists === true && !tellsNothing.has(`${service} ${surface}`)),
    granted: told(({ success, surface }) => success === true && surface === 'login'),
    listed: told(({ success, surface }) => success === true && handsOut.has(surface)),
    mfa: [],
  }
}

test('each ledger is what the answers taught, no more and no less', { skip }, async () => {
  const { findings } = await scan()
  assert.ok(findings.length >= 5)
  for (const finding of findings) {
    const { revealed, granted, listed, mfa, events } = finding.ledger
    const told = { revealed: namesOf(revealed), granted: namesOf(granted), listed: namesOf(listed), mfa }
    assert.deepEqual(told, taught(finding), finding.title)
    assert.deepEqual(
      namesOf(events.filter(event => event.learned === 'revealed').map(event => event.identity)),
      told.revealed,
    )
  }
})

test('no campaign is told with another, or twice', { skip }, async () => {
  const { findings } = await scan()
  const rolesOf = new Map(truths.map(({ ip, role }) => [ip, role]))
  const campaigns = findings.map(({ askers }) => [...new Set(askers.map(({ address }) => rolesOf.get(address)))])
  assert.deepEqual(
    campaigns.filter(roles => roles.length !== 1),
    [],
  )
  assert.equal(new Set(campaigns.flat()).size, campaigns.length)
})
