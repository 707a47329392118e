import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addVersion4, addVersion4Range, noVersion4Networks, version4Bits, version4Table } from './version4-table.ts'

/** Few distinct addresses, so that networks hold each other. */
const address = fc.oneof(
  fc.integer({ min: 0, max: 0xffff_ffff }),
  fc.integer({ min: 0, max: 255 }).map(low => 0xc0000200 + low),
  fc.constantFrom(0, 0xffff_ffff),
)

test('an address is found in the widest of the networks that hold it, as by going through all', () => {
  const network = fc.record({
    address,
    bits: fc.oneof(fc.integer({ min: 22, max: 32 }), fc.integer({ min: 0, max: 32 })),
  })
  fc.assert(
    fc.property(fc.array(network, { maxLength: 20 }), fc.array(address, { maxLength: 20 }), (networks, asked) => {
      const adding = noVersion4Networks()
      for (const { address, bits } of networks) addVersion4(adding, address, bits)
      const table = version4Table(adding)
      for (const wanted of [...asked, ...networks.map(each => each.address)]) {
        const holding = networks.filter(({ address, bits }) => {
          const size = 2 ** (32 - bits)
          return Math.floor(wanted / size) === Math.floor(address / size)
        })
        const widest = holding.length === 0 ? -1 : Math.min(...holding.map(({ bits }) => bits))
        assert.equal(version4Bits(table, wanted), widest)
        assert.equal(version4Bits(table, wanted | 0), widest)
      }
    }),
  )
})

test('a range holds its first and last address and none beside it', () => {
  fc.assert(
    fc.property(address, address, (a, b) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      const adding = noVersion4Networks()
      addVersion4Range(adding, first, last)
      assert.ok(adding.count <= 62)
      const table = version4Table(adding)
      const isIn = (wanted: number) => version4Bits(table, wanted) >= 0
      assert.ok(isIn(first) && isIn(last) && isIn(first + Math.floor((last - first) / 2)))
      if (first > 0) assert.ok(!isIn(first - 1))
      if (last < 0xffff_ffff) assert.ok(!isIn(last + 1))
    }),
  )
})
