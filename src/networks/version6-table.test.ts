import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addVersion6, noVersion6Networks, version6Bits, version6Table, wordsOfGroups } from './version6-table.ts'

const group = fc.oneof(fc.constantFrom(0, 1, 0xffff), fc.integer({ min: 0, max: 0xffff }))
const groups = fc
  .tuple(
    fc.array(fc.constantFrom(0x2001, 0x0db8), { minLength: 2, maxLength: 2 }),
    fc.array(group, { minLength: 6, maxLength: 6 }),
  )
  .map(parts => parts.flat())

const binary = (of: readonly number[]) => of.map(each => each.toString(2).padStart(16, '0')).join('')

test('an address is found in the widest of the networks that hold it, as by comparing bit by bit', () => {
  const network = fc.record({
    groups,
    bits: fc.oneof(fc.integer({ min: 0, max: 128 }), fc.constantFrom(32, 48, 64, 128)),
  })
  fc.assert(
    fc.property(fc.array(network, { maxLength: 12 }), fc.array(groups, { maxLength: 8 }), (networks, asked) => {
      const adding = noVersion6Networks()
      for (const { groups, bits } of networks) addVersion6(adding, wordsOfGroups(groups), bits)
      const table = version6Table(adding)
      for (const wanted of [...asked, ...networks.map(each => each.groups)]) {
        const holding = networks.filter(
          each => binary(each.groups).slice(0, each.bits) === binary(wanted).slice(0, each.bits),
        )
        const widest = holding.length === 0 ? -1 : Math.min(...holding.map(({ bits }) => bits))
        assert.equal(version6Bits(table, wordsOfGroups(wanted)), widest)
      }
    }),
  )
})

test('more networks than there was room for are all kept', () => {
  const adding = noVersion6Networks()
  for (let n = 0; n < 1000; n++) addVersion6(adding, wordsOfGroups([0x2001, 0xdb8, n, 0, 0, 0, 0, 1]), 128)
  assert.equal(version6Table(adding).bits.length, 1000)
})
