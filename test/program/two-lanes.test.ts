import assert from 'node:assert/strict'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type GeneratedKind, logKinds } from '../../bench/logs/log-kinds.ts'
import { writeLog } from '../../bench/logs/write-log.ts'
import { top } from '../house/tree.ts'
import { plainKernel } from '../support/plain-kernel.ts'
import { type Reading, readLog } from '../support/read-log.ts'

const root = mkdtempSync(join(tmpdir(), 'askance-lanes-'))
after(() => rmSync(root, { recursive: true }))

const corpora = join(top, '../shared/corpora')
const generatedBytes = 1 << 20

function generated(kind: GeneratedKind): string {
  const path = join(root, `${kind}.log`)
  if (!existsSync(path)) writeLog(kind, path, generatedBytes, '7')
  return path
}

const kinds = Object.keys(logKinds) as GeneratedKind[]

/** Lines of every sort that is read apart: other years and zones, no times, holes, repeats, long ones, other envelopes, lines that fit nothing. */
function oddLog(): string {
  const path = join(root, 'odd.log')
  const failed = (name: string) => `sshd[811]: Failed password for invalid user ${name} from 192.0.2.7 port 50122 ssh2`
  const lines = [
    `Mar 29 01:59:59 mx ${failed('a')}`,
    `Mar 29 03:00:01 mx ${failed('b')}`,
    `Oct 25 02:30:00 mx ${failed('c')}`,
    `Oct 25 02:10:00 mx ${failed('d')}`,
    'Oct 26 00:00:00 mx cron[1]: nothing',
    '',
    `2026-10-26T01:00:00+02:00 mx ${failed('e')}`,
    `2026-10-26T01:00:00 mx ${failed('f')}`,
    `Feb 30 00:00:00 mx ${failed('g')}`,
    `\0\0\0Oct 26 00:01:00 mx ${failed('h')}`,
    'Oct 26 00:02:00 mx sshd[9]: message repeated 3 times: [ Failed password for root from 192.0.2.7 port 1 ssh2]',
    `Oct 26 00:03:00 mx ${failed('x'.repeat(70_000))}`,
    `Oct 26 00:03:30 mx ${failed('y'.repeat(1 << 20))}`,
    `Oct 26 00:04:00 mx ${failed('after')}\r`,
    'Oct 26 00:05:00 mx sshd[9]: something that nobody knows',
    '{"time":"2026-10-26T01:00:00Z","ip":"192.0.2.7","identity":"a","service":"imap","surface":"login","outcome":"granted"}',
    '192.0.2.9 - eva [26/Oct/2026:01:02:03 +0000] "GET / HTTP/1.1" 401 12 "-" "curl/8"',
    '192.0.2.9 - - [26/Oct/2026:01:02:04 +0000] "POST /wp-login.php HTTP/1.1" 200 12 "-" "curl/8"',
    `Jan  2 00:00:00 mx ${failed('nextyear')}`,
    `Jan  2 00:00:01 mx ${failed('without end')}`,
  ]
  const many = Array.from(
    { length: 400 },
    (_, at) => `Jan  3 00:00:${String(at % 60).padStart(2, '0')} mx ${failed(`u${at}`)}`,
  )
  writeFileSync(path, [...many, ...lines].join('\n'))
  return path
}

const oracle: Reading = { makeKernel: plainKernel }

for (const kind of kinds) {
  test(`the kernel reads a generated log (${kind}) as the plain lane does`, async () => {
    assert.deepEqual(await readLog([generated(kind)], 'UTC', {}), await readLog([generated(kind)], 'UTC', oracle))
  })
}

test('the kernel reads odd lines as the plain lane does, in a zone with summer time, too', async () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/St_Johns'])
    assert.deepEqual(await readLog([oddLog()], zone, {}), await readLog([oddLog()], zone, oracle), zone)
})

test('the kernel reads all logs of the corpora as the plain lane does', {
  skip: existsSync(corpora) ? false : 'no ../shared here',
}, async () => {
  for (const path of globSync(['captured/*.log', 'real/**/*.log', 'real/**/*.txt'], { cwd: corpora }).sort()) {
    const words = [join(corpora, path)]
    assert.deepEqual(await readLog(words, 'Europe/Berlin', {}), await readLog(words, 'Europe/Berlin', oracle), path)
  }
})

test('any number of threads and any size of pieces give the same bytes', async () => {
  const logs = [...kinds.map(generated), oddLog()]
  for (const log of logs) {
    const one = await readLog([log], 'Europe/Berlin', {})
    for (const threads of [1, 2, 3, 4]) {
      for (const pieceBytes of threads === 3 ? [1 << 18] : [1 << 16, 1 << 20]) {
        const read = await readLog([log], 'Europe/Berlin', { threads, pieceBytes, smallestShared: 0 })
        assert.deepEqual(read, one, `${log}, ${threads} threads, ${pieceBytes} bytes`)
      }
    }
  }
})

test('pieces of any size of several logs together give the same bytes', async () => {
  const logs = [...kinds.map(generated), oddLog()]
  const one = await readLog(logs, 'UTC', {})
  for (const pieceBytes of [1 << 12, 1 << 16])
    assert.deepEqual(await readLog(logs, 'UTC', { pieceBytes, threads: 4 }), one)
})

test('it does not matter when the kernel is told of a program', async () => {
  for (const log of [...kinds.map(generated), oddLog()]) {
    const atOnce = await readLog([log], 'UTC', {})
    for (const frequentLines of [7, 500])
      assert.deepEqual(
        await readLog([log], 'UTC', { frequentLines, pieceBytes: 1 << 16, threads: 2, smallestShared: 0 }),
        atOnce,
      )
  }
})

test('a compressed log gives the bytes of the plain one', async () => {
  const plain = await readLog([oddLog()], 'UTC', {})
  writeFileSync(join(root, 'odd.log.gz'), gzipSync(readFileSync(oddLog())))
  const packed = await readLog([join(root, 'odd.log.gz')], 'UTC', {})
  assert.deepEqual(
    packed.map(line => line.replaceAll('odd.log.gz', 'odd.log')),
    plain,
  )
})
