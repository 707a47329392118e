import type { Source } from '../asks/ask.ts'
import { carrierGateway, homeLine, homeLine6, type Network, officeEgress, travelPlace } from './address-plan.ts'
import type { Member, Site } from './site.ts'
import { userAgentOf } from './user-agents.ts'

export const providers = 6
const carriers = 4
/** A place with a pool for 16 households per colleague and provider, at least a /20. */
const linesPerProvider = (site: Site) => Math.max(4096, 16 * site.staff)
/** About 60 of ours behind one gateway address of a carrier, as carrier-grade NAT has it. */
const gatewaysPerCarrier = (site: Site) => Math.max(8, Math.ceil(site.staff / 60))
const officesOf = (site: Site) => 1 + Math.floor(site.staff / 400)
const officeMoveDays = 60

/** The office's address; every two months one of the offices gets a new one. */
export function officeOf(site: Site, member: Member, day: number): Network {
  const offices = officesOf(site)
  // The minimum of two: some offices are large.
  const office = Math.min(site.mix('office', member.index) % offices, site.mix('office', member.index, 1) % offices)
  const moves = Math.floor((day + (office * officeMoveDays) / offices) / officeMoveDays)
  return officeEgress(office, moves)
}

/** Lines at home: a quarter changes daily, a quarter has IPv6, the others keep theirs for weeks or months. */
export function homeOf(site: Site, member: Member, day: number): Network {
  const habit = site.mix('home', member.index)
  const provider = Math.min(habit % providers, (habit >>> 8) % providers)
  if ((habit >>> 16) % 4 === 0) return homeLine6(provider, member.index, site.mix('suffix', member.index, day))
  const keptDays = (habit >>> 16) % 4 === 1 ? 1 : 5 + ((habit >>> 20) % 180)
  const lease = Math.floor((day + (habit >>> 24)) / keptDays)
  return homeLine(provider, site.mix('line', member.index, lease) % linesPerProvider(site))
}

/** The phone on the road: another gateway address each time it comes back. */
export function mobileOf(site: Site, member: Member, day: number, session: number): Network {
  const carrier = site.mix('carrier', member.index) % carriers
  return carrierGateway(carrier, site.mix('gateway', member.index, day, session) % gatewaysPerCarrier(site))
}

/** Any gateway of the place's carriers: what is inside is not only ours. */
export function anyGateway(site: Site, draw: number): Network {
  return carrierGateway(draw % carriers, (draw >>> 8) % gatewaysPerCarrier(site))
}

/** Any home line of the place: neighbours' machines guess names too. */
export function anyHome(site: Site, draw: number): Network {
  return homeLine(draw % providers, (draw >>> 3) % linesPerProvider(site))
}

/** Somewhere on the way; stays for the three days of a journey. */
export function travelOf(site: Site, member: Member, day: number): Network {
  return travelPlace(site.mix('travel', member.index, Math.floor(day / 3)) & 0xffffff)
}

/** The asker as a log shows it, with the user agent of that device where the service logs it. */
export function sourceOf(
  site: Site,
  network: Network,
  withUserAgent: boolean,
  member: Member,
  device: 'desktop' | 'phone',
  day: number,
): Source {
  if (!withUserAgent) return network
  return { ...network, userAgent: userAgentOf(device, site.mix(device, member.index), day) }
}
