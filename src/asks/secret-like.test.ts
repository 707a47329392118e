import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskSecret } from './secret-like.ts'

const word = fc.stringMatching(/^[a-z]{2,10}$/)
const capitalised = word.map(text => text.charAt(0).toUpperCase() + text.slice(1))

const logins = fc.oneof(
  fc
    .tuple(word, fc.constantFrom('.', '_', '-', ''), word, fc.nat(9999))
    .map(([a, sign, b, n]) => `${a}${sign}${b}${n}`),
  fc.tuple(capitalised, capitalised).map(parts => parts.join('.')),
  fc.tuple(word, word).map(([a, b]) => `${a.toUpperCase()}\\${b}`),
  fc.tuple(word, word, word).map(([a, b, c]) => `${a}.${b}+${c}1@${c}.example`),
  fc.tuple(capitalised, word).map(([a, b]) => `${a}@${b.toUpperCase()}.EXAMPLE`),
  fc.tuple(capitalised, capitalised).map(([a, b]) => `${a} O'${b}`),
  word.map(a => `svc_${a}01`),
  word.map(a => `${a.toUpperCase()}5$`),
  fc.nat().map(String),
)

test('log-ins, addresses and full names are never masked', () => {
  fc.assert(fc.property(logins, name => assert.deepEqual(maskSecret(name), { shown: name, masked: false })))
})

const passwords = fc
  .tuple(
    fc.constantFrom('Summer', 'hunter', 'Qwerty', 'trustno'),
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom('!', '#', '&', '?!', '$x', '!x'),
  )
  .map(parts => parts.join(''))

test('a password typed into the name field is masked, keeps none of its text, and masking again changes nothing', () => {
  fc.assert(
    fc.property(passwords, password => {
      const { shown, masked } = maskSecret(password)
      assert.equal(masked, true)
      assert.match(shown, /^\*\*\*[0-9a-z]{6}$/)
      assert.deepEqual(maskSecret(shown), { shown, masked })
    }),
  )
})

test('different passwords stay different, equal ones equal', () => {
  assert.notEqual(maskSecret('Summer2026!').shown, maskSecret('Summer2027!').shown)
  assert.equal(maskSecret('Summer2026!').shown, maskSecret(' Summer2026! ').shown)
})

test('of user:password the user is shown and nothing else', () => {
  fc.assert(
    fc.property(
      word,
      fc.string({ minLength: 1 }).filter(text => !/^[\s/]|^\*/.test(text)),
      (name, secret) => {
        fc.pre(!/^(user|group|role|system|urn|arn|sips?|tel|mailto|acct|uid|sid|https?|ldaps?|imap)$/.test(name))
        const { shown } = maskSecret(`${name}:${secret}`)
        if (!/^[0-9a-f:]*$/i.test(secret)) assert.equal(shown, `${name}:***`)
      },
    ),
  )
})

for (const [written, shown] of [
  ['jsmith:Secret1!', 'jsmith:***'],
  ['jsmith@example.com:123456', 'jsmith@example.com:***'],
  ['jsmith Secret1!', 'jsmith:***'],
  ['https://jsmith:secret@example.com/x', 'https://jsmith:***@example.com/x'],
] as const) {
  test(`the secret in ${written} is masked`, () => assert.equal(maskSecret(written).shown, shown))
}

for (const written of [
  'P@ssw0rd',
  'pa$$word',
  'letmein!',
  'Welcome@123',
  'M@rtin2020',
  'Tr0ub4dor&3',
  'xK9fQ2mLp7Zw',
  'CORP\\Summer2026!',
]) {
  test(`${written} looks like a password`, () => assert.equal(maskSecret(written).masked, true))
}

for (const written of [
  'aa:bb:cc:dd:ee:ff',
  '2001:db8::1',
  'User:alice',
  'smith*',
  'm?ller',
  'jsmith@REALM1',
  'password@REALM1',
  'user%host1',
  'cn=admin,dc=example,dc=com',
  'root from 192.0.2.7',
  "admin' or 1=1--",
  'jsmith@203.0.113.5',
  'a_b.example#EXT#@c.example.com',
]) {
  test(`${written} is shown`, () => assert.equal(maskSecret(written).masked, false))
}

test('nothing hostile is slow or thrown at', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => void maskSecret(text)))
  for (const unit of ['a@', 'a:', ':', '*', 'Aa1!', 'a.b-', '://@']) maskSecret(unit.repeat(500_000))
})

const corpus = new URL('../../../shared/corpora/asks/', import.meta.url)

test('no name of the conformance corpus is masked', {
  skip: existsSync(corpus) ? false : 'no ../shared/corpora beside the checkout',
}, () => {
  const records = readdirSync(corpus)
    .filter(file => file.endsWith('.ndjson'))
    .flatMap(file => readFileSync(new URL(file, corpus), 'utf8').trim().split('\n'))
  const names = records.map(line => (JSON.parse(line) as { expect: { user?: string } | null }).expect?.user ?? '')
  assert.deepEqual(
    names.filter(name => maskSecret(name).masked),
    [],
  )
})
