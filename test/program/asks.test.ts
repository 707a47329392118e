import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { top } from '../house/tree.ts'
import { run } from './run.ts'

const logs = join(top, 'examples/northfield')

test('asks come one a line, in order of time', async () => {
  const { exit, out } = await run(['asks', join(logs, 'auth.log'), join(logs, 'mail.log')])
  assert.equal(exit, 0)
  const times = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).time as string)
  assert.deepEqual(times, times.toSorted())
})

test('asks that were printed weigh the same as the logs that they are from', async () => {
  const people = ['--people', join(logs, 'people.csv'), '--json']
  const printed = await run(['asks', logs])
  const direct = JSON.parse((await run(['scan', logs, ...people])).out)
  const indirect = JSON.parse((await run(['scan', '-', ...people], { input: printed.out })).out)
  assert.deepEqual(indirect.findings, direct.findings)
  assert.deepEqual(indirect.noise, direct.noise)
})
