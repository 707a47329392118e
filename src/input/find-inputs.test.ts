import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { findInputs } from './find-inputs.ts'

const root = mkdtempSync(join(tmpdir(), 'askance-'))
after(() => rmSync(root, { recursive: true }))

const now = Date.now()
let folder = ''
let folders = 0
beforeEach(() => {
  folders += 1
  folder = join(root, String(folders))
  mkdirSync(folder)
})

const at = (name: string): string => join(folder, name)

function write(name: string, text: string | Uint8Array = `a line of ${name}\n`): string {
  writeFileSync(at(name), text)
  return at(name)
}

function find(...words: string[]) {
  const { sets, problems, unread, binary } = findInputs(words, now, () => false)
  return {
    sets: sets.map(({ files }) => files.map(({ path }) => basename(path))),
    codes: problems.map(({ code }) => code),
    problems,
    unread,
    binary,
    files: sets.flatMap(({ files }) => files),
  }
}

test('the members of a rotation set are one log, oldest first, in whatever order they are named', () => {
  const paths = ['auth.log', 'auth.log.2.gz', 'auth.log.1', 'auth.log.10.gz'].map(name =>
    write(name, name.endsWith('.gz') ? gzipSync(name) : name),
  )
  const expected = [['auth.log.10.gz', 'auth.log.2.gz', 'auth.log.1', 'auth.log']]
  assert.deepEqual(find(...paths).sets, expected)
  assert.deepEqual(find(...paths.reverse()).sets, expected)
  assert.deepEqual(find(folder).sets, expected)
  assert.deepEqual(find(at('auth.log*')).sets, expected)
})

test('logs come in the order of their paths', () => {
  for (const name of ['b.log', 'a.log', 'c.log']) write(name)
  assert.deepEqual(find(at('c.log'), at('a.log'), at('b.log')).sets, [['a.log'], ['b.log'], ['c.log']])
})

test('a file that is given twice, through links too, is read once and that is said', () => {
  const path = write('auth.log')
  symlinkSync(path, at('soft.log'))
  linkSync(path, at('hard.log'))
  const { sets, codes, unread } = find(path, path, at('soft.log'), at('hard.log'))
  assert.deepEqual(sets, [['auth.log']])
  assert.deepEqual(codes, ['input/given-twice', 'input/given-twice', 'input/given-twice'])
  assert.equal(unread, 0)
})

test('which of several links to a file is read does not depend on the order in which they are named', () => {
  const words = [write('b.log'), at('a.log'), at('c.log.1')]
  linkSync(at('b.log'), at('a.log'))
  symlinkSync(at('b.log'), at('c.log.1'))
  assert.deepEqual(find(...words).sets, [['a.log']])
  assert.deepEqual(find(...words.reverse()).sets, [['a.log']])
})

test('a loop of folders is walked once', () => {
  mkdirSync(at('sub'))
  write('sub/a.log')
  for (const name of ['x', 'y', 'z']) symlinkSync('..', at(`sub/${name}`))
  assert.deepEqual(find(folder).sets, [['a.log']])
})

test('links that lead nowhere or to themselves do no harm in a folder, and are told where they are named', () => {
  write('a.log')
  symlinkSync(at('gone'), at('nowhere'))
  symlinkSync(at('itself'), at('itself'))
  assert.deepEqual(find(folder).sets, [['a.log']])
  assert.deepEqual(find(at('nowhere')).codes, ['input/not-there'])
  assert.deepEqual(find(at('itself')).codes, ['input/not-readable'])
})

test('files that are no text are counted in a folder, and told where they are named', () => {
  write('a.log')
  const path = write('wtmp', Buffer.alloc(1000, Buffer.from('\x07\x00\x00\x00tty1\x00\x00\x00\x00')))
  assert.deepEqual([find(folder).sets, find(folder).binary, find(folder).codes], [[['a.log']], 1, []])
  assert.deepEqual(find(path).codes, ['input/no-text'])
})

test('a log that begins with zeros, since it was cut while a service wrote on, is a log', () => {
  write('a.log', Buffer.concat([Buffer.alloc(20_000), Buffer.from('a line\n'.repeat(2000))]))
  assert.deepEqual(find(folder).sets, [['a.log']])
})

test('text in UTF-16 is text', () => {
  write('a.log', Buffer.from('a line\r\n'.repeat(100), 'utf16le'))
  assert.deepEqual(find(folder).sets, [['a.log']])
})

test('what is compressed otherwise is told by the command to pipe it through, its name quoted', () => {
  const path = write("it's.xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]))
  const { sets, problems, unread } = find(path)
  assert.deepEqual([sets, unread], [[], 1])
  assert.ok(problems[0]?.remedy?.endsWith(`xz -dc '${path.replace("'", `'\\''`)}' | askance scan -`))
})

test('what is not there, and a pattern that nothing matches, are told', () => {
  assert.deepEqual(find(at('gone')).codes, ['input/not-there'])
  assert.deepEqual(find(at('gone*')).codes, ['input/matches-nothing'])
})

test('a file whose name looks like a pattern is that file', () => {
  assert.deepEqual(find(write('a[1].log')).sets, [['a[1].log']])
})

test('a named pipe is read where it is named, and left alone in a folder', () => {
  execFileSync('mkfifo', [at('pipe')])
  assert.deepEqual(find(at('pipe')).sets, [['pipe']])
  assert.deepEqual(find(folder).sets, [])
})

test('an empty file is a log where it is named, and left out in a folder', () => {
  assert.deepEqual(find(write('a.log', '')).sets, [['a.log']])
  assert.deepEqual(find(folder).sets, [])
})

test('an archive of files is told by the command to pipe it through', () => {
  const header = Buffer.alloc(1024)
  header.write('auth.log', 0)
  header.write('ustar', 257)
  for (const { codes, sets } of [find(write('logs.tar', header)), find(folder)])
    assert.deepEqual([codes, sets], [['input/archive'], []])
})

test('no line is later than the earliest of what the file, its name and its gzip header say', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`)
  const set = (path: string, time: string): string => {
    utimesSync(path, day(time) / 1000, day(time) / 1000)
    return path
  }
  const gz = gzipSync('a\n')
  gz.writeUInt32LE(day('2020-05-01') / 1000, 4)
  const byHeader = set(write('a.log.1.gz', gz), '2024-01-01')
  const joined = set(write('d.log.gz', Buffer.concat([gz, gzipSync('b\n')])), '2020-08-01')
  const byNothing = set(write('e.log'), '1970-01-01')
  const byName = set(write('b.log-20210601'), '2024-01-01')
  const byFile = set(write('c.log'), '2023-01-01')
  const changed = find(byHeader, byName, byFile, joined, byNothing).files.map(file => file.changed)
  assert.equal(changed[0], day('2020-05-01'))
  assert.ok((changed[1] ?? 0) < day('2021-08-01'))
  assert.equal(changed[2], day('2023-01-01'))
  assert.equal(changed[3], day('2020-08-01'), 'the header is that of the first of two')
  assert.equal(changed[4], now, 'a time that tools leave that keep none')
})

test('standard input is found as such, once', () => {
  assert.deepEqual(
    find('-', '-').files.map(file => file.is),
    ['standard input'],
  )
})

test('a copy of a log is read once and that is said, whatever its name; a log that differs in the middle is none', () => {
  const long = 'a line of a log\n'.repeat(1000)
  const path = write('a.log', long)
  const copy = write('b.log.1', long)
  write('c.log', `${long.slice(0, 8000)}X${long.slice(8001)}`)
  write('d.log', '')
  write('e.log', '')
  const { files, problems } = find(copy, path, at('c.log'), at('d.log'), at('e.log'))
  assert.deepEqual(
    files.map(file => basename(file.path)),
    ['a.log', 'c.log', 'd.log', 'e.log'],
  )
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.path]),
    [['input/copy', copy]],
  )
})
