import type { Random } from '../kit/random.ts'
import { type NameRegion, nameRegions } from './names.ts'
import { type Popularity, popularity, zipf } from './popularity.ts'

export interface FullName {
  readonly given: string
  readonly family: string
}

/** Draws names as often as they are borne in one part of the world. */
interface NameMaker {
  readonly given: Popularity<string>
  readonly family: Popularity<string>
}

/**
 * Shape of the distributions: a sixth to a half of the people of a country bears one of its hundred most usual family names, and the
 * most usual one is borne by about one in 100; the most usual given names by one in 30.
 */
const usualFamilies = { share: 0.35, exponent: 0.75 }
const rareFamilies = { count: 6000, exponent: 0.4 }
const usualGiven = { share: 0.8, exponent: 0.45 }
const rareGivenExponent = 0.5

const nameMakers: readonly NameMaker[] = nameRegions.map(region => ({
  given: usualAndRare(region.given, compoundGivenNames(region), usualGiven, rareGivenExponent),
  family: usualAndRare(region.family, rareFamilyNames(region), usualFamilies, rareFamilies.exponent),
}))

function usualAndRare(
  usual: readonly string[],
  rare: readonly string[],
  { share, exponent }: { share: number; exponent: number },
  rareExponent: number,
): Popularity<string> {
  const weights = [
    usual.map((_, rank) => zipf(exponent)(rank)),
    rare.map((_, rank) => zipf(rareExponent)(rank)),
  ] as const
  const [usualSum, rareSum] = [sum(weights[0]), sum(weights[1])]
  const all = [...weights[0].map(w => (w / usualSum) * share), ...weights[1].map(w => (w / rareSum) * (1 - share))]
  return popularity([...usual, ...rare], rank => all[rank] ?? 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** `annalena`, `jeanpierre`: two of the twenty most usual ones. */
function compoundGivenNames({ given }: NameRegion): string[] {
  const usual = given.slice(0, 20)
  return usual.flatMap((first, at) =>
    rotated(usual, at + 1).flatMap(second => (first === second ? [] : [first + second])),
  )
}

/** Stems, pairs of stems, and endings, crossed so that neighbours in rank share neither. */
function rareFamilyNames({ stems, endings, family }: NameRegion): string[] {
  const pairs = stems.flatMap((_, turn) => stems.map((stem, at) => stem + (rotated(stems, turn)[at] ?? '')))
  const starts = [...stems, ...pairs]
  const names = endings.flatMap((_, turn) =>
    starts.map((start, at) => start + (endings[(at + turn) % endings.length] ?? '')),
  )
  const usual = new Set(family)
  return [...new Set(names)].filter(name => !usual.has(name)).slice(0, rareFamilies.count)
}

function rotated<T>(items: readonly T[], by: number): T[] {
  return [...items.slice(by), ...items.slice(0, by)]
}

/** A name of the region; one in eight given names comes from anywhere, as in any real directory. */
export function drawName(random: Random, region: number): FullName {
  const family = makerOf(region).family.draw(random)
  return { given: drawGiven(random, random.chance(1 / 8) ? random.below(nameMakers.length) : region), family }
}

export function drawGiven(random: Random, region: number): string {
  return makerOf(region).given.draw(random)
}

function makerOf(region: number): NameMaker {
  const maker = nameMakers[region]
  if (maker === undefined) throw new RangeError(`there is no region ${region}`)
  return maker
}
