import type { ClosedBlock, StreamBlock } from './stream-block.ts'

/** How many asks of a group of cells a block brings where there is no attack. */
export interface SpreadRates {
  /** For each granted first contact. */
  readonly perGrant: number
  /** For each twin that a stranger failed for. */
  readonly perTwin: number
  /** In a whole block, whatever else happens. */
  readonly perBlock: number
  /** Of the negative binomial. */
  readonly shape: number
}

/** Part of a block below which it is not taken to have begun. */
const leastPart = 0.05

/** Expected asks of a block of which that part is over. */
export function expectedAsks(
  rates: SpreadRates,
  { grants, twins }: Pick<StreamBlock, 'grants' | 'twins'>,
  part: number,
): number {
  return rates.perGrant * grants + rates.perTwin * twins + rates.perBlock * Math.max(leastPart, part)
}

const rounds = 100
const enough = 1e-7
/** Added to what came whatever else happened (Jeffreys): what was never seen is not impossible. */
const halfAsk = 0.5
const shapes = { lowest: 0.5, highest: 50 }

/** Poisson rates by expectation maximisation (Dempster, Laird and Rubin 1977), and the moment estimate of the shape. */
export function fitRates(blocks: readonly ClosedBlock[], cell: number): SpreadRates {
  const counts = blocks.map(({ learned }) => learned?.[cell] ?? 0)
  const asks = sum(counts)
  const grants = blocks.map(block => block.grants)
  const twins = blocks.map(block => block.twins)
  const allGrants = sum(grants)
  const allTwins = sum(twins)
  let perGrant = allGrants === 0 ? 0 : asks / 3 / allGrants
  let perTwin = allTwins === 0 ? 0 : asks / 3 / allTwins
  let perBlock = (asks / 3 + halfAsk) / blocks.length
  for (let round = 0; round < rounds && asks > 0; round++) {
    let [byGrants, byTwins, byBlocks] = [0, 0, halfAsk]
    for (let n = 0; n < blocks.length; n++) {
      const count = counts[n] as number
      if (count === 0) continue
      const share = count / (perGrant * (grants[n] as number) + perTwin * (twins[n] as number) + perBlock)
      byGrants += perGrant * (grants[n] as number) * share
      byTwins += perTwin * (twins[n] as number) * share
      byBlocks += perBlock * share
    }
    const before = perBlock
    perGrant = allGrants === 0 ? 0 : byGrants / allGrants
    perTwin = allTwins === 0 ? 0 : byTwins / allTwins
    perBlock = byBlocks / blocks.length
    if (Math.abs(perBlock - before) < enough * before) break
  }
  const rates = { perGrant, perTwin, perBlock, shape: shapes.highest }
  return { ...rates, shape: fitShape(rates, blocks, counts) }
}

function fitShape(rates: SpreadRates, blocks: readonly ClosedBlock[], counts: readonly number[]): number {
  let [squares, excess] = [0, 0]
  blocks.forEach((block, n) => {
    const expected = expectedAsks(rates, block, 1)
    squares += expected ** 2
    excess += ((counts[n] as number) - expected) ** 2 - expected
  })
  return excess <= 0 ? shapes.highest : Math.min(shapes.highest, Math.max(shapes.lowest, squares / excess))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
