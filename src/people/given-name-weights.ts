import { once } from '../kit/once.ts'
import { givenNamesByRegion } from './given-names.ts'

/** Popularity falls about with the rank (Zipf, flattened at the head as Mandelbrot has it). */
const flattening = 10

function weightsOf(names: string): ReadonlyMap<string, number> {
  const ranked = new Set(names.trim().split(/\s+/))
  return new Map([...ranked].map((name, rank) => [name, flattening / (flattening + rank)]))
}

/** Popularity of the shipped given names, for every region whose list a stranger may hold; the most popular near 1. */
export const regionalWeights = once((): readonly ReadonlyMap<string, number>[] =>
  Object.values(givenNamesByRegion).map(weightsOf),
)

/** Popularity in a list of the whole world: a name's weights in all regions. */
export const worldWeights = once((): ReadonlyMap<string, number> => pooled(regionalWeights()))

function pooled(regions: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const world = new Map<string, number>()
  for (const region of regions) {
    for (const [name, weight] of region) world.set(name, (world.get(name) ?? 0) + weight)
  }
  return world
}

/** Weight of a name that no region's list holds: as the hundredth of a region. */
export const unlistedWeight: number = flattening / (flattening + 100)
