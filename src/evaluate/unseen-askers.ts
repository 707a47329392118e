import type { Ask, Source } from '../asks/ask.ts'
import { attackerHost } from './address-plan.ts'
import { failure, makeAsk, services } from './services.ts'
import { dayMs, type Member, type Site } from './site.ts'

/** How an asker changes its address from ask to ask. */
export interface AskerModel {
  readonly name: string
  source(ask: number): Source & { readonly address: string }
}

const poolSize = 10_000
/** In the pool of lines: one address in each /24, in turn. */
const poolHost = (host: number) => `251.${host >>> 8}.${host & 255}.${1 + (host % 250)}`

export const askerModels: readonly AskerModel[] = [
  { name: 'one address', source: () => attackerHost(16_000) },
  { name: 'an IPv4 /24', source: ask => ({ address: `254.70.1.${ask % 256}`, asn: 64_701 }) },
  { name: 'an IPv6 /64', source: ask => ({ address: `2001:db8:ffff:1:${group(ask)}:1:1:1`, asn: 64_702 }) },
  {
    name: 'a pool of 10,000 addresses',
    source: ask => ({ address: poolHost(ask % poolSize), asn: 65_000 + ((ask % poolSize) & 255) }),
  },
]

const group = (ask: number) => (1 + (ask % 0xfffe)).toString(16)

/** Asks for one of ours after another, evenly, by imap; after the last one it begins anew. */
export function steadyAsks(
  site: Site,
  names: readonly Member[],
  { source }: AskerModel,
  perDay: number,
  start: number,
  days: number,
): Ask[] {
  const service = services.imap
  return Array.from({ length: Math.floor(perDay * days) }, (_, ask) => {
    const { full } = names[ask % names.length] as Member
    // Half a step in, so that no ask falls on the turn of a day.
    const time = start + ((ask + 0.5) * dayMs) / perDay
    return makeAsk(time, source(ask), service, 'login', full, failure(service, site.logins.has(full.name)))
  })
}
