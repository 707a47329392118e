import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type ScanResult, scanResultSchema } from '../../src/findings/finding.ts'
import { top } from '../house/tree.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Ran, run } from './run.ts'

const logs = join(top, 'examples/northfield')
const people = join(logs, 'people.csv')

async function scanned(words: readonly string[]): Promise<{ exit: number; result: ScanResult; err: string }> {
  const { exit, out, err } = await run(['scan', ...words, '--json'])
  return { exit, err, result: scanResultSchema.parse(JSON.parse(out)) }
}

/** A log of one sshd line in a folder of its own. */
function quietLog(context: TestContext): string {
  const path = join(temporaryFolder(context), 'auth.log')
  writeFileSync(
    path,
    '2026-03-05T02:10:07+00:00 mx sshd[811]: Failed password for root from 192.0.2.7 port 50122 ssh2\n',
  )
  return path
}

test('alerts are found: status 1, and the report names them', async () => {
  const { exit, out, err } = await run(['scan', logs, '--people', people])
  assert.equal(exit, 1)
  assert.match(out, /^ALERT A1 /m)
  assert.equal(err, '')
})

test('nothing to alert: status 0', async context => {
  const { exit, out } = await run(['scan', quietLog(context), '--people', people])
  assert.equal(exit, 0)
  assert.match(out, /^QUIET /m)
})

test('the people list among the logs is no log', async () => {
  const { result } = await scanned([logs, '--people', people])
  assert.ok(!result.inputs.some(input => input.path.endsWith('people.csv')))
  assert.equal(result.people.source, people)
})

test('the order in which files are named changes nothing', async () => {
  const names = ['auth.log', 'mail.log', 'krb5kdc.log', 'nginx-access.log'].map(name => join(logs, name))
  const forward = await run(['scan', ...names, '--people', people, '--json'])
  const backward = await run(['scan', ...names.toReversed(), '--people', people, '--json'])
  assert.equal(forward.out, backward.out)
})

test('a rotated and compressed set tells the same as the file that it was', async context => {
  const folder = temporaryFolder(context)
  const lines = readFileSync(join(logs, 'mail.log'), 'utf8').split(/(?<=\n)/)
  writeFileSync(join(folder, 'mail.log.2.gz'), gzipSync(lines.slice(0, 150).join('')))
  writeFileSync(join(folder, 'mail.log.1'), lines.slice(150, 300).join(''))
  writeFileSync(join(folder, 'mail.log'), lines.slice(300).join(''))
  const whole = await scanned([join(logs, 'mail.log'), '--people', people])
  const rotated = await scanned([folder, '--people', people])
  assert.deepEqual(rotated.result.findings, whole.result.findings)
  assert.deepEqual(rotated.result.totals.asks, whole.result.totals.asks)
})

test('a file that is there only in name is told, with status 3, and the others are read', async context => {
  const { exit, result, err } = await scanned([quietLog(context), 'no/such.log', '--people', people])
  assert.equal(exit, 3)
  assert.match(err, /no\/such\.log.*does not exist/)
  assert.equal(result.totals.asks, 1)
})

test('an alert wins over what could not be read', async () => {
  const { exit, err } = await scanned([logs, 'no/such.log', '--people', people])
  assert.equal(exit, 1)
  assert.match(err, /no\/such\.log/)
})

test('a file of no known kind is told with its first line, and with status 3 where it was named', async context => {
  const folder = temporaryFolder(context)
  const path = join(folder, 'notes.txt')
  writeFileSync(path, 'buy milk\n\x1b[31mand eggs\n')
  const named = await scanned([path])
  assert.equal(named.exit, 3)
  assert.match(named.err, /notes\.txt:1: the line "buy milk" is of no known kind/)
  assert.equal((await scanned([folder])).exit, 0)
})

test('a file given twice, also through a link, is read once and said so', async context => {
  const path = quietLog(context)
  const link = join(path, '../link.log')
  symlinkSync(path, link)
  const { result, err } = await scanned([path, link])
  assert.equal(result.totals.asks, 1)
  assert.match(err, /is the same as .*; read once/)
})

test('standard input is read, also compressed', async () => {
  const log = readFileSync(join(logs, 'mail.log'))
  const plain = await run(['scan', '-', '--people', people, '--json'], { input: log })
  const gzipped = await run(['scan', '-', '--people', people, '--json'], { input: gzipSync(log) })
  assert.equal(plain.exit, 1)
  assert.deepEqual(JSON.parse(gzipped.out).findings, JSON.parse(plain.out).findings)
})

test('a span of time leaves out what is before and after it', async context => {
  const path = quietLog(context)
  const asks = async (...words: string[]) => (await scanned([path, ...words])).result.totals.asks
  assert.equal(await asks('--since', '2026-03-05', '--timezone', 'UTC'), 1)
  assert.equal(await asks('--since', '2026-03-05T02:10:08Z'), 0)
  assert.equal(await asks('--until', '2026-03-05T02:10:07Z'), 0)
  assert.equal(await asks('--since', '2026-03-05T03:10', '--timezone', 'Europe/Berlin'), 1)
})

test('a broken row of the people list is told with its line, and the rest is used', async context => {
  const list = join(temporaryFolder(context), 'people.csv')
  writeFileSync(list, 'user,mail,end\njdoe,jane.doe@example.com,2024-13-01\nbito,ben.ito@example.com,\n')
  const { result, exit } = await scanned([quietLog(context), '--people', list])
  assert.equal(exit, 0)
  assert.equal(result.people.current, 1)
  assert.match(JSON.stringify(result.health), /people\.csv:2: end date .*2024-13-01.* is no date/)
})

test('a people list that is not there is wrong use', async context => {
  const { exit, out, err } = await run(['scan', quietLog(context), '--people', 'nobody.csv'])
  assert.deepEqual({ exit, out }, { exit: 2, out: '' })
  assert.match(err, /nobody\.csv/)
})

test('the configuration of the folder is used, and flags come before it', async context => {
  const directory = temporaryFolder(context)
  copyFileSync(people, join(directory, 'staff.csv'))
  writeFileSync(join(directory, 'askance.yaml'), 'budget: 0.25\npeople: { file: staff.csv }\n')
  const budgetOf = ({ out }: Ran): unknown => JSON.parse(out).budget.perDay
  const path = quietLog(context)
  const configured = await run(['scan', path, '--json'], { directory })
  assert.equal(budgetOf(configured), 0.25)
  assert.equal(JSON.parse(configured.out).people.source, 'staff.csv')
  assert.equal(budgetOf(await run(['scan', path, '--json', '--budget', '2'], { directory })), 2)
})

test('a fault in the configuration ends the command and names the line', async context => {
  const directory = temporaryFolder(context)
  writeFileSync(join(directory, 'askance.yaml'), 'people:\n  fle: staff.csv\n')
  const { exit, err } = await run(['scan', quietLog(context)], { directory })
  assert.equal(exit, 2)
  assert.match(err, /^askance: askance\.yaml:2: key "fle" is not known .*did you mean file\?/m)
})

test('an accepted network is no evidence', async context => {
  const directory = temporaryFolder(context)
  writeFileSync(join(directory, 'askance.yaml'), 'accepted: [127.0.0.0/8]\n')
  const { exit, out } = await run(['scan', logs, '--people', people, '--json'], { directory })
  assert.deepEqual({ exit, findings: JSON.parse(out).findings }, { exit: 0, findings: [] })
})

test('a page is written beside the report, and never over a file that is there', async context => {
  const page = join(temporaryFolder(context), 'report.html')
  const words = ['scan', quietLog(context), '--people', people, '--html', page]
  assert.equal((await run(words)).exit, 0)
  assert.match(readFileSync(page, 'utf8'), /^<!doctype html>/i)
  const again = await run(words)
  assert.deepEqual({ exit: again.exit, out: again.out }, { exit: 2, out: '' })
  assert.match(again.err, /is there already/)
  assert.equal((await run([...words, '--force'])).exit, 0)
})

test('forms exclude each other', async () => {
  assert.equal((await run(['scan', logs, '--json', '--ndjson'])).exit, 2)
})

test('what has a plain meaning only is refused', async () => {
  for (const words of [
    ['--budget', '0'],
    ['--budget', 'x'],
    ['--timezone', 'Mars/Olympus'],
    ['--since', 'soon'],
    ['--kind', 'shsd'],
  ]) {
    const { exit, err } = await run(['scan', logs, ...words])
    assert.equal(exit, 2, words.join(' '))
    assert.match(err, /Expected/)
  }
})

test('nothing of a log reaches the terminal as more than text', async context => {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'logs'))
  const line =
    '2026-03-05T02:10:07+00:00 mx sshd[811]: Failed password for invalid user \x1b[2J\x07 from 192.0.2.7 port 50122 ssh2\n'
  writeFileSync(join(folder, 'logs/a\x1b[31m.log'), line)
  for (const form of [[], ['--json'], ['--ndjson'], ['--markdown'], ['--csv']]) {
    const { out, err } = await run(['scan', join(folder, 'logs'), ...form])
    assert.doesNotMatch(out + err, /[\p{Cc}--[\n\r]]/v)
  }
})
