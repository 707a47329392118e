import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type ScanResult, scanResultSchema } from '../../src/findings/finding.ts'
import { top } from '../house/tree.ts'
import { makeMmdb } from '../support/make-mmdb.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const inputs = [join(top, 'examples/northfield'), '--people', join(top, 'examples/northfield/people.csv')]

function written(context: TestContext, name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(context), name)
  writeFileSync(path, content)
  return path
}

async function scanned(words: readonly string[]): Promise<ScanResult> {
  const { out } = await run(['scan', ...inputs, ...words, '--json'])
  return scanResultSchema.parse(JSON.parse(out))
}

const plain = await scanned([])
const prober = plain.findings.find(({ keys }) => keys[0]?.kind === 'address')?.keys[0]?.value ?? ''

test('askers have the network operator and country that databases tell', async context => {
  const asns = written(context, 'asn.mmdb', makeMmdb('GeoLite2-ASN', { [prober]: { autonomous_system_number: 64500 } }))
  const countries = written(
    context,
    'country.mmdb',
    makeMmdb('DBIP-Country-Lite', { [prober]: { country: { iso_code: 'NL' } } }),
  )
  const { findings, blind } = await scanned(['--mmdb', asns, '--mmdb', countries])
  const asker = findings.flatMap(({ askers }) => askers).find(({ address }) => address === prober)
  assert.deepEqual({ asn: asker?.asn, country: asker?.country }, { asn: 64500, country: 'NL' })
  const code = 'blind/no-networks'
  assert.ok(!blind.some(note => note.code === code))
  assert.ok(plain.blind.some(note => note.code === code))
})

test('an address on a list of threats is told so in its evidence', async context => {
  const list = written(context, 'bad.netset', `# made for a test\n${prober}\n`)
  const { findings } = await scanned(['--threats', list])
  const finding = findings.find(({ keys }) => keys[0]?.value === prober)
  assert.ok(finding?.evidence.parts.some(({ what }) => what === 'on a list of threats (bad.netset)'))
})

test('askance.yaml names the same files, from its own folder', async context => {
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, 'asn.mmdb'), makeMmdb('GeoLite2-ASN', { [prober]: { autonomous_system_number: 64500 } }))
  writeFileSync(join(folder, 'bad.txt'), `${prober}\n`)
  writeFileSync(join(folder, 'askance.yaml'), 'mmdb: [asn.mmdb]\nthreats: [bad.txt]\ncrawlers: []\n')
  const { findings } = await scanned(['--config', join(folder, 'askance.yaml')])
  const finding = findings.find(({ keys }) => keys[0]?.value === prober)
  assert.equal(finding?.askers[0]?.asn, 64500)
  assert.ok(finding?.evidence.parts.some(({ what }) => what.includes('(bad.txt)')))
})

test('a file that is no database ends the command, a list that holds nothing does not', async context => {
  const text = written(context, 'list.txt', '# nothing\n')
  const refused = await run(['scan', ...inputs, '--mmdb', text])
  assert.equal(refused.exit, 2)
  assert.match(refused.err, /list\.txt: the file is no MaxMind DB/)
  const { health } = await scanned(['--threats', text])
  assert.ok(health.some(({ code }) => code === 'networks/empty-list'))
})

test('a list that is not there ends the command', async () => {
  const { exit, err } = await run(['scan', ...inputs, '--threats', 'no/such.list'])
  assert.equal(exit, 2)
  assert.match(err, /no\/such\.list/)
})
