/**
 * Where simulated askers come from. All ranges are reserved and never routed: offices in 198.18.0.0/15 (RFC 2544), carriers'
 * gateways in 100.64.0.0/10 (RFC 6598), everybody else in 240.0.0.0/4 (RFC 1112) and 2001:db8::/32 (RFC 3849). ASNs are private.
 */
export interface Network {
  readonly address: string
  readonly asn: number
}

const dotted = (high: number, low: number): string => `${high}.${(low >>> 16) & 255}.${(low >>> 8) & 255}.${low & 255}`

/** The address that office `office` shows to the world since its `generation`-th move. */
export function officeEgress(office: number, generation: number): Network {
  return { address: `198.18.${office & 255}.${1 + (generation % 250)}`, asn: 64_512 + (office & 15) }
}

/** Lines of a provider of the place. Providers' pools are local: colleagues share prefixes, and inherit each other's addresses. */
export function homeLine(provider: number, line: number): Network {
  return { address: dotted(240 + provider, line), asn: 64_540 + provider }
}

/** A line with a stable /48; devices change the rest daily (RFC 8981). */
export function homeLine6(provider: number, line: number, suffix: number): Network {
  const group = (value: number) => (0x1000 | (value & 0xfff)).toString(16)
  const prefix = (1 + (line % 0xfffe)).toString(16)
  const rest = `${group(suffix)}:${group(suffix >>> 8)}:${group(suffix >>> 16)}:${group(suffix >>> 20)}`
  return { address: `2001:db8:${prefix}:1:${rest}`, asn: 64_540 + provider }
}

/** One public address of a mobile carrier, shared by many. */
export function carrierGateway(carrier: number, gateway: number): Network {
  return { address: dotted(100, ((64 + carrier) << 16) | gateway), asn: 64_560 + carrier }
}

/** Hotels, trains, cafes, clients: anywhere, in a network that nobody else of ours uses on that day. */
export function travelPlace(place: number): Network {
  return { address: dotted(246, place), asn: 64_600 + (place >>> 18) }
}

/** Hosts that guess names: half of them rented, in a few networks that hold many; half of them anywhere. */
export function rentedHost(network: number, host: number): Network {
  return { address: dotted(248, ((network & 255) << 16) | host), asn: 64_700 + (network & 255) }
}
export function hijackedHost(host: number): Network {
  return { address: dotted(249 + ((host >>> 24) & 3), host), asn: 65_000 + ((host >>> 16) & 255) }
}

/** Attackers have a /24 of their own, so that the runs of one world do not touch each other. */
export function attackerHost(attack: number): Network {
  return { address: `254.${attack >>> 8}.${attack & 255}.77`, asn: 64_700 + (attack & 31) }
}

/** Lines and hosts that are used once each, anywhere: whoever rents out other people's lines has them in every network. */
export function spreadHost(host: number): Network {
  return { address: dotted(253, host), asn: 65_000 + (host & 255) }
}
/** The same in the pools of the providers that our users have. */
export function spreadHomeLine(provider: number, host: number): Network {
  return { address: dotted(253, host), asn: 64_540 + provider }
}
