import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createTextHash } from './keyed-hash.ts'

const secret = Uint8Array.from({ length: 16 }, (_, at) => at)

function hashed(first: string, second: string, key = secret): string {
  const hash = createTextHash(key)
  hash.hash(first, second)
  return `${hash.lanes[0]}/${hash.lanes[1]}`
}

test('the same texts give the same hash, whatever was hashed before', () => {
  const hash = createTextHash(secret)
  hash.hash('192.0.2.7', 'jsmith')
  const before = [...hash.lanes]
  hash.hash('something', 'else')
  hash.hash('192.0.2.7', 'jsmith')
  assert.deepEqual([...hash.lanes], before)
})

test('where one text ends and the next begins matters', () => {
  assert.notEqual(hashed('ab', 'c'), hashed('a', 'bc'))
  assert.notEqual(hashed('', 'ab'), hashed('ab', ''))
})

test('other texts or another key give another hash', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      (a, b, c) => {
        if (b !== c) assert.notEqual(hashed(a, b), hashed(a, c))
        assert.notEqual(
          hashed(a, b),
          hashed(
            a,
            b,
            Uint8Array.from(secret, byte => byte ^ 1),
          ),
        )
      },
    ),
  )
})

test('100,000 pairs spread evenly and do not collide in either lane pair', () => {
  const hash = createTextHash(secret)
  const seen = new Set<string>()
  const bins = new Uint32Array(16)
  for (let n = 0; n < 100_000; n++) {
    hash.hash('198.51.100.1', `user${n}`)
    seen.add(`${hash.lanes[0]}/${hash.lanes[1]}`)
    const bin = (hash.lanes[0] as number) & 15
    bins[bin] = (bins[bin] as number) + 1
  }
  assert.equal(seen.size, 100_000)
  for (const count of bins) assert.ok(Math.abs(count - 6250) < 400, `${count}`)
})
