/** Words longer than this are no slips of the finger. */
const longest = 64

/**
 * The word that was probably meant: at most a third of its letters away by insertions, deletions, replacements and swaps of neighbours
 * (optimal string alignment, Damerau 1964); null where none is that close.
 */
export function closestWord(typed: string, words: readonly string[]): string | null {
  if (typed.length > longest) return null
  let closest: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const away = distance(typed.toLowerCase(), word.toLowerCase())
    if (away < least && away <= Math.max(1, word.length / 3)) {
      closest = word
      least = away
    }
  }
  return closest
}

function distance(a: string, b: string): number {
  let twoBack: number[] = []
  let oneBack = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const edited = Math.min(
        (oneBack[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (oneBack[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      here.push(swapped ? Math.min(edited, (twoBack[column - 2] ?? 0) + 1) : edited)
    }
    twoBack = oneBack
    oneBack = here
  }
  return oneBack[b.length] ?? 0
}
