import { BlockList, isIP } from 'node:net'

interface Network {
  readonly address: string
  readonly bits: number
  readonly family: 'ipv4' | 'ipv6'
}

function parseNetwork(text: string): Network | null {
  const [address = '', length, more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more !== undefined) return null
  const most = version === 4 ? 32 : 128
  if (length === undefined) return { address, bits: most, family: version === 4 ? 'ipv4' : 'ipv6' }
  const bits = Number(length)
  if (!/^\d{1,3}$/.test(length) || bits > most) return null
  return { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' }
}

export function isNetwork(text: string): boolean {
  return parseNetwork(text) !== null
}

/** Tells whether an address (canonical text) lies in one of the networks; text that is no network is left out. */
export function networkSet(networks: readonly string[]): (address: string) => boolean {
  if (networks.length === 0) return () => false
  const list = new BlockList()
  for (const network of networks.map(parseNetwork)) {
    if (network !== null) list.addSubnet(network.address, network.bits, network.family)
  }
  return address => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
