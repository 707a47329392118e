import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { readConfiguration } from './read-configuration.ts'

function problems(text: string) {
  const read = readConfiguration('askance.yaml', text)
  assert.ok(read.problems !== null, 'no problem was found')
  return read.problems.map(({ code, place, subject, found, expected, remedy }) => ({
    code,
    line: place.line,
    subject,
    found,
    expected,
    remedy,
  }))
}

test('an empty file is an empty configuration', () => {
  assert.deepEqual(readConfiguration('askance.yaml', '# nothing yet\n').configuration, {})
})

test('what is written is what is read, with the usual methods filled in', () => {
  const { configuration } = readConfiguration(
    'askance.yaml',
    `
budget: 0.1
people: { file: people.csv, columns: { login: Kennung } }
timezone: Europe/Berlin
requests:
  - surface: login
    path: /intern/anmelden
    status: { 302: granted, 4xx: refused }
accepted: [192.0.2.0/24, '2001:db8::1']
`,
  )
  assert.deepEqual(configuration?.requests, [
    { surface: 'login', path: '/intern/anmelden', methods: ['POST'], status: { '302': 'granted', '4xx': 'refused' } },
  ])
  assert.deepEqual(configuration?.accepted, ['192.0.2.0/24', '2001:db8::1'])
  assert.equal(configuration?.budget, 0.1)
})

test('a wrong value names its line, its key and what is expected', () => {
  assert.deepEqual(problems('people:\n  file: people.csv\nbudget: "many"\n'), [
    {
      code: 'config/wrong-value',
      line: 3,
      subject: 'budget',
      found: 'many',
      expected: 'a number above 0',
      remedy: undefined,
    },
  ])
})

test('a wrong value deep inside names its own line', () => {
  const [problem] = problems(
    'requests:\n  - surface: login\n    path: /a\n    status:\n      302: granted\n      401: denied\n',
  )
  assert.equal(problem?.line, 6)
  assert.equal(problem?.subject, 'requests[0].status.401')
})

test('a key with a slip is answered with the key that was meant', () => {
  assert.deepEqual(problems('budget: 1\npeople:\n  fle: people.csv\n  file: x\n'), [
    {
      code: 'config/unknown-key',
      line: 3,
      subject: 'key',
      found: 'fle',
      expected: 'file, columns, dates',
      remedy: 'did you mean file?',
    },
  ])
})

test('a key that is missing is looked for where it belongs', () => {
  const [problem] = problems('budget: 1\nrequests:\n  - surface: page\n    path: /team\n')
  assert.deepEqual(
    { code: problem?.code, line: problem?.line, subject: problem?.subject },
    {
      code: 'config/missing-key',
      line: 3,
      subject: 'requests[0].status',
    },
  )
})

test('a key given twice is no YAML', () => {
  const [problem] = problems('budget: 1\nbudget: 2\n')
  assert.deepEqual({ code: problem?.code, line: problem?.line }, { code: 'config/not-yaml', line: 2 })
})

test('a zone, a network or a path that is none is refused', () => {
  const found = problems(
    'timezone: Mars/Olympus\naccepted: [192.0.2.0/33]\nrequests:\n  - { surface: page, path: team, status: {200: listed} }\n',
  )
  assert.deepEqual(
    found.map(problem => problem.subject),
    ['timezone', 'requests[0].path', 'accepted[0]'],
  )
})

test('a file made to explode in memory is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at]},`.repeat(9).slice(0, -1)}]`),
  ]
  assert.equal(problems(bomb.join('\n'))[0]?.code, 'config/not-yaml')
})

test('no text makes the reading fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.jsonValue().map(value => stringify(value)),
      ),
      text => {
        const read = readConfiguration('askance.yaml', text)
        assert.ok((read.configuration === null) !== (read.problems === null))
      },
    ),
  )
})
