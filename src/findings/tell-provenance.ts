import type { AskedIdentity } from '../evidence/facts.ts'
import { byText } from '../kit/by-text.ts'
import { isoTime } from '../kit/iso-time.ts'
import type { Person } from '../people/person.ts'
import { type Attribution, attributeList, type ListAnswer } from '../provenance/attribute-list.ts'
import { dateList } from '../provenance/date-list.ts'
import type { AskedNames } from '../provenance/list-builder.ts'
import { type PlantedDecoy, plantDecoys } from '../provenance/plant-decoys.ts'
import type { AskedToken, CandidateList } from '../provenance/question.ts'
import type { Provenance } from './finding.ts'
import { harvestedNames } from './harvested-names.ts'

/** What asked names are compared with. */
export interface ListKnowledge extends AskedNames {
  readonly lists: readonly CandidateList[]
  /** Distinct identities in the directory and all lists together. */
  readonly universe: number
  /** Their names are among the spellings. */
  readonly decoys: readonly PlantedDecoy[]
}

/** A token with how it was first asked for. */
interface Asked extends AskedToken {
  readonly name: string
}

/** Where the list came from (detection.md, section 10). The same names in any order give the same answer. */
export function tellProvenance(identities: readonly AskedIdentity[], knowledge: ListKnowledge): Provenance {
  const { known, universe, decoys } = knowledge
  const asked = askedTokens(identities, knowledge)
  const lists = plantDecoys(knowledge.lists, decoys, token => asked.some(each => each.token === token))
  const attribution = attributeList({
    asked,
    directory: known.people.length,
    lists,
    universe,
    sharedOrders: sharedOrders(asked, known.people),
    decoys: new Set(decoys.map(({ token }) => token)),
  })
  return {
    ...toldLists(attribution),
    separating: attribution.separating.map(token => shownPerson(known.people[token] as Person)),
    decisive: decisiveNames(attribution, asked),
    asOf: asOf(asked, known.people),
    harvested: harvestedNames(identities, known),
  }
}

/** Each person once, however many forms of the name were asked for. */
function askedTokens(identities: readonly AskedIdentity[], { known, spellings }: AskedNames): Asked[] {
  const inTime = [...identities].sort((a, b) => a.first - b.first || byText(a.name, b.name))
  const tokens = new Map<number, Asked>()
  for (const { name, first } of inTime) {
    const who = known.ofAsked(name)
    const token = typeof who === 'string' ? spellings.get(who) : who
    if (token != null && !tokens.has(token)) tokens.set(token, { token, first, name })
  }
  return [...tokens.values()]
}

/** Orders in which any list may stand, whatever its origin. */
const orders: readonly ((asked: Asked, person: Person | undefined) => string)[] = [
  ({ name }) => name,
  ({ name }, person) => person?.familyNames[0] ?? name,
  ({ name }, person) => person?.id ?? name,
  ({ name }) => String(name.length).padStart(6, '0'),
]

function sharedOrders(asked: readonly Asked[], people: readonly Person[]): number[][] {
  return orders.map(keyOf => {
    const keys = asked.map(each => keyOf(each, people[each.token]))
    const ranks = new Map([...new Set(keys)].sort(byText).map((key, rank) => [key, rank]))
    return keys.map(key => ranks.get(key) ?? 0)
  })
}

function toldLists({ family, probability, lists, set95, alike }: Attribution) {
  return {
    family,
    probability: rounded(probability),
    sources: lists.map(toldList),
    set95: [...set95],
    alike: [...alike],
  }
}

function toldList({ list, family, exact, hits, explained, coverage, enriched, decoys, orderNats }: ListAnswer) {
  return {
    label: list.label,
    kind: list.kind,
    family: rounded(family),
    exact: rounded(exact),
    hits,
    size: list.size,
    explained: rounded(explained),
    coverage: rounded(Math.min(1, coverage)),
    enriched,
    decoys: { ...decoys, nats: rounded(decoys.nats) },
    orderNats: orderNats === null ? null : rounded(orderNats),
  }
}

function decisiveNames({ decisive }: Attribution, asked: readonly Asked[]): Provenance['decisive'] {
  const names = new Map(asked.map(({ token, name }) => [token, name]))
  return decisive.map(({ token, nats }) => ({ identity: names.get(token) ?? '', nats: rounded(nats) }))
}

function asOf(asked: readonly Asked[], people: readonly Person[]): Provenance['asOf'] {
  const [first] = asked
  if (first === undefined) return null
  const tokens = new Set(asked.map(({ token }) => token))
  const date = dateList(
    people.map(({ start, end }, token) => ({
      asked: tokens.has(token),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
    first.first,
  )
  return date === null ? null : { from: isoTime(date.from), to: isoTime(date.to), mode: date.mode }
}

function shownPerson({ displayName, id }: Person): string {
  return displayName === '' ? id : displayName
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
