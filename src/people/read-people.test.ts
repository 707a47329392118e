import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { problemText } from '../kit/problem-text.ts'
import { type ReadPeopleOptions, readPeople } from './read-people.ts'

function read(text: string | Uint8Array, options: ReadPeopleOptions = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return readPeople({ path: 'people', bytes }, options)
}

function problems(text: string, options: ReadPeopleOptions = {}): string[] {
  return read(text, options).problems.map(problemText)
}

/** log-ins | addresses | given | family */
function shown(text: string | Uint8Array, options: ReadPeopleOptions = {}): string[] {
  return read(text, options).persons.map(person =>
    [person.logins, person.aliases, person.givenNames, person.familyNames].map(list => list.join(' ')).join(' | '),
  )
}

for (const [what, text] of [
  ['CSV', 'name,user,mail\nAnna Meyer,ameyer,anna.meyer@example.com\n'],
  [
    'CSV with semicolons and a byte order mark',
    '\ufeffVorname;Nachname;Benutzername;E-Mail\r\nAnna;Meyer;ameyer;anna.meyer@example.com',
  ],
  ['CSV of Excel', 'sep=;\nprénom;nom;identifiant;courriel\nAnna;Meyer;AMEYER;Anna.Meyer@example.com\n'],
  ['TSV', 'nombre\tapellido\tusuario\tcorreo electrónico\nAnna\tMeyer\tameyer\tanna.meyer@example.com'],
  [
    'an export of AD',
    '"SamAccountName","GivenName","Surname","mail"\n"ameyer","Anna","Meyer","anna.meyer@example.com"',
  ],
  [
    'an export of Entra',
    'userPrincipalName,displayName,mail,onPremisesSamAccountName\nameyer@example.com,"Meyer, Anna",anna.meyer@example.com,EXAMPLE\\ameyer',
  ],
  [
    'an export of Google',
    'First Name [Required],Last Name [Required],Email Address [Required]\nAnna,Meyer,ameyer@example.com',
  ],
  [
    'LDIF',
    'version: 1\n\ndn: uid=ameyer,ou=people,dc=example,dc=com\nobjectClass: inetOrgPerson\nuid: ameyer\ncn:: QW5uYSBN\n ZXllcg==\nmail: anna.meyer@exam\n ple.com\njpegPhoto:: /9j/4AAQ\n\ndn: ou=people,dc=example,dc=com\nobjectClass: organizationalUnit\nou: people\n',
  ],
  [
    'vCard',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nN:Meyer;Anna;;;\r\nFN:Anna Meyer\r\nitem1.EMAIL;TYPE="work,x":anna.me\r\n yer@example.com\r\nEND:VCARD\r\n',
  ],
  [
    'SCIM',
    JSON.stringify({
      schemas: [],
      Resources: [
        {
          userName: 'ameyer',
          name: { givenName: 'Anna', familyName: 'Meyer' },
          emails: [{ value: 'anna.meyer@example.com' }],
          manager: { displayName: 'Eva Klein', userName: 'eklein' },
        },
      ],
    }),
  ],
  [
    'a list of Okta',
    JSON.stringify([
      {
        id: '1',
        status: 'ACTIVE',
        profile: { login: 'ameyer', firstName: 'Anna', lastName: 'Meyer', email: 'anna.meyer@example.com' },
      },
    ]),
  ],
  ['JSON lines', '{"login":"ameyer","name":"Anna Meyer","mail":"anna.meyer@example.com"}\n{"login":"x"}'],
  [
    'passwd',
    'root:x:0:0:root:/root:/bin/bash\nameyer:x:1000:1000:Anna Meyer,,,:/home/ameyer:/bin/bash\nnobody:x:65534:65534::/:/usr/sbin/nologin',
  ],
  ['a plain list', '# staff\nAnna Meyer <anna.meyer@example.com> # since May\n'],
] as const) {
  test(`${what} names its people`, () => {
    const [first = ''] = shown(text)
    const [logins, addresses, given, family] = first.split(' | ')
    assert.deepEqual([given, family], ['anna', 'meyer'], first)
    assert.ok(
      logins === 'ameyer' || addresses?.includes('anna.meyer@example.com') || addresses === 'ameyer@example.com',
      first,
    )
    assert.deepEqual(read(text).problems, [])
  })
}

test('UTF-16 with and without mark, and Windows-1252, are read', () => {
  const text = 'name,user\nJörg Groß,jgross\n'
  const expected = ['jgross |  | jorg joerg | gross']
  assert.deepEqual(shown(Buffer.from(`\ufeff${text}`, 'utf16le')), expected)
  assert.deepEqual(shown(Buffer.from(text, 'utf16le')), expected)
  assert.deepEqual(shown(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), expected)
  assert.deepEqual(shown(Buffer.from(text, 'latin1')), expected)
})

test('columns with names of their own are mapped', () => {
  const text = 'Kürzel,Wer,Ort\nameyer,Anna Meyer,Ulm\n'
  assert.deepEqual(shown(text, { columns: { login: 'Kürzel', name: 'Wer' } }), ['ameyer |  | anna | meyer'])
  assert.match(
    problems(text, { columns: { login: 'Kennung', name: 'Wer' } })[0] ?? '',
    /^people:1: column for login "Kennung" is not/,
  )
})

test('a file whose columns are unknown says so instead of guessing', () => {
  assert.match(problems('foo;bar;baz\n1;2;3\n').join(), /^people:1: first row "foo;bar;baz" has no known column/)
})

test('a broken row is told with its line, and the others are used', () => {
  const text =
    'name,user,end\nAnna Meyer,ameyer,2026-01-31\nEva Klein,eklein,2024-13-01\n\n,,\n"x",y,z,extra\nIda Wolf,iwolf,\n"Jan\nBos",jbos,\n"open,kopen,\nMia Lang,mlang,\n'
  assert.deepEqual(problems(text), [
    'people:3: end date "2024-13-01" is no date (expected YYYY-MM-DD); row skipped',
    'people:6: row "x,y,z,extra" has 4 cells (expected 3, as in the first row); row skipped',
    'people:10: cell ""open,kopen," has no closing quote (expected " at its end, and "" for a quote inside (RFC 4180)); row skipped',
  ])
  assert.deepEqual(
    read(text).persons.map(person => person.id),
    ['ameyer', 'iwolf', 'jbos', 'mlang'],
  )
})

test('one date that fits a single order decides for the whole file', () => {
  const { persons } = read('user,start,end\na1,03/04/2024,\nb2,25/12/2024,01/02/2026\n')
  assert.deepEqual(
    persons.map(({ start, end }) => [start, end].map(ms => ms && new Date(ms).toISOString().slice(0, 10))),
    [
      ['2024-04-03', undefined],
      ['2024-12-25', '2026-02-01'],
    ],
  )
})

test('dates that fit both orders are told once and not used, unless the order is said', () => {
  const text = 'user,start\na1,03/04/2024\nb2,01/02/2024\nc3,05/05/2024\n'
  assert.equal(problems(text).length, 1)
  assert.deepEqual(
    read(text).persons.map(person => person.start !== undefined),
    [false, false, true],
  )
  assert.equal(read(text, { dateOrder: 'mdy' }).persons[0]?.start, Date.UTC(2024, 2, 4))
})

test('several rows of one person are one person', () => {
  const { persons } = read(
    'user,mail,start,end\nameyer,a@example.com,2020-01-01,2021-01-01\nAMeyer,b@example.com,2022-01-01,\n',
  )
  assert.equal(persons.length, 1)
  assert.deepEqual(
    [persons[0]?.aliases.length, persons[0]?.start, persons[0]?.end],
    [2, Date.UTC(2020, 0, 1), undefined],
  )
})

test('role and service accounts are told from people', () => {
  const text =
    'user,name,type\ninfo,Info,\nsvc-backup,,\njsmith,John Smith,Service\nreception,Northfield Reception,\njenkins,Tom Jenkins,\nameyer,Anna Meyer,\n'
  assert.deepEqual(
    read(text)
      .persons.filter(person => person.role)
      .map(person => person.id),
    ['info', 'svc-backup', 'jsmith', 'reception'],
  )
})

test("names of addresses and log-ins alone are read by the site's own format", () => {
  assert.deepEqual(
    shown('klein.eva@example.com\nmeyer.anna@example.com\n'),
    ['klein.eva@example.com']
      .map(() => ' | klein.eva@example.com | eva | klein')
      .concat(' | meyer.anna@example.com | anna | meyer'),
  )
  assert.deepEqual(shown('ameyer\neklein\njfischer\nbwagner\nxbqzat\n').slice(0, 2), [
    'ameyer |  | a | meyer',
    'eklein |  | e | klein',
  ])
  assert.deepEqual(shown('xbqzat\npolfq\nzlorg\nkwert\n').slice(0, 1), ['xbqzat |  |  | '])
})

test('a log-in tells which part of a full name is the family name', () => {
  assert.deepEqual(shown('name,user\nMaria Garcia Lopez,mgarcia\nZhang Wei,wzhang\nJan van der Berg,jberg\n'), [
    'mgarcia |  | maria | garcia lopez garcialopez',
    'wzhang |  | wei | zhang',
    'jberg |  | jan | berg vanderberg',
  ])
})

test('titles, degrees and remarks are no names, unless they are', () => {
  assert.deepEqual(shown('Dr. Anna Meyer PhD (IT)\nMa Li\nO\u2019Brien, Seán\n'), [
    ' |  | anna | meyer',
    ' |  | ma | li',
    ' |  | sean | obrien',
  ])
})

const fragments = fc.constantFrom(
  ',',
  ';',
  '\t',
  '"',
  '\n',
  '\r\n',
  ':',
  '::',
  'name',
  'user',
  'mail',
  'dn: ',
  'version: 1\n',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'N:',
  '{',
  '}',
  '[',
  ']',
  '"userName":"',
  '2024-13-01',
  '1/2/2024',
  'x:x:1000:1000:',
  '=',
  '\\',
  '\0',
  '\ufeff',
  '\ud800',
  ' ',
  'jsmith',
  '@example.com',
  '+',
  '#',
)

test('any bytes are read without a fault', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), bytes => void read(bytes)))
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 60 }), parts => void read(parts.join(''))),
    { numRuns: 1000 },
  )
})

test('hostile files take time linear in their size', () => {
  for (const unit of ['"', '"a,\n', 'a,b,c\n', 'dn: x\n x', '[', '{"a":', 'x:', 'a"', ' \n', 'N:;', '\u0301']) {
    read(`user,name\n${unit.repeat(200_000)}`)
    read(unit.repeat(200_000))
  }
})

test('every person has an id, and no id comes twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('a', 'b', 'ä', ' ', 'C', '.'), { maxLength: 4 }), { maxLength: 8 }),
      rows => {
        const { persons } = read(`user,name\n${rows.map(row => `${row.join('')},${row.join(' ')}`).join('\n')}`)
        assert.equal(new Set(persons.map(person => person.id)).size, persons.length)
        assert.ok(persons.every(person => person.id !== ''))
      },
    ),
  )
})
