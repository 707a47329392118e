import { isIPv6 } from 'node:net'
import { canonicalAddress, groupsOf } from '../asks/address.ts'
import { version4Number } from '../asks/version4.ts'
import {
  addVersion4,
  addVersion4Range,
  noVersion4Networks,
  type Version4Networks,
  type Version4Table,
  version4Table,
} from './version4-table.ts'
import {
  addVersion6,
  noVersion6Networks,
  type Version6Networks,
  type Version6Table,
  version6Table,
  wordsOfGroups,
} from './version6-table.ts'

/** Addresses, networks and autonomous systems of one list. */
export interface NetworkList {
  /** As it is told: its own name, else that of its file. */
  readonly label: string
  readonly version4: Version4Table
  readonly version6: Version6Table
  readonly asns: ReadonlySet<number>
}

/** A list that is being read. */
export interface NetworkEntries {
  readonly version4: Version4Networks
  readonly version6: Version6Networks
  readonly asns: Set<number>
}

export const noEntries = (): NetworkEntries => ({
  version4: noVersion4Networks(),
  version6: noVersion6Networks(),
  asns: new Set(),
})

export const networkList = (label: string, { version4, version6, asns }: NetworkEntries): NetworkList => ({
  label,
  version4: version4Table(version4),
  version6: version6Table(version6),
  asns,
})

export const sizeOfList = ({ version4, version6, asns }: NetworkList): number =>
  version4.bits.length + version6.bits.length + asns.size

/** More than any address, network or range has. */
const longestEntry = 100

/** Adds what an entry of a list names: `192.0.2.7`, `192.0.2.0/24`, `192.0.2.0-192.0.2.63`, `2001:db8::/32`, `AS64500`. False: it names nothing. */
export function addEntry(entries: NetworkEntries, text: string): boolean {
  if (text.length > longestEntry) return false
  const system = /^as(\d{1,10})$/i.exec(text)
  if (system !== null) return addSystem(entries, Number(system[1]))
  const dash = text.indexOf('-')
  return dash < 0 ? addNetwork(entries, text) : addRange(entries, text.slice(0, dash), text.slice(dash + 1))
}

/** Adds an autonomous system by its number. False: no system has it (RFC 7300, RFC 7607). */
export function addSystem({ asns }: NetworkEntries, asn: number): boolean {
  if (!Number.isInteger(asn) || asn <= 0 || asn >= 0xffff_ffff) return false
  asns.add(asn)
  return true
}

function addNetwork({ version4, version6 }: NetworkEntries, text: string): boolean {
  const slash = text.indexOf('/')
  const written = slash < 0 ? text : text.slice(0, slash)
  const length = slash < 0 ? null : text.slice(slash + 1)
  if (length !== null && !/^\d{1,3}$/.test(length)) return false
  // What is IPv6 and nothing else need not be spelled anew, which takes most of the time.
  if (isIPv6(written) && !/[.%]|^[0:]*ffff:/i.test(written))
    return addWords(version6, wordsOfGroups(groupsOf(written)), length)
  const address = canonicalAddress(written)
  const number = address === null ? -1 : version4Number(address)
  if (number < 0) return false
  // An IPv4 address mapped into IPv6 counts its length there.
  const bits = length === null ? 32 : Number(length) - (written.includes(':') ? 96 : 0)
  if (bits < 0 || bits > 32) return false
  addVersion4(version4, number, bits)
  return true
}

function addWords(version6: Version6Networks, address: Uint32Array, length: string | null): boolean {
  const bits = length === null ? 128 : Number(length)
  if (bits > 128) return false
  addVersion6(version6, address, bits)
  return true
}

function addRange({ version4 }: NetworkEntries, from: string, to: string): boolean {
  const first = version4Number(canonicalAddress(from.trim()) ?? '')
  const last = version4Number(canonicalAddress(to.trim()) ?? '')
  if (first < 0 || last < first) return false
  addVersion4Range(version4, first, last)
  return true
}
