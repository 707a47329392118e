import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createByteHash } from '../../kit/byte-hash.ts'
import { bareKernel } from './bare-kernel.ts'

type Exports = Readonly<{
  setHashKey(low: number, high: number): void
  hashBytes(start: number, end: number): void
  chainBytes(low: number, high: number, start: number, end: number): void
  hashLow: { readonly value: number }
  hashHigh: { readonly value: number }
}>

const at = 4096

test('the kernel hashes bytes as the plain lane does', () => {
  const { exports, bytes } = bareKernel<Exports>()
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 20 }),
      (secret, first, second) => {
        const key = new DataView(secret.buffer, secret.byteOffset)
        exports.setHashKey(key.getUint32(0, true), key.getUint32(4, true))
        const hash = createByteHash(secret)
        // What stands behind the end must not count.
        bytes.fill(0xff, at, at + 400)
        bytes.set(first, at)
        exports.hashBytes(at, at + first.length)
        hash.hash(first, 0, first.length)
        assert.deepEqual([exports.hashLow.value >>> 0, exports.hashHigh.value >>> 0], [...hash.lanes])
        bytes.set(second, at)
        bytes[at + second.length] = 0xff
        const [low = 0, high = 0] = hash.lanes
        exports.chainBytes(low, high, at, at + second.length)
        hash.chain(low, high, second, 0, second.length)
        assert.deepEqual([exports.hashLow.value >>> 0, exports.hashHigh.value >>> 0], [...hash.lanes])
      },
    ),
  )
})
