import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../kit/random.ts'
import { expectedAsks, fitRates } from './spread-rates.ts'
import type { BlockCauses, ClosedBlock } from './stream-block.ts'

const planted = {
  perGrant: 0.01,
  perNewGrant: 0,
  perTwin: 0.05,
  perRefused: 0.1,
  perUnmet: 0,
  perBlock: 0.4,
  shape: 50,
}

function blocks(count: number, meanOf: (block: BlockCauses) => number): ClosedBlock[] {
  const random = createRandom('spread rates')
  return Array.from({ length: count }, (_, block) => {
    const [grants, twins] = [random.poisson(block % 4 === 1 ? 300 : 20), random.poisson(block % 7 === 3 ? 40 : 4)]
    const refused = random.poisson(block % 5 === 2 ? 30 : 2)
    const asks = [random.poisson(meanOf({ grants, newGrants: 0, unmet: 0, twins, refused }))]
    return { block, grants, newGrants: 0, unmet: 0, twins, refused, asks, learned: asks, expected: [] }
  })
}

test('planted rates are found again', () => {
  const rates = fitRates(
    blocks(4000, block => expectedAsks(planted, block, 1)),
    0,
  )
  assert.ok(Math.abs(rates.perGrant / planted.perGrant - 1) < 0.1, `${rates.perGrant}`)
  assert.ok(Math.abs(rates.perTwin / planted.perTwin - 1) < 0.15, `${rates.perTwin}`)
  assert.ok(Math.abs(rates.perRefused / planted.perRefused - 1) < 0.15, `${rates.perRefused}`)
  assert.ok(Math.abs(rates.perBlock / planted.perBlock - 1) < 0.15, `${rates.perBlock}`)
  assert.ok(rates.shape > 10)
})

test('counts that vary more than chance explains give a small shape', () => {
  const random = createRandom('busy blocks')
  const rates = fitRates(
    blocks(2000, block => expectedAsks(planted, block, 1) * random.exponential(1)),
    0,
  )
  assert.ok(rates.shape > 0.5 && rates.shape < 2, `${rates.shape}`)
})

test('what was never seen is rare, and not impossible', () => {
  const never = fitRates(
    blocks(360, () => 0),
    0,
  )
  assert.equal(never.perGrant, 0)
  assert.equal(never.perTwin, 0)
  assert.ok(never.perBlock > 0 && never.perBlock < 0.01)
})

test('of a block that has only begun, little is expected whatever else happens', () => {
  const part = (of: number) => expectedAsks(planted, { grants: 0, newGrants: 0, unmet: 0, twins: 0, refused: 0 }, of)
  assert.equal(part(1), planted.perBlock)
  assert.equal(part(0.5), planted.perBlock / 2)
  assert.equal(part(0), part(0.05))
})
