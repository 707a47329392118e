/** One name as the list has it and as it was asked for. */
export interface Placed {
  readonly rank: number
  readonly first: number
}

/** Pairs asked for the other way round than they rank. Ties in time or rank tell nothing: half of them count. */
export function inversions(placed: readonly Placed[]): number {
  const inTime = [...placed].sort((a, b) => a.first - b.first || a.rank - b.rank)
  const tiedInTime = tiedPairs(inTime, (a, b) => a.first === b.first)
  const tiedInBoth = tiedPairs(inTime, (a, b) => a.first === b.first && a.rank === b.rank)
  const inRank = [...placed].sort((a, b) => a.rank - b.rank)
  const tied = tiedInTime + tiedPairs(inRank, (a, b) => a.rank === b.rank) - tiedInBoth
  const ranks = Float64Array.from(inTime, each => each.rank)
  return invertedPairs(ranks, new Float64Array(ranks.length), 0, ranks.length) + tied / 2
}

/** Pairs that are equal, of a sequence in which equal ones are neighbours. */
function tiedPairs(sorted: readonly Placed[], isTied: (a: Placed, b: Placed) => boolean): number {
  let pairs = 0
  let run = 0
  sorted.forEach((each, at) => {
    const before = sorted[at - 1]
    run = before !== undefined && isTied(before, each) ? run + 1 : 0
    pairs += run
  })
  return pairs
}

/** Pairs in [start, end) of which the earlier is larger; merge sort, which leaves the range in order. */
function invertedPairs(values: Float64Array, scratch: Float64Array, start: number, end: number): number {
  if (end - start < 2) return 0
  const middle = (start + end) >> 1
  const within = invertedPairs(values, scratch, start, middle) + invertedPairs(values, scratch, middle, end)
  let across = 0
  let left = start
  let right = middle
  for (let at = start; at < end; at++) {
    const takesLeft = right === end || (left < middle && (values[left] as number) <= (values[right] as number))
    if (!takesLeft) across += middle - left
    scratch[at] = values[takesLeft ? left++ : right++] as number
  }
  values.set(scratch.subarray(start, end), start)
  return within + across
}
