import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { normaliseIdentity } from '../asks/identity.ts'
import { directoryPeople } from './directory-people.ts'
import type { Classified, People, Person } from './person.ts'
import { strata } from './person.ts'
import { readPeople } from './read-people.ts'

const now = Date.UTC(2026, 5, 1)

function site(csv: string): People {
  const { persons, problems } = readPeople({ path: 'people.csv', bytes: Buffer.from(csv) })
  assert.deepEqual(problems, [])
  return directoryPeople(persons, { source: 'people.csv', hosts: ['mx1.example.com'] })
}

function classify(people: People, written: string, time = now): Classified {
  const { name, domain } = normaliseIdentity(written)
  return people.classify(name, domain, time)
}

function verdicts(people: People, names: readonly string[], time = now): string[] {
  return names.map(name => {
    const { nameClass, stratum, person } = classify(people, name, time)
    return [name, nameClass, stratum, person?.id].filter(part => part != null).join(' ')
  })
}

const two =
  'name,user,mail\nJohn Smith,jsmith,john.smith@northfield.example\nEva Jansen,ejansen,eva.jansen@northfield.example\n'

test('forms of a person are real, in any order and with any separator', () => {
  assert.deepEqual(
    verdicts(site(two), [
      'jsmith',
      'john.smith',
      'smith_john',
      'johnsmith',
      'smithj',
      'j.smith',
      'smith-j',
      'John.Smith+x@northfield.example',
    ]),
    [
      'jsmith real short-rare jsmith',
      'john.smith real full-rare jsmith',
      'smith_john real full-rare jsmith',
      'johnsmith real full-rare jsmith',
      'smithj real short-rare jsmith',
      'j.smith real short-rare jsmith',
      'smith-j real short-rare jsmith',
      'John.Smith+x@northfield.example real full-rare jsmith',
    ],
  )
})

test('a given name and a family name of two different people are a twin', () => {
  assert.deepEqual(verdicts(site(two), ['john.jansen', 'esmith', 'smith.eva', 'jansenj']), [
    'john.jansen twin full-rare',
    'esmith twin short-rare',
    'smith.eva twin full-rare',
    'jansenj twin short-rare',
  ])
})

test('generic names, typos, foreign names, digits added, own words and foreign domains are neither', () => {
  const names = [
    'root',
    'info',
    'john',
    'jsmiht',
    'ltate',
    'jsmith1',
    'ejones',
    'northfield',
    'northfield2026',
    'northfield-admin',
    'mx1',
    'john.smith@other.example',
    'x',
    '',
    ' ',
    '\0',
    'a'.repeat(1e5),
  ]
  for (const name of names) assert.equal(classify(site(two), name).nameClass, 'neither', name.slice(0, 30))
})

test('NT domains, private realms and address literals are on our side', () => {
  const names = [
    'CORP\\jsmith',
    'jsmith@AD.LOCAL',
    'jsmith@[192.0.2.1]',
    'jsmith@mx.northfield.example',
    'jsmith@localhost',
  ]
  for (const name of names) assert.equal(classify(site(two), name).nameClass, 'real', name)
})

test('leavers count for three years, and nobody counts before the first day', () => {
  const people = site('name,user,start,end\nAnna Meyer,ameyer,2020-01-01,2024-05-31\nEva Klein,eklein,2025-01-01,\n')
  const at = (year: number) => verdicts(people, ['ameyer', 'anna.meyer', 'eklein', 'anna.klein'], Date.UTC(year, 4, 31))
  assert.deepEqual(at(2019), ['ameyer neither', 'anna.meyer neither', 'eklein neither', 'anna.klein twin full-rare'])
  assert.deepEqual(at(2026), [
    'ameyer real short-rare ameyer',
    'anna.meyer real full-rare ameyer',
    'eklein real short-rare eklein',
    'anna.klein twin full-rare',
  ])
  assert.deepEqual(at(2028), [
    'ameyer neither',
    'anna.meyer neither',
    'eklein real short-rare eklein',
    'anna.klein twin full-rare',
  ])
  assert.deepEqual(
    [2019, 2024, 2026, 2028].map(year => people.counts(Date.UTC(year, 4, 31))),
    [
      { current: 0, left: 0 },
      { current: 1, left: 0 },
      { current: 1, left: 1 },
      { current: 1, left: 0 },
    ],
  )
})

test('a log-in that two people could have belongs to the one that has it, a form of both to neither alone', () => {
  const people = site('name,user\nJohn Smith,jsmith\nJane Smith,jsmith2\n')
  assert.deepEqual(verdicts(people, ['jsmith', 'jsmith2', 'j.smith', 'jane.smith']), [
    'jsmith real short-rare jsmith',
    'jsmith2 real short-rare jsmith2',
    'j.smith real short-rare',
    'jane.smith real full-rare jsmith2',
  ])
})

test('a full form wins over a short one of somebody else', () => {
  const people = site('name,user\nBo Agud,x1\nBa Gud,x2\n')
  assert.deepEqual(verdicts(people, ['bagud']), ['bagud real full-rare x2'])
})

test('a family name of more than two of ours is another stratum', () => {
  const people = site('name,user\nJohn Smith,jsmith\nAmy Smith,asmith\nEva Smith,esmith\nIda Wolf,iwolf\n')
  assert.deepEqual(verdicts(people, ['eva.smith', 'esmith', 'ida.smith', 'iwolf', 'jwolf']), [
    'eva.smith real full-common esmith',
    'esmith real short-common esmith',
    'ida.smith twin full-common',
    'iwolf real short-rare iwolf',
    'jwolf twin short-rare',
  ])
})

test('where log-ins are given names, given names that nobody bears are twins', () => {
  const people = site('name,user\nMaria Lang,maria\nThomas Wolf,thomas\nAnna Klein,xeno\n')
  assert.deepEqual(verdicts(people, ['maria', 'xeno', 'olga', 'anna', 'qqqq']), [
    'maria real single maria',
    'xeno real single xeno',
    'olga twin single',
    'anna neither',
    'qqqq neither',
  ])
  assert.ok((people.rho('single') ?? 1) < 0.5)
})

test('where all usual given names of a region are log-ins, they say nothing', () => {
  const names =
    'thomas michael andreas peter stefan christian martin markus wolfgang klaus juergen frank alexander daniel sebastian jan uwe bernd ralf sabine susanne andrea petra claudia'
  assert.equal(site(`user\n${names.split(' ').join('\n')}\n`).rho('single'), null)
})

test('where log-ins are numbers, unassigned ones of the same shape are twins, unless they stand too densely', () => {
  const numbers = [10210, 13377, 20981, 35550, 47012, 90101]
  const people = site(`name,user\n${numbers.map(number => `Eva Klein,a${number}\n`).join('')}`)
  assert.deepEqual(verdicts(people, ['a10210', 'a10211', 'b10210', 'a1021']), [
    'a10210 real number a10210',
    'a10211 twin number',
    'b10210 neither',
    'a1021 neither',
  ])
  assert.equal(people.rho('number'), 0.005)
  assert.equal(site(`user\n${numbers.map((_, at) => `a${10210 + at}\n`).join('')}`).rho('number'), null)
})

test('given name with the initial of the family name is a form only where log-ins are made so', () => {
  const people = site('name,user\nAnna Klein,annak\nEva Wolf,evaw\nIda Lang,idal\n')
  assert.deepEqual(verdicts(people, ['annak', 'annaw']), ['annak real short-rare annak', 'annaw twin short-rare'])
  assert.equal(classify(site(two), 'johns').nameClass, 'neither')
})

test('names with marks, particles and double names are found in each usual spelling', () => {
  const people = site('Vorname,Name,user\nJörg,Müller-Groß,x1\nAnna-Lena,van der Berg,x2\nСергей,Щербаков,x3\n')
  for (const name of [
    'joerg.mueller',
    'jorg.gross',
    'jörg.müller-groß',
    'jmullergross',
    'annalena.vanderberg',
    'anna.berg',
    'alberg',
    'anna-lena.van.der.berg',
    'sergei.shcherbakov',
  ]) {
    assert.equal(classify(people, name).nameClass, 'real', name)
  }
})

test('role accounts are never real, nor twins', () => {
  const people = site('name,user\nJohn Smith,jsmith\n,svc-smith\n,info\n')
  assert.deepEqual(verdicts(people, ['svc-smith', 'info']), ['svc-smith neither', 'info neither'])
})

/** Letters that no generic word is made of; short, so that names and cuts collide. */
const part = fc.stringMatching(/^[bdgkz][aou][bdgkz]{0,2}$/)
const directories = fc.uniqueArray(
  fc.record({
    given: part,
    family: part,
    login: fc.constantFrom('flast', 'first.last', 'lastf', 'number', 'other'),
    left: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12, selector: ({ given, family }) => `${given} ${family}` },
)

function made(rows: readonly { given: string; family: string; login: string; left: boolean }[]): Person[] {
  return rows.map(({ given, family, login, left }, at) => {
    const logins = {
      flast: `${given[0]}${family}`,
      'first.last': `${given}.${family}`,
      lastf: `${family}${given[0]}`,
      number: `${10000 + at * 37}`,
      other: `${given}${at}zz`,
    }
    const chosen = logins[login as keyof typeof logins]
    return {
      id: `${at}`,
      displayName: '',
      logins: [chosen],
      aliases: [`${given}.${family}@northfield.example`],
      givenNames: [given],
      familyNames: [family],
      ...(left ? { end: now - 86_400_000 * 90 } : {}),
      role: false,
    }
  })
}

test('whatever the directory, every log-in, alias and form of its people is real, however it is written', () => {
  fc.assert(
    fc.property(directories, rows => {
      const persons = made(rows)
      const people = directoryPeople(persons, { source: 'x' })
      for (const { logins, aliases, givenNames, familyNames } of persons) {
        const forms = [
          ...logins,
          ...aliases,
          `${givenNames[0]}_${familyNames[0]}`,
          `${familyNames[0]}.${givenNames[0]}`,
        ]
        for (const name of forms) {
          const expected = classify(people, name)
          assert.equal(expected.nameClass, 'real', name)
          assert.deepEqual(classify(people, name.toUpperCase()), expected)
          if (!name.includes('@')) assert.deepEqual(classify(people, `${name}+tag@northfield.example`), expected)
        }
      }
    }),
  )
})

test("whatever the directory, a twin is nobody's pair, and every pair of parts is real or a twin", () => {
  fc.assert(
    fc.property(directories, rows => {
      const people = directoryPeople(made(rows), { source: 'x' })
      const pairs = new Set(rows.flatMap(({ given, family }) => [`${given}.${family}`, `${family}.${given}`]))
      for (const { given } of rows) {
        for (const { family } of rows) {
          const name = `${given}.${family}`
          assert.equal(classify(people, name).nameClass, pairs.has(name) ? 'real' : 'twin', name)
        }
      }
    }),
  )
})

test('whatever the directory, rho is in [0.005, 0.5) or says nothing', () => {
  fc.assert(
    fc.property(directories, rows => {
      const people = directoryPeople(made(rows), { source: 'x' })
      for (const rho of strata.map(stratum => people.rho(stratum)))
        assert.ok(rho === null || (rho >= 0.005 && rho < 0.5))
    }),
  )
})

test('a generic list, drawn from given and family names apart, finds real names no more often than rho says', () => {
  const people = captured()
  if (people === null) return
  const given = people.persons.map(person => person.givenNames[0])
  const family = people.persons.map(person => person.familyNames[0])
  const seen = { real: 0, twin: 0, neither: 0, decoy: 0 }
  for (const first of given) for (const last of family) seen[classify(people.people, `${first}.${last}`).nameClass]++
  const share = seen.real / (seen.real + seen.twin)
  assert.ok(Math.abs(share - (people.people.rho('full-rare') ?? 0) / 3) < 1e-9)
})

function captured() {
  const file = new URL('../../../shared/corpora/captured/people.csv', import.meta.url)
  if (!existsSync(file)) return null
  const { persons } = readPeople({ path: 'people.csv', bytes: readFileSync(file) })
  return { persons, people: directoryPeople(persons, { source: 'people.csv' }) }
}

test('the captured site reads as its truth says', {
  skip: captured() === null ? 'no ../shared/corpora beside the checkout' : false,
}, () => {
  const people = captured()?.people as People
  assert.deepEqual(
    verdicts(
      people,
      [
        'miqbal',
        'mateo.iqbal',
        'm.iqbal',
        'iqbal.mateo',
        'iqbalm',
        'mateo',
        'azhang',
        'gmeyer',
        'root',
        'info',
        'ltate',
      ],
      Date.UTC(2026, 10, 24),
    ),
    [
      'miqbal real short-rare miqbal',
      'mateo.iqbal real full-rare miqbal',
      'm.iqbal real short-rare miqbal',
      'iqbal.mateo real full-rare miqbal',
      'iqbalm real short-rare miqbal',
      'mateo neither',
      'azhang real short-rare azhang',
      'gmeyer twin short-rare',
      'root neither',
      'info neither',
      'ltate neither',
    ],
  )
  assert.deepEqual(people.counts(Date.UTC(2026, 10, 24)), { current: 60, left: 6 })
})
