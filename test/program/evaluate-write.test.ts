import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

test('written logs are read back and judged by their truth, and are not replaced unasked', async context => {
  const folder = join(temporaryFolder(context), 'simulated')
  const write = ['evaluate', '--write', folder, '--staff', '60', '--days', '2']
  assert.equal((await run(write)).exit, 0)
  assert.deepEqual(readdirSync(folder).sort(), [
    'access.log',
    'asks.ndjson',
    'auth.log',
    'mail.log',
    'people.csv',
    'truth.ndjson',
  ])
  const again = await run(write)
  assert.equal(again.exit, 2)
  assert.match(again.err, /is there already/)
  const given = ['--people', join(folder, 'people.csv'), '--truth', join(folder, 'truth.ndjson'), '--json']
  const logs = ['access.log', 'asks.ndjson', 'auth.log', 'mail.log'].map(name => join(folder, name))
  const { out } = await run(['evaluate', ...given, '--logs', ...logs])
  const judged = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(judged.filter(one => one.kind === 'campaign').length, 6)
  const repository = judged.find(one => one.role === 'addresses of a code repository asked for')
  assert.equal(repository.sourcesRecalled, 1)
})

test('a part of the proof that is not known is wrong use', async () => {
  const { exit, err } = await run(['evaluate', 'everything'])
  assert.equal(exit, 2)
  assert.match(err, /scenarios/)
})
