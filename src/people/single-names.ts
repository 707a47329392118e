import { regionalWeights, unlistedWeight, worldWeights } from './given-name-weights.ts'
import { usableShare } from './rho.ts'

/** As for short forms (detection.md, section 4); regions are covered by taking the worst of them. */
const factor = 1.5

/**
 * Expected share of real among real + twin for one-part log-ins: somebody with a list of given names, of the world or of any one
 * region, asks for them by popularity; twins are the shipped names that nobody of ours bears. null: says nothing, or there are none.
 *
 * @param singles our one-part log-ins
 * @param borne our people's given names, from which follows how well the shipped names cover this site's: of a list whose names we do
 *   not ship, real names would be seen and twins not
 */
export function singleNameRho(singles: ReadonlySet<string>, borne: ReadonlySet<string>): number | null {
  if (singles.size === 0) return null
  const unlisted = [...singles].filter(name => !worldWeights().has(name)).length * unlistedWeight
  const shares = [
    shareIn(worldWeights(), singles, borne, unlisted),
    ...regionalWeights().map(list => shareIn(list, singles, borne, 0)),
  ]
  const share = Math.max(...shares)
  const covered = coverage(borne.size > 0 ? borne : singles)
  return usableShare((factor * share) / (share + (1 - share) * covered))
}

function shareIn(
  list: ReadonlyMap<string, number>,
  singles: ReadonlySet<string>,
  borne: ReadonlySet<string>,
  unlisted: number,
): number {
  let real = unlisted
  let twin = 0
  for (const [name, weight] of list) {
    if (singles.has(name)) real += weight
    else if (!borne.has(name)) twin += weight
  }
  return real / (real + twin)
}

/** Share of the names that are shipped, by Laplace's rule. */
function coverage(names: ReadonlySet<string>): number {
  const listed = [...names].filter(name => worldWeights().has(name)).length
  return (listed + 1) / (names.size + 2)
}
