/**
 * The highest rate at which nothing is seen, by bisection on a logarithmic scale to within 5 %, on the assumption that who asks faster is seen
 * more easily. Null: not even the highest is seen; 0: even the lowest is.
 */
export function highestUnseen(lowest: number, highest: number, isSeen: (perDay: number) => boolean): number | null {
  if (!isSeen(highest)) return null
  if (isSeen(lowest)) return 0
  let [unseen, seen] = [lowest, highest]
  while (seen / unseen > 1.05) {
    const middle = Math.sqrt(unseen * seen)
    if (isSeen(middle)) seen = middle
    else unseen = middle
  }
  return unseen
}
