import type { BlockCauses, ClosedBlock } from './stream-block.ts'
import { traitsOf } from './stream-cells.ts'

/** How many asks of a group of cells a block brings where there is no attack. */
export interface SpreadRates {
  /** For each granted first contact: of known networks; 0 in a group of new ones. */
  readonly perGrant: number
  /** For each granted first contact of a new network; 0 in a group of known ones. */
  readonly perNewGrant: number
  /** For each twin that a stranger failed for. */
  readonly perTwin: number
  /** For each pair that had been let in and is now refused. */
  readonly perRefused: number
  /** For each person whose devices were not met yet; 0 where they all were. */
  readonly perUnmet: number
  /** In a whole block, whatever else happens. */
  readonly perBlock: number
  /** Of the negative binomial. */
  readonly shape: number
}

/** Part of a block below which it is not taken to have begun. */
const leastPart = 0.05
/** Part of a block, three hours, in which devices that nobody uses ask for mail. */
const partToMeet = 0.5

/** Expected asks of a block of which that part is over. */
export function expectedAsks(rates: SpreadRates, block: BlockCauses, part: number): number {
  const passed = Math.max(leastPart, part)
  return (
    rates.perGrant * block.grants +
    rates.perNewGrant * block.newGrants +
    rates.perTwin * block.twins +
    rates.perRefused * block.refused +
    rates.perUnmet * block.unmet * shareOfNetworks(rates, block) * Math.min(1, passed / partToMeet) +
    rates.perBlock * passed
  )
}

/** Devices are met where grants are: in known networks, in new ones. */
function shareOfNetworks({ perNewGrant }: SpreadRates, { grants, newGrants }: BlockCauses): number {
  const inNew = (newGrants + 1) / (grants + 20)
  return perNewGrant > 0 ? inNew : 1 - inNew
}

const rounds = 100
const enough = 1e-7
/** Added to what came whatever else happened (Jeffreys): what was never seen is not impossible. */
const halfAsk = 0.5

/** Poisson rates by expectation maximisation (Dempster, Laird and Rubin 1977), and the moment estimate of the shape. */
export function fitRates(blocks: readonly ClosedBlock[], cell: number): SpreadRates {
  const counts = blocks.map(({ learned }) => learned?.[cell] ?? 0)
  const asks = sum(counts)
  const { newNetwork } = traitsOf(cell)
  const causes = [
    blocks.map(({ grants }) => (newNetwork ? 0 : grants)),
    blocks.map(({ newGrants }) => (newNetwork ? newGrants : 0)),
    blocks.map(({ twins }) => twins),
    blocks.map(({ refused }) => refused),
    blocks.map(() => 1),
  ]
  const totals = causes.map(sum)
  const added = [0, 0, 0, 0, halfAsk]
  let rates = totals.map((total, n) => (total === 0 ? 0 : (asks / causes.length + (added[n] as number)) / total))
  for (let round = 0; round < rounds && asks > 0; round++) {
    const next = fitRound(rates, causes, counts).map((count, n) =>
      totals[n] === 0 ? 0 : (count + (added[n] as number)) / (totals[n] as number),
    )
    const isEnough = next.every((rate, n) => Math.abs(rate - (rates[n] as number)) <= enough * rate)
    rates = next
    if (isEnough) break
  }
  const [perGrant, perNewGrant, perTwin, perRefused, perBlock] = rates as [number, number, number, number, number]
  const fitted = { perGrant, perNewGrant, perTwin, perRefused, perUnmet: 0, perBlock, shape: usualShape }
  return { ...fitted, shape: fitShape(fitted, blocks, counts) }
}

/** Shares the counts of the blocks out among their causes. */
function fitRound(
  rates: readonly number[],
  causes: readonly (readonly number[])[],
  counts: readonly number[],
): number[] {
  const shares = rates.map(() => 0)
  counts.forEach((count, block) => {
    if (count === 0) return
    const means = rates.map((rate, n) => rate * (causes[n]?.[block] as number))
    const all = sum(means)
    means.forEach((mean, n) => {
      shares[n] = (shares[n] as number) + (count * mean) / all
    })
  })
  return shares
}

const shapes = { lowest: 0.5, highest: 50 }
/** Of a group of cells of which too little came to tell: what it is, and the squared asks that it is worth. */
const usualShape = 1
const worth = 0.5

function fitShape(rates: SpreadRates, blocks: readonly ClosedBlock[], counts: readonly number[]): number {
  let [squares, excess] = [0, 0]
  blocks.forEach((block, n) => {
    const expected = expectedAsks(rates, block, 1)
    squares += expected ** 2
    excess += ((counts[n] as number) - expected) ** 2 - expected
  })
  const shape = (squares + worth) / (Math.max(0, excess) + worth / usualShape)
  return Math.min(shapes.highest, Math.max(shapes.lowest, shape))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
