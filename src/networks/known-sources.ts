import { groupsOf } from '../asks/address.ts'
import { version4Number } from '../asks/version4.ts'
import type { NetworkList } from './network-list.ts'
import { noTraits, type SourceTrait, type Traits, traitBit } from './source-traits.ts'
import { version4Bits } from './version4-table.ts'
import { version6Bits, wordsOfGroups } from './version6-table.ts'

/** Traits that lists tell of, and the lists of each. */
export const listedTraits = ['listed', 'tor', 'crawler'] as const satisfies readonly SourceTrait[]
export type SourceLists = Readonly<Record<(typeof listedTraits)[number], readonly NetworkList[]>>

/** What lists tell of sources before they ask. */
export interface KnownSources {
  ofVersion4(address: number): Traits
  /** Canonical text. */
  ofVersion6(address: string): Traits
  /** `192.0.2.0/24` or `2001:db8::/48`; it has what a listed network has that holds all of it. */
  ofPrefix(prefix: string): Traits
  ofAsn(asn: number): Traits
  /** Labels of the lists that tell of the trait; `value` is an address, a prefix, or `AS64500`. */
  labels(trait: SourceTrait, value: string): readonly string[]
}

export const noLists: SourceLists = { listed: [], tor: [], crawler: [] }

/** `lists` by what being on them means. */
export function knownSources(lists: SourceLists): KnownSources {
  const telling = listedTraits.filter(trait => lists[trait].length > 0)
  const systems = telling.filter(trait => lists[trait].some(({ asns }) => asns.size > 0))
  const traitsWhere = (traits: readonly (typeof listedTraits)[number][], isOn: (list: NetworkList) => boolean) =>
    traits.reduce((sum, trait) => sum | traitBit(trait, lists[trait].some(isOn)), noTraits)
  return {
    ofVersion4: address => traitsWhere(telling, list => version4Bits(list.version4, address) >= 0),
    ofVersion6: address => (telling.length === 0 ? noTraits : traitsWhere(telling, listHolds(address))),
    ofPrefix: prefix => (telling.length === 0 ? noTraits : traitsWhere(telling, listHolds(prefix))),
    ofAsn: asn => traitsWhere(systems, ({ asns }) => asns.has(asn)),
    labels(trait, value) {
      const on = listedTraits.find(each => each === trait)
      return on === undefined ? [] : lists[on].filter(listHolds(value)).map(({ label }) => label)
    },
  }
}

/** Whether a list holds all of an address, a network or a system; what is none of them (`host:NAME`, a client) no list holds. */
function listHolds(value: string): (list: NetworkList) => boolean {
  const system = /^AS(\d{1,10})$/.exec(value)
  if (system !== null) return ({ asns }) => asns.has(Number(system[1]))
  const [address = '', length] = value.split('/')
  const number = version4Number(address)
  if (number >= 0) return ({ version4 }) => isWithin(version4Bits(version4, number), Number(length ?? 32))
  if (!/^[0-9a-f:]+$/.test(address) || !address.includes(':')) return () => false
  const words = wordsOfGroups(groupsOf(address))
  return ({ version6 }) => isWithin(version6Bits(version6, words), Number(length ?? 128))
}

const isWithin = (listedBits: number, bits: number): boolean => listedBits >= 0 && listedBits <= bits
