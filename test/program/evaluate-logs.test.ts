import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const captured = '../shared/corpora/captured'
const skip = existsSync(captured) ? false : `${captured} is not there`

test('captured logs are judged campaign by campaign', { skip }, async () => {
  const logs = readdirSync(captured).filter(name => name.endsWith('.log'))
  const words = ['evaluate', '--json', '--people', join(captured, 'people.csv'), '--truth', `${captured}/truth.ndjson`]
  const { out } = await run([...words, '--logs', ...logs.map(name => join(captured, name))])
  const judged = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const fast = judged.find(one => one.role === 'c1-fast')
  assert.equal(fast.findings.length, 1)
  assert.equal(fast.sourcesRecalled, 1)
  assert.equal(judged.filter(one => one.kind === 'campaign').length, 9)
  assert.equal(judged.at(-1).kind, 'blame')
})

test('logs without a truth are wrong use, and so is a truth that is not there', async () => {
  assert.equal((await run(['evaluate', '--logs', 'a.log'])).exit, 2)
  const { exit, err } = await run(['evaluate', '--logs', 'a.log', '--truth', 'no-such.ndjson'])
  assert.equal(exit, 2)
  assert.match(err, /no-such\.ndjson/)
})

test('a truth with a line that cannot be used says which one', async context => {
  const folder = temporaryFolder(context)
  const log = { time: '2026-03-05T02:10:07.120Z', ip: '192.0.2.7', service: 'imap', surface: 'login' }
  writeFileSync(join(folder, 'a.log'), `${JSON.stringify({ ...log, identity: 'anna', outcome: 'refused' })}\n`)
  writeFileSync(join(folder, 'truth.ndjson'), 'what\n')
  const { exit, err } = await run(['evaluate', '--logs', join(folder, 'a.log'), '--truth', 'truth.ndjson'], {
    directory: folder,
  })
  assert.equal(exit, 3)
  assert.match(err, /truth\.ndjson:1/)
})
