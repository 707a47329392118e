import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasBrokenEnd, mendedNames } from './broken-name.ts'

for (const broken of [
  'u003eanna',
  '\\u003canna',
  '20anna',
  '%20anna',
  'mailto:anna',
  '3danna',
  'x22anna',
  'nbsp;anna',
  'anna>',
  '"anna',
  'mailto:%20anna',
  '&lt;anna',
  'anna.',
]) {
  test(`${broken} was anna before a harvester cut it out`, () => {
    assert.ok([...mendedNames(broken)].includes('anna'), [...mendedNames(broken)].join(' '))
  })
}

test('a name without remains is left alone', () => {
  assert.deepEqual([...mendedNames('anna.ng')], [])
  assert.deepEqual([...mendedNames('')], [])
})

test('an address with remains behind its domain is broken', () => {
  assert.ok(hasBrokenEnd('anna@example.com.') && hasBrokenEnd('anna@example.com">'))
  assert.ok(!hasBrokenEnd('anna@example.com') && !hasBrokenEnd('anna.'))
})
