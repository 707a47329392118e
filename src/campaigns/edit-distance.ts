/**
 * How many letters have to be put in, left out, exchanged or swapped with their neighbour to make one text of the other (optimal string alignment);
 * `beyond` + 1 where it is more than that.
 */
export function editDistance(from: string, to: string, beyond: number): number {
  if (Math.abs(from.length - to.length) > beyond) return beyond + 1
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) next.push(cheapest(row, column, next))
    if (Math.min(...next) > beyond) return beyond + 1
    before = last
    last = next
  }
  return Math.min(last[to.length] as number, beyond + 1)

  function cheapest(row: number, column: number, next: readonly number[]): number {
    const isSame = from[row - 1] === to[column - 1]
    const exchanged = (last[column - 1] as number) + (isSame ? 0 : 1)
    const moved = Math.min((last[column] as number) + 1, (next[column - 1] as number) + 1)
    const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
    return Math.min(exchanged, moved, isSwapped ? (before[column - 2] as number) + 1 : exchanged)
  }
}
