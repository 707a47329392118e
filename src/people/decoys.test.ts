import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decoy } from './decoys.ts'
import { directoryPeople } from './directory-people.ts'
import { learnedPeople } from './learned-people.ts'
import { isOneSlipApart } from './one-slip.ts'
import { type People, type Person, strata } from './person.ts'

const persons = [
  ['anna', 'ng'],
  ['ben', 'ito'],
  ['carla', 'dubois'],
].map(
  ([given = '', family = '']): Person => ({
    id: `${given}.${family}`,
    displayName: `${given} ${family}`,
    logins: [`${given}.${family}`],
    aliases: [`${given}.${family}@example.com`],
    givenNames: [given],
    familyNames: [family],
    role: false,
  }),
)

const planted = (name: string, domain?: string): Decoy => ({
  place: 'team page',
  names: [name],
  ...(domain === undefined ? {} : { domain }),
})
const peopleWith = (...decoys: Decoy[]): People => directoryPeople(persons, { source: 'people.csv', decoys })
const classOf = (people: People, name: string, domain?: string) => people.classify(name, domain, 0).nameClass

test('a decoy is told as such, with its place, and is nobody of ours', () => {
  const people = peopleWith(planted('karin.vosswinkel'))
  const told = people.classify('karin.vosswinkel', 'example.com', 0)
  assert.deepEqual(told, { nameClass: 'decoy', stratum: null, person: null, planted: 'team page' })
  assert.equal(classOf(people, 'karin.vosswinkel', 'example.net'), 'neither')
  assert.equal(people.decoys, 1)
  assert.deepEqual(people.counts(0), { current: 3, left: 0 })
})

test('decoys make no twins, and change neither twins nor what a generic list is expected to hit', () => {
  const without = peopleWith()
  const people = peopleWith(planted('karin.vosswinkel'), planted('theodora.quandt'))
  for (const name of ['anna.vosswinkel', 'karin.ng', 'kng', 'karin.quandt', 'avosswinkel', 'anna.ito', 'ben.ng'])
    assert.equal(classOf(people, name), classOf(without, name), name)
  for (const stratum of strata) assert.equal(people.rho(stratum), without.rho(stratum))
})

test('what can be come upon without the place is no decoy', () => {
  const names = [
    'anna.ng',
    'anna.ito',
    'aito',
    'backup',
    'maria',
    'mariav',
    'maria.v',
    'vo',
    'anna.nq',
    'nana.ng',
    'example',
  ]
  const people = peopleWith(...names.map(name => planted(name)))
  assert.equal(people.decoys, 0)
  for (const name of names) assert.equal(classOf(people, name), classOf(peopleWith(), name), name)
})

test('an address of a foreign domain is a decoy as a whole', () => {
  const people = peopleWith(planted('karin.vosswinkel', 'example.org'))
  assert.equal(classOf(people, 'karin.vosswinkel', 'example.org'), 'decoy')
  assert.equal(classOf(people, 'karin.vosswinkel', 'example.com'), 'neither')
  assert.equal(classOf(people, 'karin.vosswinkel'), 'neither')
})

test('a decoy that is planted twice counts for the first place', () => {
  const people = peopleWith(planted('karin.vosswinkel'), { place: 'git', names: ['karin.vosswinkel'] })
  assert.equal(people.classify('karin.vosswinkel', undefined, 0).planted, 'team page')
  assert.equal(people.decoys, 1)
})

test('a decoy is never learned, whoever is let in under its name', () => {
  const people = learnedPeople({ decoys: [planted('karin.vosswinkel')] })
  for (const name of ['karin.vosswinkel', 'anna.ng']) people.learn(name, 'example.com', 1000)
  people.remake()
  assert.deepEqual(people.counts(2000), { current: 1, left: 0 })
  assert.equal(classOf(people, 'karin.vosswinkel'), 'decoy')
})

test('a slip is one letter more, less or another, or two swapped', () => {
  for (const other of ['ann.ng', 'annna.ng', 'anna.nh', 'nana.ng', 'anna.gn', 'xanna.ng', 'anna.n'])
    assert.ok(isOneSlipApart('anna.ng', other) && isOneSlipApart(other, 'anna.ng'), other)
  for (const other of ['anna.ng', 'annangxx', 'bnna.nh', 'anna.ito', '', 'naan.ng'])
    assert.ok(!isOneSlipApart('anna.ng', other), other)
})
