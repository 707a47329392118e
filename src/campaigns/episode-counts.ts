import { expectedAsks } from './spread-rates.ts'
import { blockOf, partOfBlock } from './stream-block.ts'
import { byGroup, cells, groupOf } from './stream-cells.ts'
import type { StreamState } from './stream-state.ts'

/** What an episode came to, against what was expected of it. */
export interface EpisodeCounts {
  /** By cell. */
  readonly seen: readonly number[]
  /** By group of cells, and the shape of the negative binomial that the sum of the blocks has. */
  readonly expected: readonly number[]
  readonly shapes: readonly number[]
}

/** Of the blocks since `since`, before the block `end`. Where some were counted without history, by the groups of those. */
export function episodeCounts(
  { history, current, rates, began, latest }: StreamState,
  since: number,
  end = Number.POSITIVE_INFINITY,
): EpisodeCounts {
  const first = blockOf(since)
  const blocks: { asks: readonly number[]; expected: readonly number[] }[] = history.filter(
    ({ block }) => block >= first && block < end,
  )
  if (current !== null) {
    const part = partOfBlock(current, began, latest)
    blocks.push({ asks: current.asks, expected: rates.map(of => expectedAsks(of, current, part)) })
  }
  const groups = Math.min(rates.length, ...blocks.map(({ expected }) => expected.length))
  const zeros = (length: number): number[] => Array.from({ length }, () => 0)
  const [seen, expected, squares] = [zeros(cells), zeros(groups), zeros(groups)]
  for (const block of blocks) {
    block.asks.forEach((count, cell) => {
      add(seen, cell, count)
    })
    byGroup(block.expected, groups).forEach((mean, group) => {
      add(expected, group, mean)
      add(squares, group, mean ** 2)
    })
  }
  const shapes = expected.map((mean, group) => {
    const ofGroup = rates.filter((_, n) => groupOf(n, groups) === group).map(({ shape }) => shape)
    const independent = groups === cells ? mean ** 2 / (squares[group] as number) : 1
    return Math.min(...ofGroup) * (Number.isFinite(independent) ? independent : 1)
  })
  return { seen, expected, shapes }
}

function add(sums: number[], at: number, count: number): void {
  sums[at] = (sums[at] as number) + count
}
