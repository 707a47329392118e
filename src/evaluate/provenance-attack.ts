import type { Random } from '../kit/random.ts'
import { unknownList } from '../provenance/attribute-list.ts'
import type { AskedToken } from '../provenance/question.ts'
import { departments, junkNames, type Names, type ProvenanceWorld, shuffled } from './provenance-world.ts'

/** What makes a run of a list hard to tell; all shares from 0 to 1. */
export interface AttackKnobs {
  /** Names asked for, drawn evenly on a scale of ratios. */
  readonly fewest: number
  readonly most: number
  /** At most this share is noise, half of it people of the directory. */
  readonly noise: number
  /** At most this share of our copy of the list is out of date. */
  readonly drift: number
  /** Share of attacks on one department only. */
  readonly filter: number
  /** Share of attacks that run two lists. */
  readonly mix: number
}

/** Share of attacks with a list that nobody gave us. */
const unlistedShare = 0.2

export interface ProvenanceAttack {
  readonly asked: readonly AskedToken[]
  /** Labels that would be right. */
  readonly truth: readonly string[]
  /** False: with a list that nobody gave us. */
  readonly isListed: boolean
}

/** One run of a list, in any order. */
export function provenanceAttack(world: ProvenanceWorld, knobs: AttackKnobs, random: Random): ProvenanceAttack {
  const count = Math.round(knobs.fewest * (knobs.most / knobs.fewest) ** random.next())
  const source = sourceOf(world, knobs, random)
  const wanted = filtered(drift(source, knobs.drift * random.next(), random), source, knobs, world, random)
  const noise = Math.round(knobs.noise * random.next() * count)
  const hits = shuffled(wanted, random).slice(0, Math.max(1, count - noise))
  const strays = Array.from({ length: noise }, () =>
    random.chance(0.5) ? random.below(world.people.length) : world.firstJunk + random.below(junkNames),
  )
  const tokens = shuffled([...new Set([...hits, ...strays])], random)
  return {
    asked: tokens.map((token, at) => ({ token, first: at })),
    truth: source.labels,
    isListed: source.isListed,
  }
}

interface Source extends Names {
  readonly labels: readonly string[]
  readonly isListed: boolean
}

function sourceOf(world: ProvenanceWorld, knobs: AttackKnobs, random: Random): Source {
  if (random.chance(unlistedShare)) {
    const unlisted = random.pick(['visible', 'random'] as const)
    return { ...world.unlisted[unlisted], labels: [unknownList], isListed: false }
  }
  const first = placeOf(world, random)
  if (!random.chance(knobs.mix)) return { ...first, isListed: true }
  const second = placeOf(world, random)
  const half = Math.min(first.members.length, second.members.length)
  const members = [first, second].flatMap(place => shuffled(place.members, random).slice(0, half))
  const newcomers = [...first.newcomers, ...second.newcomers]
  return { members: [...new Set(members)], newcomers, labels: [...first.labels, ...second.labels], isListed: true }
}

/** One of the lists, or the whole directory: an unknown list of real people looks the same. */
function placeOf({ places, people }: ProvenanceWorld, random: Random): Omit<Source, 'isListed'> {
  const place = places[random.below(places.length + 1)]
  if (place === undefined) return { members: [...people.keys()], newcomers: [], labels: [unknownList] }
  return { ...place, labels: [place.label] }
}

/** The list as the asker has it: a share of ours is gone from it, and as many others have come. */
function drift({ members, newcomers }: Names, share: number, random: Random): number[] {
  const kept = members.filter(() => !random.chance(share))
  const come = shuffled(newcomers, random).slice(0, members.length - kept.length)
  return [...new Set([...kept, ...come])]
}

/** One department of it, where the list has enough of one. Words that are nobody's belong to none. */
function filtered(
  names: readonly number[],
  { members }: Names,
  knobs: AttackKnobs,
  world: ProvenanceWorld,
  random: Random,
): readonly number[] {
  if (!random.chance(knobs.filter)) return names
  const department = departmentOf(world, random.pick(members))
  const chosen = names.filter(token => departmentOf(world, token) === department)
  return chosen.length < knobs.fewest ? names : chosen
}

/** A decoy has a department, too. */
function departmentOf({ people, decoys }: ProvenanceWorld, token: number): number | null {
  return people[token]?.department ?? (decoys.has(token) ? token % departments : null)
}
