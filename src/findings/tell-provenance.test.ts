import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normaliseIdentity } from '../asks/identity.ts'
import type { AskedIdentity } from '../evidence/facts.ts'
import { directoryPeople } from '../people/directory-people.ts'
import type { Person } from '../people/person.ts'
import { knownNames } from '../provenance/known-names.ts'
import type { CandidateList } from '../provenance/question.ts'
import { type ListKnowledge, tellProvenance } from './tell-provenance.ts'

const day = 86_400_000
const now = Date.parse('2026-03-01')
const families = ['ng', 'ito', 'doe', 'park', 'costa', 'olsen', 'klein', 'ueda', 'dahl', 'engel', 'novak', 'meyer']

/** 12 given names by 12 family names; one came each week until now. */
const persons = families.flatMap((given, row) =>
  families.map((family, column): Person => {
    const login = `${given}a.${family}`
    return {
      id: login,
      displayName: `${given}a ${family}`,
      logins: [login],
      aliases: [`${login}@example.com`],
      givenNames: [`${given}a`],
      familyNames: [family],
      start: now - (144 - (row * 12 + column)) * 7 * day,
      role: false,
    }
  }),
)
const people = directoryPeople(persons, { source: 'people.csv' })

function asked(written: string, at: number): AskedIdentity {
  const { name, domain } = normaliseIdentity(written)
  const first = now + at * 1000
  const classified = people.classify(name, domain, first)
  return {
    written,
    name,
    classified,
    asks: 1,
    outcomes: { refused: 1 },
    askers: ['192.0.2.7'],
    first,
    last: first,
    learned: [],
  }
}

function list(label: string, members: readonly number[]): CandidateList {
  const ranks = new Int32Array(persons.length).fill(-1)
  members.forEach((token, rank) => {
    ranks[token] = rank
  })
  return { label, kind: 'web', size: members.length, people: members.length, ranks }
}

function knowledge(lists: readonly CandidateList[], directory = persons): ListKnowledge {
  return { known: knownNames(directory), spellings: new Map(), lists, universe: persons.length, decoys: [] }
}

const loginOf = (at: number) => persons[at]?.id ?? ''
const evens = persons.flatMap((_person, at) => (at < 96 && at % 2 === 0 ? [at] : []))

test('a run of the list of those who were there by then is told with its date', () => {
  const page = list('page', evens)
  const names = evens.slice(0, 40).map((token, at) => asked(loginOf(token), at))
  const told = tellProvenance(names, knowledge([page, list('other', [1, 3, 5, 7])]))
  assert.equal(told.family, 'page')
  assert.ok(told.probability > 0.95)
  assert.equal(told.sources[0]?.hits, 40)
  assert.equal(told.asOf?.mode, 'snapshot')
  assert.ok(Date.parse(told.asOf?.to ?? '') < now - 40 * 7 * day)
})

test('the same names in any order give the same answer', () => {
  const names = evens.slice(0, 30).map((token, at) => asked(loginOf(token), at))
  const lists = knowledge([list('page', evens)])
  assert.deepEqual(tellProvenance(names.toReversed(), lists), tellProvenance(names, lists))
})

test('one person under many forms is asked for once', () => {
  const forms = ['nga.ng', 'ng.nga', 'ngang', 'nng'].map(asked)
  const told = tellProvenance(forms, knowledge([list('page', [0, 1])]))
  assert.equal(told.sources[0]?.hits, 1)
})

test('names that a harvester broke are told, and count as whom they were made from', () => {
  const broken = ['u003enga.ito', '20nga.doe', 'mailto:nga.park', 'nga.costa@example.com.', 'u003enobody'].map(asked)
  const told = tellProvenance([...broken, asked('nga.olsen', 9)], knowledge([list('page', [1, 2, 3, 4, 5])]))
  assert.deepEqual(told.harvested, ['u003enga.ito', '20nga.doe', 'mailto:nga.park', 'nga.costa@example.com.'])
  assert.equal(told.sources[0]?.hits, 5)
})

test('with neither lists nor a directory it is unknown', () => {
  const told = tellProvenance([asked('somebody', 0)], knowledge([], []))
  assert.deepEqual([told.family, told.sources, told.asOf, told.decisive], ['unknown', [], null, []])
})
