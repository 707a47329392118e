import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileTemplate } from './compile-template.ts'
import { matchTemplate, maximalSlots } from './match-template.ts'
import { TemplateError } from './parse-template.ts'

function fields(pattern: string, message: string): Record<string, string> | null {
  const bytes = new TextEncoder().encode(message)
  const spans = new Int32Array(2 * maximalSlots)
  for (const template of compileTemplate(pattern)) {
    if (!matchTemplate(template, bytes, 0, bytes.length, spans)) continue
    return Object.fromEntries(
      template.names.map((name, slot) => [
        name,
        new TextDecoder().decode(bytes.subarray(spans[2 * slot], spans[2 * slot + 1])),
      ]),
    )
  }
  return null
}

const failed = 'Failed <word:method> for <?invalid user ?><free:identity> from <ip:source> port <digits:port><? ssh2?>'

test('fields are taken from a plain line', () => {
  assert.deepEqual(fields(failed, 'Failed password for jsmith from 192.0.2.7 port 50122 ssh2'), {
    method: 'password',
    identity: 'jsmith',
    source: '192.0.2.7',
    port: '50122',
  })
})

test('a name that poses as a source stays the name', () => {
  const match = fields(
    failed,
    'Failed password for invalid user root from 1.2.3.4 port 22 ssh2 from 192.0.2.7 port 9 ssh2',
  )
  assert.equal(match?.identity, 'root from 1.2.3.4 port 22 ssh2')
  assert.equal(match?.source, '192.0.2.7')
})

test('an empty name is a name', () => {
  assert.equal(fields(failed, 'Failed none for invalid user  from 2001:db8::1 port 9 ssh2')?.identity, '')
})

test('two free fields are both matched from the right', () => {
  const pattern = 'user=\\<<free:identity>\\>, rip=<ip:source>, by <free:agent>, end'
  const match = fields(pattern, 'user=<a>, rip=192.0.2.1, by b>, rip=192.0.2.7, by c, end, end')
  assert.deepEqual(match, { identity: 'a>, rip=192.0.2.1, by b', source: '192.0.2.7', agent: 'c, end' })
})

test('any ends at the first place where the rest fits', () => {
  const pattern = 'user "<any:identity>": password mismatch, client: <ip:source>, <rest>'
  const match = fields(
    pattern,
    'user "x": password mismatch, client: 192.0.2.7, referrer: "": password mismatch, client: 192.0.2.9, "',
  )
  assert.equal(match?.source, '192.0.2.7')
})

test('addresses are read in all their forms and nothing else is', () => {
  const of = (text: string): string | undefined => fields('from <ip:source>: x', `from ${text}: x`)?.source
  for (const good of [
    '192.0.2.7',
    '2001:db8::1',
    '::1',
    '::ffff:192.0.2.1',
    '[2001:db8::1]',
    'fe80::1%eth0',
    '2001:db8::',
  ]) {
    assert.equal(of(good), good)
  }
  for (const bad of ['192.0.2', '192.0.2.256', '192.0.2.7.8', 'example', '']) assert.equal(of(bad), undefined)
})

test('a label is a plain name and stops at all else', () => {
  assert.equal(fields('auth: <label:passdb>(', 'auth: passwd-file(')?.passdb, 'passwd-file')
  assert.equal(fields('auth: <label:passdb>(', 'auth: a,b('), null)
})

test('a template says where it is wrong', () => {
  for (const bad of [
    'a <nothing>',
    'a <word',
    'a <?b',
    '<free><word>',
    '<rest> x',
    'a<quoted>',
    '<free><?b?><digits>',
  ]) {
    assert.throws(() => compileTemplate(bad), TemplateError, bad)
  }
})

test('spans always lie inside the message and texts stand around them', () => {
  const pattern = 'for <free:identity> from <ip:source> port <any:note> end<rest:tail>'
  const piece = fc.constantFrom(' from ', '192.0.2.7', ' port ', ' end', 'x', ' ', '1.2.3.4', ':', '::1', 'for ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const message = `for ${pieces.join('')}`
      const match = fields(pattern, message)
      if (match === null) return
      assert.equal(`for ${match.identity} from ${match.source} port ${match.note} end${match.tail}`, message)
      assert.ok(!(match.note as string).includes(' end'))
    }),
  )
})

test('the name is the longest that leaves a source, a port and the end', () => {
  const piece = fc.constantFrom(' from ', '192.0.2.7', ' port ', '9', ' ssh2', 'x', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), pieces => {
      const name = pieces.join('')
      const match = fields(failed, `Failed password for ${name} from 198.51.100.9 port 1 ssh2`)
      assert.equal(match?.source, '198.51.100.9')
    }),
  )
})

test('a field up to a byte may hold spaces, and no more than that byte allows', () => {
  const mismatch = 'user <until:identity>: password mismatch: <rest>'
  assert.deepEqual(fields(mismatch, 'user eva jansen: password mismatch: /'), { identity: 'eva jansen' })
  assert.equal(fields(mismatch, 'user eva not found: /: password mismatch: /'), null)
})
