import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asksOfText } from './asks-of-text.ts'

/**
 * Lines as the servers write them, with their escaping, around words that a stranger chose from what these lines are made of. Whatever he
 * writes: nobody else is blamed, and the answer stays what the server said. A line that could be two is read as none.
 */
const trueSource = '192.0.2.7'
const forged = '203.0.113.66'

const pieces = [
  ...[
    'x',
    ' ',
    '"',
    "'",
    '`',
    ', ',
    ': ',
    '] ',
    ' [',
    '(',
    ')',
    '}',
    '\\',
    'jsmith',
    forged,
    ` - root `,
    `, ${forged} - `,
  ],
  ...[
    `client: ${forged}`,
    `, client: ${forged}, server: y, `,
    `[client ${forged}:1] `,
    `[client ${forged}] `,
    `] [client ${forged}:1] AH01618: `,
  ],
  ...[
    'user root not found: /',
    ' not found: ',
    'user "root": password mismatch',
    '": password mismatch, ',
    '" was not found in "',
  ],
  ...[
    ': authentication failure for "',
    ': password mismatch: ',
    ': authorization failure for "',
    "' in realm `",
    "' not found: ",
  ],
  ...[
    "' - not authenticated: ",
    'User not known to the underlying authentication module',
    ' [User not found][',
    '][',
    ', referer: ',
  ],
  ...[`${forged} - root [05/Mar/2026:02:10:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-"`, ' HTTP/1.1" 200 5', '" 401 3'],
  ...[
    `) ${forged}: `,
    'ISSUE: authtime 1, ',
    'NEEDED_PREAUTH: ',
    'WELLKNOWN/ANONYMOUS@X',
    ' for krbtgt/X@X',
    '}, ',
    'etypes {',
  ],
  ...[
    `conn=7 fd=9 ACCEPT from IP=${forged}:1 (IP=0.0.0.0:389)`,
    ' RESULT tag=97 err=0 text=',
    '" method=128',
    ' nentries=1 text=',
  ],
]

/** Whole ends of lines, which pieces seldom come together to. */
const tails = [
  `x) ${forged}: ISSUE: authtime 1, root for k`,
  `x}) ${forged}: NEEDED_PREAUTH: root for k`,
  `x] [client ${forged}:1] AH01618: user root not found: /`,
  `x", client: ${forged}, server: s, request: "GET / HTTP/1.1`,
  `x" was not found in "f", client: ${forged}, server: s, request: "GET / HTTP/1.1", host: "h`,
  `x [05/Mar/2026:02:10:00 +0000] "GET / HTTP/1.1" 200 5 "-" "-`,
  `x, ${forged} - root`,
]

const someWords = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))
const words = fc.oneof({ weight: 3, arbitrary: someWords }, { weight: 1, arbitrary: fc.constantFrom(...tails) })
/** The name of basic authentication ends at its first colon (RFC 7617). */
const basicName = words.map(text => text.replaceAll(':', ''))

const backslashed = (text: string): string => text.replace(/["\\]/g, '\\$&')
const hexEscaped = (text: string): string => text.replace(/["\\]/g, sign => `\\x${hex(sign).toUpperCase()}`)
const inFilter = (text: string): string => text.replace(/[()*\\]/g, sign => `\\${hex(sign)}`)
const inName = (text: string): string => text.replace(/[",+<>;\\=]/g, sign => `\\${hex(sign)}`)
const inPrincipal = (text: string): string => text.replace(/[@\\]/g, '\\$&')

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16)
}

type Line = (name: string, second: string) => string

const nginx: Line = (message, request) =>
  `2026/03/05 02:10:07 [error] 1#1: *2 ${message}, client: ${trueSource}, server: s, request: "GET /${request} HTTP/1.1", host: "h"`
const apache: Line = (module, message) =>
  `[Thu Mar 05 02:10:07.123456 2026] [${module}] [pid 1:tid 2] [client ${trueSource}:5] ${message}`
const kerberos: Line = (status, names) =>
  `Mar 05 02:10:07 g krb5kdc[1](info): AS_REQ (2 etypes {aes256-cts(18), rc4(23)}) ${trueSource}: ${status}: ${names}`
const ldap: Line = (question, answer) =>
  [`conn=7 fd=1 ACCEPT from IP=${trueSource}:1 (IP=0.0.0.0:389)`, `conn=7 op=0 ${question}`, `conn=7 op=0 ${answer}`]
    .map(message => `Mar  5 02:10:07 d slapd[1]: ${message}`)
    .join('\n')

/** null: no ask, whatever stands there. */
const lines: readonly (readonly [what: string, outcome: string | null, name: fc.Arbitrary<string>, line: Line])[] = [
  [
    'nginx, unknown name',
    'unknown-identity',
    basicName,
    (name, more) => nginx(`user "${name}" was not found in "/etc/f"`, more),
  ],
  ['nginx, wrong secret', 'wrong-secret', basicName, (name, more) => nginx(`user "${name}": password mismatch`, more)],
  [
    'nginx, no such file',
    null,
    words,
    (name, more) => nginx(`open() "/srv/${name}" failed (2: No such file or directory)`, more),
  ],
  [
    'Apache, unknown name',
    'unknown-identity',
    basicName,
    (name, more) => apache('auth_basic:error', `AH01618: user ${backslashed(name)} not found: /${backslashed(more)}`),
  ],
  [
    'Apache, wrong secret',
    'wrong-secret',
    basicName,
    (name, more) =>
      apache(
        'auth_basic:error',
        `AH01617: user ${backslashed(name)}: authentication failure for "/${backslashed(more)}": Password Mismatch`,
      ),
  ],
  [
    'Apache, no such file',
    null,
    words,
    (name, more) => apache('core:info', `AH00128: File does not exist: /srv/${backslashed(name + more)}`),
  ],
  [
    'access log, refused',
    'refused',
    basicName,
    (name, more) =>
      `${trueSource} - ${hexEscaped(name) || '-'} [05/Mar/2026:02:10:07 +0000] "GET / HTTP/1.1" 401 5 "${hexEscaped(more)}" "${hexEscaped(more)}"`,
  ],
  [
    'access log, no name',
    null,
    words,
    (name, more) =>
      `${trueSource} - - [05/Mar/2026:02:10:07 +0000] "GET /${hexEscaped(name)} HTTP/1.1" 404 5 "-" "${hexEscaped(more)}"`,
  ],
  [
    'Kerberos, unknown name',
    'unknown-identity',
    words,
    (name, more) =>
      kerberos(
        'CLIENT_NOT_FOUND',
        `${inPrincipal(name)}@R for ${inPrincipal(more)}@R, Client not found in Kerberos database`,
      ),
  ],
  [
    'Kerberos, ticket',
    'granted',
    words,
    (name, more) =>
      kerberos('ISSUE', `authtime 5, etypes {rep=18 tkt=18 ses=18}, ${inPrincipal(name)}@R for ${inPrincipal(more)}@R`),
  ],
  [
    'LDAP, search',
    'unknown-identity',
    words,
    (name, more) =>
      ldap(
        `SRCH base="${inName(more)}" scope=2 deref=0 filter="(uid=${inFilter(name)})"`,
        'SEARCH RESULT tag=101 err=0 nentries=0 text=',
      ),
  ],
  [
    'LDAP, bind',
    'refused',
    words,
    name => ldap(`BIND dn="uid=${inName(name)},dc=x" method=128`, 'RESULT tag=97 err=49 text='),
  ],
]

for (const [what, outcome, names, line] of lines) {
  test(`a stranger's words move neither source nor answer: ${what}`, async () => {
    await fc.assert(
      fc.asyncProperty(names, words, async (name, more) => {
        const asks = await asksOfText(line(name, more))
        assert.ok(asks.length <= (outcome === null ? 0 : 1))
        for (const ask of asks) {
          assert.equal(ask.source.address, trueSource)
          assert.equal(ask.outcome, outcome)
        }
      }),
      { numRuns: 150 },
    )
  })
}
