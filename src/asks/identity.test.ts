import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldCase, normaliseIdentity } from './identity.ts'

for (const [written, name, domain] of [
  ['JSmith', 'jsmith'],
  ['NORTHFIELD\\JSmith', 'jsmith', 'northfield'],
  ['NORTHFIELD\\\\JSmith', 'jsmith', 'northfield'],
  ['.\\Administrator', 'administrator'],
  ['J.Smith+news@Example.COM', 'j.smith', 'example.com'],
  ['jsmith@EXAMPLE.COM.', 'jsmith', 'example.com'],
  ['host/mx.example.com@EXAMPLE.COM', 'host/mx.example.com', 'example.com'],
  ['jsmith%example.com', 'jsmith', 'example.com'],
  ['jsmith@[192.0.2.1]', 'jsmith', '[192.0.2.1]'],
  [' "jsmith" ', 'jsmith'],
  ['<jsmith@example.com>', 'jsmith', 'example.com'],
  ['ｊｓｍｉｔｈ', 'jsmith'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['+49170', '+49170'],
  ['root from 192.0.2.7', 'root from 192.0.2.7'],
  ['a@b@example.com', 'a@b', 'example.com'],
  ['@example.com', '@example.com'],
  ['jsmith@', 'jsmith'],
  ['P@ss word', 'p@ss word'],
] as const) {
  test(`${written} is about ${name}`, () => {
    const identity = normaliseIdentity(written)
    assert.deepEqual([identity.name, identity.domain], [name, domain])
  })
}

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => assert.equal(foldCase(foldCase(text)), foldCase(text))))
})

test('case and plus-tag do not matter', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z.]{0,20}$/), fc.stringMatching(/^[a-z0-9]{0,5}$/), (name, tag) => {
      assert.equal(normaliseIdentity(`${name.toUpperCase()}+${tag}@EXAMPLE.com`).name, name)
    }),
  )
})

test('a name of bytes, blanks or quotes alone keeps its own form', () => {
  const written = ['\udc80', '\udc81', ' ', '  ', '"', "'", '\0', '\0\0', '""']
  assert.equal(new Set(written.map(text => normaliseIdentity(text).name)).size, written.length)
})

test('a name of a megabyte takes little memory and differs where its end differs', () => {
  const long = 'a'.repeat(1_000_000)
  const [one, other] = [normaliseIdentity(`${long}\udc80`), normaliseIdentity(`${long}\udc81`)]
  assert.notEqual(one.name, other.name)
  assert.ok(one.name.length <= 256 && one.written.length <= 256)
})

test('whatever is written, the name is bounded and not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 2000 }), written => {
      const { name, written: shown } = normaliseIdentity(written)
      assert.ok(name.length > 0 && name.length <= 256 && shown.length <= 256)
    }),
  )
})
