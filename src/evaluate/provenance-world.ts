import type { Random } from '../kit/random.ts'
import type { ListKind } from '../provenance/list-kind.ts'
import type { CandidateList } from '../provenance/question.ts'

/** A person of the simulated directory. Departments 0 and 1 write code. */
export interface VisiblePerson {
  readonly department: number
  /** How likely pages and documents are to name this person, against others. */
  readonly visibility: number
  /** Days before the attack. */
  readonly hired: number
}

/** A place from which names can be had. */
export interface Place {
  readonly label: string
  readonly kind: ListKind
  readonly members: readonly number[]
  /** Who comes on to it, as time goes by. */
  readonly newcomers: readonly number[]
}

/** Those who stand on a list, and those who come on to it next. */
export type Names = Pick<Place, 'members' | 'newcomers'>

export interface ProvenanceWorld {
  readonly people: readonly VisiblePerson[]
  readonly places: readonly Place[]
  /** Lists that nobody gave us: by visibility, as web lists are, and by chance. */
  readonly unlisted: { readonly visible: Names; readonly random: Names }
  readonly lists: readonly CandidateList[]
  readonly decoys: ReadonlySet<number>
  readonly universe: number
  /** Tokens from here on are on no list. */
  readonly firstJunk: number
}

const staff = 2000
export const departments = 10
const words = 20_000
/** Names outside of all lists that noise is drawn from. */
export const junkNames = 20_000
const mostDecoys = 200

/** A directory of 2,000 and twelve lists of it, as in the simulation of provenance.md, section 7; `decoys` in each place where one can be put. */
export function provenanceWorld(random: Random, decoys: number): ProvenanceWorld {
  const people = Array.from({ length: staff }, (): VisiblePerson => personOf(random))
  const firstDecoy = staff + words
  const plain = placesOf(people, random)
  let next = firstDecoy
  const planted = plain.map(place => {
    if (!plantable.has(place.kind)) return place
    const own = Array.from({ length: decoys }, () => next++)
    return { ...place, members: spaced(place.members, own) }
  })
  const places = [...planted, ...copies(planted, random)]
  const firstJunk = firstDecoy + mostDecoys
  const lists = places.map(place => candidate(place, firstJunk + junkNames))
  const everyone = new Set([...people.keys(), ...places.flatMap(place => place.members)])
  return {
    people,
    places,
    unlisted: {
      visible: byVisibility(people, 0.1, 1, random),
      random: byChance([...people.keys()], 0.15, random),
    },
    lists,
    decoys: new Set(Array.from({ length: next - firstDecoy }, (_none, at) => firstDecoy + at)),
    universe: everyone.size,
    firstJunk,
  }
}

/** Where an organisation, or a friend of it, can put a name. */
const plantable: ReadonlySet<ListKind> = new Set(['web', 'git', 'breach'])

function personOf(random: Random): VisiblePerson {
  return {
    department: random.below(departments),
    visibility: Math.exp(random.normal(0, 1.2)),
    hired: random.exponential(6 * 365),
  }
}

function placesOf(people: readonly VisiblePerson[], random: Random): Place[] {
  const everyone = [...people.keys()]
  const coders = everyone.filter(at => (people[at]?.department ?? departments) < 2)
  return [
    { label: 'team page', kind: 'web', ...byVisibility(people, 0.15, 1, random) },
    { label: 'press', kind: 'web', ...byVisibility(people, 0.04, 1.5, random) },
    { label: 'documents', kind: 'web', ...byVisibility(people, 0.06, 0.7, random) },
    { label: 'git authors', kind: 'git', ...byChance(coders, 0.5, random) },
    ...[900, 1500, 2200, 400].map((age, at): Place => {
      const there = everyone.filter(one => (people[one]?.hired ?? 0) > age)
      return { label: `breach ${at + 1}`, kind: 'breach', ...byChance(there, 0.1 + 0.2 * random.next(), random) }
    }),
    { label: 'stealer log', kind: 'other', ...byChance(everyone, 0.01, random) },
    wordList(everyone, random),
  ]
}

/** Three in a hundred of ours have a log-in that stands on any list of names. */
function wordList(everyone: readonly number[], random: Random): Place {
  const guessable = byChance(everyone, 0.03, random)
  const generic = Array.from({ length: words }, (_none, at) => staff + at)
  const members = shuffled([...guessable.members, ...generic.slice(guessable.members.length)], random)
  return { label: 'word list', kind: 'words', members, newcomers: generic.slice(0, guessable.members.length) }
}

/** Lists that others made of these: a combination of three breaches, and an aggregator of pages that misses a tenth. */
function copies(places: readonly Place[], random: Random): Place[] {
  const joined = (labels: readonly string[]): Names => {
    const chosen = places.filter(place => labels.includes(place.label))
    return {
      members: [...new Set(chosen.flatMap(place => place.members))],
      newcomers: [...new Set(chosen.flatMap(place => place.newcomers))],
    }
  }
  const breaches = joined(['breach 1', 'breach 2', 'breach 3'])
  const pages = joined(['team page', 'press', 'documents'])
  const { members } = byChance(pages.members, 0.9, random)
  return [
    { ...breaches, label: 'combination', kind: 'breach', members: shuffled(breaches.members, random) },
    { ...pages, label: 'aggregator', kind: 'web', members },
  ]
}

/** A share of the people, the more visible the likelier; the next ones come on to it next. */
function byVisibility(people: readonly VisiblePerson[], share: number, power: number, random: Random): Names {
  const keyed = people.map(({ visibility }, at) => ({ at, key: random.exponential(1) / visibility ** power }))
  const tokens = keyed.sort((a, b) => a.key - b.key).map(({ at }) => at)
  const count = Math.round(share * people.length)
  return { members: shuffled(tokens.slice(0, count), random), newcomers: tokens.slice(count, 2 * count) }
}

function byChance(tokens: readonly number[], share: number, random: Random): Names {
  const order = shuffled(tokens, random)
  const count = order.filter(() => random.chance(share)).length
  return { members: order.slice(0, count), newcomers: order.slice(count, 2 * count) }
}

export function shuffled(tokens: readonly number[], random: Random): number[] {
  const order = [...tokens]
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
  }
  return order
}

/** The decoys stand evenly in the order, so that a run that stops early still meets one. */
function spaced(members: readonly number[], decoys: readonly number[]): number[] {
  const step = members.length / (decoys.length + 1)
  return decoys.reduce((all, decoy, at) => all.toSpliced(Math.round((at + 1) * step) + at, 0, decoy), [...members])
}

function candidate({ label, kind, members }: Place, tokens: number): CandidateList {
  const ranks = new Int32Array(tokens).fill(-1)
  members.forEach((token, rank) => {
    ranks[token] = rank
  })
  return { label, kind, size: members.length, people: members.filter(token => token < staff).length, ranks }
}
