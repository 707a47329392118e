import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LearnedPeople, learnedPeople } from './learned-people.ts'
import { strata } from './person.ts'

function learnedFrom(names: readonly string[], domain?: string): LearnedPeople {
  const people = learnedPeople()
  for (const name of names) people.learn(name, domain, 1000)
  people.remake()
  return people
}

function verdict(people: LearnedPeople, name: string): string {
  const { nameClass, stratum } = people.classify(name, undefined, 2000)
  return `${nameClass} ${stratum}`
}

test('a name counts from the change of day after its first grant', () => {
  const people = learnedPeople()
  people.learn('anna.meyer', undefined, 1000)
  assert.equal(verdict(people, 'anna.meyer'), 'neither null')
  people.remake()
  assert.equal(verdict(people, 'anna.meyer'), 'real full-rare')
  assert.deepEqual(people.counts(2000), { current: 1, left: 0 })
})

test('names with two parts give the pairs', () => {
  const people = learnedFrom(['anna.meyer', 'eva.klein'], 'northfield.example')
  assert.deepEqual(
    ['meyer.anna', 'anna.klein', 'ameyer', 'eklein', 'emeyer'].map(name => verdict(people, name)),
    ['real full-rare', 'twin full-rare', 'real short-rare', 'real short-rare', 'twin short-rare'],
  )
  assert.deepEqual(people.domains, ['northfield.example'])
  assert.equal(people.isOwnDomainWord('northfield'), true)
})

test("initial and family name are told apart where the site's log-ins support it", () => {
  const people = learnedFrom(['ameyer', 'eklein', 'jfischer', 'bwagner', 'xzzyq'])
  assert.deepEqual(
    ['ameyer', 'emeyer', 'a.meyer', 'azzyq'].map(name => verdict(people, name)),
    ['real short-rare', 'twin short-rare', 'real short-rare', 'twin short-rare'],
  )
})

test('log-ins of no known format are real as they are, and make no twins of other names', () => {
  const people = learnedFrom(['fztu', 'curi', 'qwlp'])
  assert.deepEqual(
    ['fztu', 'aztu', 'maria'].map(name => verdict(people, name)),
    ['real single', 'neither null', 'twin single'],
  )
})

test('roles, machines and tricks that were let in are not learned', () => {
  const people = learnedFrom(['root', 'anonymous', 'ws5$', 'a b', 'x'.repeat(1000), '\0', '', "' or 1=1"])
  assert.equal(people.counts(2000).current, 0)
})

test('nobody known, nothing said', () => {
  const people = learnedPeople()
  people.remake()
  assert.ok(strata.every(stratum => people.rho(stratum) === null))
  assert.equal(verdict(people, 'anna.meyer'), 'neither null')
})

test('the order in which log-ins were granted changes nothing', () => {
  const names = ['anna.meyer', 'eva.klein', 'ewolf', 'jlang', 'maria', 'a.b.c', 'klein-wolf']
  const asked = [...names, 'anna.klein', 'jwolf', 'olga']
  const expected = asked.map(name => verdict(learnedFrom(names), name))
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), shuffled => {
      const people = learnedFrom([...shuffled, ...shuffled.slice(2)])
      assert.deepEqual(
        asked.map(name => verdict(people, name)),
        expected,
      )
    }),
  )
})
