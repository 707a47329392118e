import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createByteHash } from '../kit/byte-hash.ts'
import { losslessText } from '../kit/lossless-text.ts'
import { roles } from '../matching/shape.ts'
import { createKeyHash } from './key-hash.ts'
import { createSightingRules, ruleNumber, sightingRule } from './sighting-rule.ts'
import { sshd } from './sshd.ts'

const secret = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)

test('a key hashes as the bytes of its texts, one after the other', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 }), parts => {
      const plain = createByteHash(secret)
      for (const [index, bytes] of parts.entries()) {
        const [low, high] = [...plain.lanes] as [number, number]
        if (index === 0) plain.hash(bytes, 0, bytes.length)
        else plain.chain(low, high, bytes, 0, bytes.length)
      }
      const keys = createKeyHash(secret)
      keys.hash(parts.map(bytes => losslessText(bytes, 0, bytes.length)))
      assert.deepEqual(keys.lanes, plain.lanes)
    }),
  )
})

test('where one text of a key ends and the next begins tells keys apart', () => {
  const keys = createKeyHash(secret)
  const lanes = (key: readonly string[]) => {
    keys.hash(key)
    return [...keys.lanes]
  }
  assert.notDeepEqual(lanes(['sshd', 'ab', 'c']), lanes(['sshd', 'a', 'bc']))
})

test('rules that say the same have one number, others have others', () => {
  const rules = createSightingRules()
  const flags = [false, true]
  const all = roles.flatMap(role =>
    flags.flatMap(ends => flags.map(atOnce => sightingRule(sshd, { role, outcome: null, ends, atOnce }))),
  )
  const numbers = all.map(rule => ruleNumber(rules, rule))
  assert.equal(new Set(numbers).size, all.length)
  assert.deepEqual(
    all.map(rule => ruleNumber(rules, { ...rule })),
    numbers,
  )
  assert.deepEqual(
    numbers.map(number => rules.list[number]),
    all,
  )
})

test('what a line needs to be an ask stands in its rule', () => {
  const { needsSource, needsIdentity } = sightingRule(sshd, { role: 'part', outcome: null, needs: ['identity'] })
  assert.deepEqual([needsSource, needsIdentity], [false, true])
})
