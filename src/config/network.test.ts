import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNetwork, networkSet } from './network.ts'

test('a network has an address of its family and a length that fits', () => {
  assert.deepEqual(
    ['192.0.2.7', '192.0.2.0/24', '2001:db8::/32', '0.0.0.0/0'].filter(text => !isNetwork(text)),
    [],
  )
  assert.deepEqual(
    ['192.0.2.0/33', '192.0.2.0/', '192.0.2.0/24/1', 'example.com', '2001:db8::/-1', ''].filter(isNetwork),
    [],
  )
})

test('an address lies in its network and not in the one beside it', () => {
  const inside = networkSet(['192.0.2.0/25', '2001:db8::/32', '203.0.113.9'])
  assert.deepEqual(
    ['192.0.2.127', '2001:db8:1::1', '203.0.113.9'].filter(address => !inside(address)),
    [],
  )
  assert.deepEqual(['192.0.2.128', '2001:db9::1', '203.0.113.8', 'host:mail.example.com'].filter(inside), [])
})
