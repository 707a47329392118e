import type { Random } from '../kit/random.ts'
import { type NameRegion, nameRegions } from './names.ts'
import { type Popularity, popularity, zipf } from './popularity.ts'

/** Draws people's names as they are borne: the usual ones often, a long tail of rare family names. */
export interface NameMaker {
  readonly given: Popularity<string>
  readonly family: Popularity<string>
}

/** Among 1,000 people of one country the most usual given name is borne by about one in 30, the family name by one in 100. */
const givenExponent = 0.55
const familyExponent = 0.8

/** One maker a region, in the order of `nameRegions`. */
export const nameMakers: readonly NameMaker[] = nameRegions.map(region => ({
  given: popularity(region.given, zipf(givenExponent)),
  family: popularity([...region.family, ...rareFamilyNames(region)], zipf(familyExponent)),
}))

/** Stems and endings crossed so that neighbours in rank share neither. */
function rareFamilyNames(region: NameRegion): string[] {
  const { stems, endings } = region
  const names = endings.flatMap((_, turn) =>
    stems.map((stem, at) => `${stem}${endings[(at + turn) % endings.length] ?? ''}`),
  )
  return [...new Set(names)].filter(name => !region.family.includes(name))
}

export interface FullName {
  readonly given: string
  readonly family: string
}

/** A name of the region; one in ten given names comes from anywhere, as in any real directory. */
export function drawName(random: Random, region: number): FullName {
  const family = (nameMakers[region] as NameMaker).family.draw(random)
  const from = random.chance(0.1) ? random.below(nameMakers.length) : region
  return { given: (nameMakers[from] as NameMaker).given.draw(random), family }
}
