import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { scanResultSchema } from '../../src/findings/finding.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Ran, run } from './run.ts'

const staff = ['Anna Ng,ang', 'Ben Ito,bito', 'Carla Dubois,cdubois', 'Dirk Kaya,dkaya']

function ask(identity: string, second: number, outcome = 'refused'): string {
  const time = new Date(Date.UTC(2026, 2, 5, 2, 0, second)).toISOString()
  return `${JSON.stringify({ time, ip: '192.0.2.7', service: 'imap', surface: 'login', identity, outcome })}\n`
}

/** A folder with a log in which one address asks for these names. */
function site(t: TestContext, names: readonly string[]) {
  const folder = temporaryFolder(t)
  const put = (file: string, text: string) => writeFileSync(join(folder, file), text)
  put('asks.ndjson', names.map((name, at) => ask(name, at)).join(''))
  put('people.csv', `name,login\n${staff.join('\n')}\n`)
  put('bait.txt', 'Karin Vosswinkel\nulf.zwingenberg\n')
  put('team.html', `<!doctype html><ul>${staff.map(row => `<li>${row.split(',')[0]}</li>`).join('')}</ul>`)
  return {
    put,
    run: (...words: string[]): Promise<Ran> => run([...words, join(folder, 'asks.ndjson')], { directory: folder }),
  }
}

const inputs = ['--people', 'people.csv']
const baited = [...inputs, '--decoys', 'bait.txt=team page']
const resultOf = ({ out, err }: Ran) => {
  assert.equal(err, '')
  return scanResultSchema.parse(JSON.parse(out))
}

test('who asks once for a decoy, in whatever form of its name, is told with the place it comes from', async t => {
  const { run } = site(t, ['kvosswinkel'])
  assert.equal((await run('scan', ...inputs)).exit, 0)
  const { findings, peopleAsked, people } = resultOf(await run('scan', ...baited, '--json'))
  const [finding] = findings
  assert.equal(findings.length, 1)
  assert.match(finding?.story ?? '', /decoy "kvosswinkel", planted on "team page" and nobody's name, was asked for/)
  assert.deepEqual([finding?.identities[0]?.nameClass, finding?.identities[0]?.planted], ['decoy', 'team page'])
  assert.equal(finding?.provenance.family, 'team page')
  assert.deepEqual(finding?.attack, ['T1589'])
  assert.deepEqual(peopleAsked, [])
  assert.equal(people.current, staff.length)
  const parts = finding?.evidence.parts.reduce((sum, { nats }) => sum + nats, 0) ?? 0
  assert.ok(Math.abs(parts - (finding?.evidence.nats ?? 0)) < 1e-5)
  assert.ok(finding?.evidence.parts.some(({ what }) => what === '1 of 2 decoys asked for in 1 first contact'))
})

test('with the list of its place, decoys and names are told of together', async t => {
  const { run } = site(t, ['ang', 'ulf.zwingenberg', 'bito'])
  const { findings } = resultOf(await run('scan', ...baited, '--lists', 'team.html=team page', '--json'))
  const [source] = findings[0]?.provenance.sources ?? []
  assert.deepEqual([source?.label, source?.hits, source?.size], ['team page', 2, 4])
  assert.deepEqual([source?.decoys.planted, source?.decoys.asked], [2, 1])
  const shown = await run('scan', ...baited, '--lists', 'team.html=team page')
  assert.match(shown.out, /list {6}team page/)
})

test('decoys and priors of lists may stand in askance.yaml', async t => {
  const { put, run } = site(t, ['karin.vosswinkel'])
  put(
    'askance.yaml',
    'decoys:\n  - {file: bait.txt, label: team page, date: 2026-01-01}\nlists:\n  - {file: team.html, label: team page, date: 2025-01-01, prior: 3}\n',
  )
  const { findings } = resultOf(await run('scan', ...inputs, '--json'))
  assert.equal(findings[0]?.identities[0]?.planted, 'team page')
  put('askance.yaml', 'lists:\n  - {file: team.html, label: team page, prior: 0}\n')
  const { exit, err } = await run('scan', ...inputs)
  assert.equal(exit, 2)
  assert.match(err, /askance\.yaml:2: .*prior/)
})

test('why-not tells of decoys, asked for or not', async t => {
  const { run } = site(t, [...Array.from({ length: 300 }, (_none, at) => `word${at}`), 'karin.vosswinkel'])
  assert.equal((await run('scan', ...baited)).exit, 0)
  const name = await run('why-not', 'karin.vosswinkel', ...baited)
  assert.match(name.out, /^name "karin\.vosswinkel" is a decoy, planted on team page\n {2}asked by {2}192\.0\.2\.7/)
  const unasked = await run('why-not', 'ulf.zwingenberg', ...baited)
  assert.match(unasked.out, /^name "ulf\.zwingenberg" is a decoy, planted on team page$/m)
  const asker = await run('why-not', '192.0.2.7', ...baited)
  assert.match(asker.out, /^ {2}decoys {4}\d\.\d nats: 1 of 2 asked for$/m)
})

test('without a people list decoys tell, too, and never become people', async t => {
  const { put, run } = site(t, [])
  put('asks.ndjson', `${ask('ulf.zwingenberg', 1, 'granted')}${ask('karin.vosswinkel', 2)}`)
  const { findings, people } = resultOf(await run('scan', '--decoys', 'bait.txt=team page', '--json'))
  assert.equal(findings.length, 1)
  assert.equal(people.current, 0)
})

test('a decoy that others come upon is told under HEALTH, and one that is not there stops the scan', async t => {
  const { put, run } = site(t, ['ang'])
  put('bait.txt', 'ang\nbackup\nkarin.vosswinkel\n')
  const { out } = await run('scan', ...baited, '--json')
  const { health } = scanResultSchema.parse(JSON.parse(out))
  assert.equal(health.filter(({ code }) => code === 'provenance/decoy-guessable').length > 0, true)
  assert.equal((await run('scan', ...inputs, '--decoys', 'nowhere.txt=team page')).exit, 2)
  assert.match((await run('scan', ...inputs, '--decoys', 'bait.txt')).err, /FILE=LABEL/)
})
