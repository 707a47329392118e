/**
 * Kendall's tau-b of the order in which things happened against the order of their ranks: 1 in order, -1 in reverse order, about 0
 * without order; NaN where all times or fewer than two are the same. Things at the same time are in no order. By merge sort (Knight
 * 1966), since a stranger chooses how many there are.
 */
export function kendallTau(events: readonly { readonly time: number; readonly rank: number }[]): number {
  const inTime = [...events].sort((a, b) => a.time - b.time || a.rank - b.rank)
  const pairs = pairsOf(inTime.length)
  const tiedTimes = tiedPairs(inTime.map(event => event.time))
  const ranks = inTime.map(event => event.rank)
  const tiedRanks = tiedPairs([...ranks].sort((a, b) => a - b))
  const tiedBoth = tiedPairs(inTime.map(event => `${event.time} ${event.rank}`))
  const inversions = countInversions(ranks)
  const surplus = pairs - tiedTimes - tiedRanks + tiedBoth - 2 * inversions
  return surplus / Math.sqrt((pairs - tiedTimes) * (pairs - tiedRanks))
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}

/** Pairs of equal values in a list in which equal ones stand together. */
function tiedPairs(values: readonly (number | string)[]): number {
  let tied = 0
  let run = 1
  for (let at = 1; at <= values.length; at += 1) {
    if (at < values.length && values[at] === values[at - 1]) {
      run += 1
      continue
    }
    tied += pairsOf(run)
    run = 1
  }
  return tied
}

function countInversions(values: readonly number[]): number {
  let from = Float64Array.from(values)
  let to = new Float64Array(values.length)
  let inversions = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) inversions += mergeRuns(from, to, start, width)
    const other = from
    from = to
    to = other
  }
  return inversions
}

function mergeRuns(from: Float64Array, to: Float64Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length)
  const end = Math.min(start + 2 * width, from.length)
  let left = start
  let right = middle
  let inversions = 0
  for (let at = start; at < end; at += 1) {
    const takeRight = right < end && (left >= middle || (from[right] as number) < (from[left] as number))
    if (takeRight) inversions += middle - left
    to[at] = from[takeRight ? right++ : left++] as number
  }
  return inversions
}
