import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Person } from '../people/person.ts'
import { readPeople } from '../people/read-people.ts'
import { knownNames } from './known-names.ts'
import type { ListKind } from './list-kind.ts'
import { isOn } from './question.ts'
import { type ReadLists, readLists } from './read-lists.ts'

const staff = `name,user,mail
Anna Ng,ang,anna.ng@example.com
Ben Ito,bito,ben.ito@example.com
Karl-Heinz Müller,khm,karl-heinz.mueller@example.com
Jane Doe,jdoe,jane.doe@example.com`
const { persons } = readPeople({ path: 'people.csv', bytes: Buffer.from(staff) })

type Files = Readonly<Record<string, string | Uint8Array>>

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Reads files, each a list with its name as its label, in small chunks. */
async function read(
  files: Files,
  more: { directory?: readonly Person[]; asked?: readonly string[]; label?: string; kind?: ListKind } = {},
): Promise<ReadLists> {
  const known = knownNames(more.directory ?? persons)
  const spellings = new Map((more.asked ?? []).map((name, at) => [name, known.people.length + at]))
  const named = Object.keys(files).map(path => ({
    path,
    shownAs: path,
    label: more.label ?? path,
    kind: more.kind ?? null,
  }))
  return readLists(named, { known, spellings }, new Uint8Array(8).fill(7), path => {
    const content = files[path]
    if (content === undefined) throw new Error('gone')
    return chunksOf(Buffer.from(content), 7)
  })
}

/** Which of our people stand on the only list. */
function people({ lists: [list] }: ReadLists): string[] {
  return persons.flatMap((person, at) => (list !== undefined && isOn(list, at) ? [person.id] : []))
}

const forms: Readonly<Record<string, readonly [text: string, kind: ListKind, size: number]>> = {
  'a name or address a line': ['ang\nBen.Ito@example.com\n# nobody\nDoe, Jane\nstranger\n', 'other', 4],
  'a leaked list, with what it says of each': [
    'anna.ng@example.com:secret\nbito;hash\njane.doe@gmail.com,1\n',
    'other',
    3,
  ],
  'git shortlog': [
    '    12\tAnna Ng <ang@users.example>\n     3\tB. I. <ben.ito@example.com>\n     1\tJane Doe <x@y.example>\n',
    'git',
    3,
  ],
  'git log': [
    'commit 0123456789abcdef\nAuthor: Anna Ng <a@b.example>\nDate:   today\n\n    words\n\n    Co-authored-by: Ben Ito <b@b.example>\n    Signed-off-by: Jane Doe <jane.doe@example.com>\n',
    'git',
    3,
  ],
  'git log, its authors': ['Anna Ng <a@b.example>\nBen Ito <b@b.example>\nJane Doe <jane.doe@example.com>\n', 'git', 3],
  'a staff list': [
    `${staff
      .split('\n')
      .filter(line => !line.startsWith('Karl'))
      .join('\n')}\n`,
    'directory',
    3,
  ],
  'mail in an archive': [
    'From x@y.example Thu Jan  1 00:00:00 2026\nFrom: Anna Ng <anna.ng@example.com>\nTo: ben.ito@example.com,\n jane.doe@example.com\nSubject: @all\n\nkhm@\n',
    'other',
    3,
  ],
  'a page': [
    '<html><title>Our Team</title><h3>Anna <b>Ng</b></h3><a href="mailto:ben.ito%40example.com?subject=x">mail</a><p>Ask our Jane Doe, any time.</p><script>"Karl Bits"</script></html>',
    'web',
    4,
  ],
  'a page that hides its addresses': [
    '<!doctype html><p>anna.ng (at) example.com, ben.ito&#64;example.com</p><a data-cfemail="1f757e717a317b707a5f7a677e726f737a317c7072">x</a>',
    'web',
    3,
  ],
}

for (const [name, [text, kind, size]] of Object.entries(forms)) {
  test(`${name} is read`, async () => {
    const result = await read({ file: text })
    assert.deepEqual(people(result), ['ang', 'bito', 'jdoe'])
    assert.equal(result.lists[0]?.kind, kind)
    assert.equal(result.lists[0]?.size, size, 'names on it')
    assert.deepEqual(result.problems, [])
  })
}

test('one who is named in many ways is one', async () => {
  const ways = ['Karl-Heinz Müller', 'khm', 'KHM@EXAMPLE.COM', 'Müller, Karl-Heinz', 'karl-heinz.mueller', 'kmueller']
  const result = await read({ file: ways.join('\n') })
  assert.deepEqual(people(result), ['khm'])
  assert.equal(result.lists[0]?.size, 1)
})

test('roles stand on every list and tell nothing', async () => {
  const result = await read({ file: 'info@example.com\nroot\nang\nsales\n' })
  assert.equal(result.lists[0]?.size, 1)
})

test('without a directory a full name is the log-in that was asked for', async () => {
  const result = await read({ file: 'Eva Jansen\nJohn Smith\n' }, { directory: [], asked: ['ejansen', 'jsmith2'] })
  const [list] = result.lists
  assert.ok(list !== undefined && isOn(list, 0) && !isOn(list, 1))
  assert.equal(list.size, 2)
})

test('compressed lists are read as they are', async () => {
  assert.deepEqual(people(await read({ file: gzipSync('ang\nbito\n') })), ['ang', 'bito'])
})

test('files with one label are one list, and the universe counts everybody once', async () => {
  const result = await read({ a: 'ang\nstranger\n', b: 'ang\nbito\nstranger\n' }, { label: 'team page' })
  assert.equal(result.lists.length, 1)
  assert.equal(result.lists[0]?.size, 3)
  assert.equal(result.lists[0]?.kind, 'web')
  assert.equal(result.universe, persons.length + 1)
})

test('what cannot be read is told, without a word of what stands there, and the others are used', async () => {
  const good = 'ang\n'
  const gone = await readLists(
    ['gone', 'good'].map(path => ({ path, shownAs: path, label: path, kind: null })),
    { known: knownNames(persons), spellings: new Map() },
    new Uint8Array(8),
    path => {
      if (path === 'gone') throw new Error('no such file')
      return chunksOf(Buffer.from(good), 2)
    },
  )
  assert.deepEqual(
    gone.lists.map(({ label }) => label),
    ['good'],
  )
  assert.equal(gone.problems[0]?.code, 'provenance/not-readable')
  const lines = await read({ file: 'ang\n??? secret words ???\n' })
  assert.equal(lines.problems[0]?.code, 'provenance/lines-skipped')
  assert.equal(lines.problems[0]?.place.line, 2)
  assert.ok(!JSON.stringify(lines.problems).includes('secret'))
  const empty = await read({ file: '' })
  assert.equal(empty.problems[0]?.code, 'provenance/no-names')
  assert.deepEqual(empty.lists, [])
})

test('any bytes give a result', async () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '<p>',
    '@',
    'anna.ng',
    '&#64;',
    '<!--',
    '"',
    '\n',
    ',',
    'user,mail',
    '\\u0040',
    '\t',
    '<script>',
    'commit 0123456',
  )
  const soup = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map(parts => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof(soup, fc.uint8Array({ maxLength: 200 })), async content => {
      const { lists, problems } = await read({ file: content })
      assert.ok(lists.length + problems.length > 0)
    }),
  )
})
