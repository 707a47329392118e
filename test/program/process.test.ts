import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { top } from '../house/tree.ts'

/** Starts askance, with its standard input held open. */
function start(words: readonly string[]): ChildProcess & { said: { err: string } } {
  const child = spawn(process.execPath, [join(top, 'bin/askance.js'), ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
  const said = { err: '' }
  child.stderr.on('data', chunk => {
    said.err += String(chunk)
  })
  child.stdin.on('error', () => {})
  return Object.assign(child, { said })
}

/** sshd lines an hour apart, so that the asks of all but the last come out at once. */
function hours(count: number): string {
  const line = (hour: number) => {
    const time = new Date(Date.parse('2026-03-05T00:00:00Z') + hour * 3_600_000).toISOString()
    return `${time} mx sshd[811]: Failed password for root from 192.0.2.7 port 50122 ssh2\n`
  }
  return Array.from({ length: count }, (_, hour) => line(hour)).join('')
}

test('an interrupt ends a command that waits for its input, with status 130 and no word', async () => {
  const child = start(['asks', '-', '--config', '/dev/null'])
  child.stdin?.write(hours(100))
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  child.kill('SIGINT')
  const [status] = await once(child, 'close')
  assert.deepEqual({ status, err: child.said.err }, { status: 130, err: '' })
})

test('a reader that goes away is no fault', async () => {
  const child = start(['asks', '-'])
  child.stdin?.write(hours(100))
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  child.stdout?.destroy()
  for (let more = 0; more < 50 && child.exitCode === null; more++) child.stdin?.write(hours(10_000))
  child.stdin?.end()
  const [status] = await once(child, 'close')
  assert.deepEqual({ status, err: child.said.err }, { status: 0, err: '' })
})

test('a full disk under the output is told in a line, with a status that is not that of alerts', {
  skip: existsSync('/dev/full') ? false : 'no /dev/full here',
}, async () => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [join(top, 'bin/askance.js'), 'version'], { stdio: ['ignore', full, 'pipe'] })
  let err = ''
  child.stderr?.on('data', chunk => {
    err += String(chunk)
  })
  const [status] = await once(child, 'close')
  assert.equal(status, 2)
  assert.match(err, /^askance: standard output cannot be written: no space left/)
})
