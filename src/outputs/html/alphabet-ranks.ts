import type { FoundIdentity } from '../../findings/finding.ts'
import { byText } from '../../kit/by-text.ts'

/** The place of each name in the alphabet of all of them, from 0. */
export function alphabetRanks(identities: readonly FoundIdentity[]): number[] {
  const order = [...identities.keys()].sort((a, b) =>
    byText(identities[a]?.identity ?? '', identities[b]?.identity ?? ''),
  )
  const ranks = new Array<number>(identities.length).fill(0)
  for (const [rank, at] of order.entries()) ranks[at] = rank
  return ranks
}
