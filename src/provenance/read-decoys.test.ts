import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { directoryPeople } from '../people/directory-people.ts'
import type { Person } from '../people/person.ts'
import { readDecoys, usableDecoys } from './read-decoys.ts'

const file = { shownAs: 'bait.txt', place: 'team page', since: null }
const read = (text: string) => readDecoys(file, Buffer.from(text))

test('a decoy is a name, an address or a full name, whose usual log-ins all are it', () => {
  const { decoys, problems } = read('# planted in May\nulf.zwingenberg\nT.Quandt@example.com\nKarin Vosswinkel\n')
  assert.deepEqual(problems, [])
  assert.deepEqual(
    decoys.map(({ names, domain, line }) => [names[0], domain, line]),
    [
      ['ulf.zwingenberg', undefined, 2],
      ['t.quandt', 'example.com', 3],
      ['karin.vosswinkel', undefined, 4],
    ],
  )
  assert.ok(decoys[2]?.names.includes('kvosswinkel'))
})

test('a line that names nobody is told with its number', () => {
  const { decoys, problems } = read('karin.vosswinkel\n???\n')
  assert.equal(decoys.length, 1)
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.line]),
    [['provenance/no-decoy', 2]],
  )
})

test('more decoys than anybody plants are not read', () => {
  const { decoys, problems } = read(Array.from({ length: 1200 }, (_none, at) => `decoy${at}\n`).join(''))
  assert.equal(decoys.length, 1000)
  assert.equal(problems.at(-1)?.code, 'provenance/too-many-decoys')
})

test('a decoy that others come upon is told, and left out', () => {
  const anna: Person = {
    id: 'anna.ng',
    displayName: 'Anna Ng',
    logins: ['anna.ng'],
    aliases: [],
    givenNames: ['anna'],
    familyNames: ['ng'],
    role: false,
  }
  const { decoys } = read('anna.ng\nbackup\nkarin.vosswinkel\n')
  const { decoys: usable, problems } = usableDecoys(decoys, directoryPeople([anna], { source: 'people.csv', decoys }))
  assert.deepEqual(
    usable.map(({ names }) => names),
    [['karin.vosswinkel']],
  )
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.line]),
    [
      ['provenance/decoy-guessable', 1],
      ['provenance/decoy-guessable', 2],
    ],
  )
})

test('any bytes give a result', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
      const { decoys } = readDecoys(file, bytes)
      assert.ok(decoys.every(({ names }) => names.length > 0))
    }),
  )
})
