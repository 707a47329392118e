import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { scanResultSchema } from '../../src/findings/finding.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const logs = ['scan', 'examples/northfield', '--people', 'examples/northfield/people.csv']
const staff = readFileSync('examples/northfield/people.csv', 'utf8').trim().split('\n').slice(1)

async function provenanceWith(words: readonly string[]) {
  const { out, err, exit } = await run([...logs, ...words, '--json'])
  assert.equal(exit, 1, err)
  const { findings, health } = scanResultSchema.parse(JSON.parse(out))
  return { all: findings.map(finding => finding.provenance), first: findings[0]?.provenance, findings, health }
}

test('the list that the askers had is told from others, and from none', async t => {
  const folder = temporaryFolder(t)
  const { findings, first } = await provenanceWith([])
  assert.deepEqual(first?.sources, [])
  const named = findings[0]?.identities.flatMap(({ person }) => (person === null ? [] : [person])) ?? []
  const page = join(folder, 'team.html')
  writeFileSync(page, `<!doctype html><ul>${named.map(name => `<li>${name}</li>`).join('')}<li>Eve Stranger</li></ul>`)
  const others = staff.filter(row => !named.includes(row.split(',')[0] ?? '')).slice(0, 25)
  const git = join(folder, 'authors.txt')
  writeFileSync(git, others.map(row => `     3\t${row.split(',')[0]} <${row.split(',')[2]}>\n`).join(''))
  const told = (await provenanceWith(['--lists', `${page}=team page@2026-02-01`, '--lists', `${git}=git`])).first
  assert.equal(told?.family, 'team page@2026-02-01')
  assert.ok((told?.probability ?? 0) > 0.95)
  assert.deepEqual(
    told?.sources.map(({ label, kind }) => [label, kind]),
    [
      ['team page@2026-02-01', 'web'],
      ['git', 'git'],
    ],
  )
  const shown = await run([...logs, '--lists', `${page}=team page`])
  assert.match(shown.out, /list {6}team page/)
})

test('lists may stand in askance.yaml, beside it', async t => {
  const folder = temporaryFolder(t)
  writeFileSync(
    join(folder, 'old.csv'),
    staff
      .slice(0, 30)
      .map(row => `${row.split(',')[1]}\n`)
      .join(''),
  )
  writeFileSync(
    join(folder, 'askance.yaml'),
    'lists:\n  - {file: old.csv, label: old export, kind: directory, date: 2024-05-01}\n',
  )
  const { first } = await provenanceWith(['--config', join(folder, 'askance.yaml')])
  assert.equal(first?.sources[0]?.label, 'old export@2024-05-01')
  assert.equal(first?.sources[0]?.kind, 'directory')
})

test('a list that names nobody is told under HEALTH, and the scan goes on', async t => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'empty'), '# nothing yet\n')
  const { health } = await provenanceWith(['--lists', `${join(folder, 'empty')}=empty`])
  assert.ok(health.some(({ code }) => code === 'provenance/no-names'))
})

test('a list that is not there stops the scan before it begins', async () => {
  const { exit, err } = await run([...logs, '--lists', 'nowhere.txt=team page'])
  assert.equal(exit, 2)
  assert.match(err, /nowhere\.txt/)
})

test('a list without a label is asked for one', async () => {
  for (const words of ['team.html', 'team.html=', 'team.html=page:wbe']) {
    const { exit, err } = await run([...logs, '--lists', words])
    assert.equal(exit, 2)
    assert.match(err, /FILE=LABEL|did you mean web/)
  }
})
