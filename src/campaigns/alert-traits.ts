import { isIP } from 'node:net'
import { prefixOf } from '../asks/address.ts'
import type { AlertFacts, AlertName } from '../evidence/facts.ts'

/** What grouping looks at in an alert. */
export interface AlertTraits {
  readonly name: AlertName
  readonly first: number
  readonly last: number
  /** Asks by address, of all whom the alert tells of. */
  readonly asks: ReadonlyMap<string, number>
  /** Addresses whose later alerts belong to it. */
  readonly sources: ReadonlySet<string>
  /** Networks of its addresses, with how many of them lie there. */
  readonly networks: ReadonlyMap<string, number>
  /** Clients of its addresses that nobody of ours uses. */
  readonly clients: ReadonlySet<string>
  /** People of ours that were asked about, with the time of the first ask. */
  readonly people: ReadonlyMap<string, number>
  /** Where it asked. */
  readonly door: string
}

/** What the facts of an alert do not tell. */
export interface Beside {
  readonly sources: Iterable<string>
  readonly clients: Iterable<string>
}

function alertName({ cause, keys, raised, evidenceOf }: AlertFacts): AlertName {
  return { cause, key: keys[0] ?? evidenceOf, raised }
}

export function traitsOf(facts: AlertFacts, { sources, clients }: Beside): AlertTraits {
  const people = new Map<string, number>()
  for (const { classified, name, first } of facts.identities) {
    if (classified.nameClass !== 'real') continue
    const person = classified.person?.id ?? name
    people.set(person, Math.min(first, people.get(person) ?? first))
  }
  const networks = new Map<string, number>()
  for (const { address } of facts.askers) {
    const network = isIP(address) === 0 ? address : prefixOf(address)
    networks.set(network, (networks.get(network) ?? 0) + 1)
  }
  return {
    name: alertName(facts),
    first: facts.first,
    last: facts.last,
    asks: new Map(facts.askers.map(({ address, asks }) => [address, asks])),
    sources: new Set(sources),
    networks,
    clients: new Set(clients),
    people,
    door: `${facts.services.join()} ${facts.surfaces.join()}`,
  }
}
