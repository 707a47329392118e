import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { editDistance } from './edit-distance.ts'
import { lookAlikes } from './look-alike.ts'

const own = ['northfield.example', 'mail.north-isles.co.uk', 'abc.example']
const ofOurs = lookAlikes(own)
const how = (domain: string) => ofOurs(domain)?.how ?? null

test('what passes for a domain of ours is told with the way in which it does', () => {
  assert.deepEqual(
    ['n0rthfield.example', 'northfie1d.example', 'northfieId.example', 'nоrthfield.example', 'nørthfield.example'].map(
      how,
    ),
    ['letters', 'letters', 'letters', 'letters', 'letters'],
  )
  assert.equal(how(domainToASCII('nоrthfield.example')), 'letters')
  assert.deepEqual(['northfeild.example', 'northfielld.example', 'northfild.example', 'nortfield.test'].map(how), [
    'typing',
    'typing',
    'typing',
    'typing',
  ])
  assert.deepEqual(
    [
      'northfield-login.test',
      'login-northfield.example',
      'mynorthfield.test',
      'northisles.co.uk',
      'abc.login.test',
    ].map(how),
    ['words', 'words', 'words', 'words', null],
  )
  assert.deepEqual(['northfield.test', 'north-isles.example'].map(how), ['ending', 'ending'])
  assert.deepEqual(
    ['northfield.example.evil.test', 'northfield-example.evil.test', 'a.abc.example.evil.test'].map(how),
    ['below', 'below', 'below'],
  )
})

test('what is ours, and what only shares a word, is none', () => {
  const none = [
    'northfield.example',
    'NORTHFIELD.example.',
    'mail.northfield.example',
    'north-isles.co.uk',
    'news.north-isles.co.uk',
    'southfield.example',
    'co.uk',
    'north.example',
    'evil.test',
    'northfield.saas.test',
  ]
  assert.deepEqual(
    none.filter(domain => how(domain) !== null),
    [],
  )
})

test('short names are met everywhere: only what looks the same passes for them', () => {
  assert.deepEqual(['abd.example', 'abc.test', 'abc-login.example', 'abcd.example'].map(how), [null, null, null, null])
  assert.equal(how('аbс.example'), 'letters')
})

const label = fc.stringMatching(/^[a-z][a-z0-9]{5,20}$/)

test('no domain looks like itself or what lies below it; one slip of the finger on a long name always does', () => {
  fc.assert(
    fc.property(label, label, fc.nat(), fc.constantFrom(...'abcxyz'), (name, below, place, letter) => {
      const domain = `${name}.example`
      const look = lookAlikes([domain])
      assert.equal(look(domain), null)
      assert.equal(look(`${below}.${domain}`), null)
      const at = place % name.length
      const slips = [
        name.slice(0, at) + letter + name.slice(at),
        name.slice(0, at) + letter + name.slice(at + 1),
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + (name[at + 1] ?? '') + name[at] + name.slice(at + 2),
      ].filter(each => each !== name)
      for (const slip of slips) assert.equal(look(`${slip}.example`)?.like, domain, slip)
    }),
  )
})

test('any text is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), domain => {
      const told = ofOurs(domain)
      assert.ok(told === null || own.includes(told.like))
    }),
  )
  assert.equal(ofOurs(`${'xn--'.repeat(80)}.example`), null)
})

test('the distance is the same both ways, and at most the length of the longer', () => {
  const text = fc.stringMatching(/^[ab]{0,8}$/)
  fc.assert(
    fc.property(text, text, (a, b) => {
      const distance = editDistance(a, b, 20)
      assert.equal(distance, editDistance(b, a, 20))
      assert.ok(distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length))
      assert.equal(distance === 0, a === b)
      assert.equal(editDistance(a, b, 1), Math.min(distance, 2))
    }),
  )
})
