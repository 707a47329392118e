import type { Ask, Outcome, Source, Surface } from '../asks/ask.ts'
import type { Day } from './day.ts'
import { makeAsk, type SimulatedService, services } from './services.ts'
import { isEmployed, type Member, type Site, siteDomain } from './site.ts'
import { neverOurs } from './target-list.ts'

const ldap: SimulatedService = { kind: 'ldap', tells: true, withDomain: false, withUserAgent: false }

/** Doors that answer without proof of who asks, and how each says that somebody is there. */
const doors = {
  mailbox: services.smtp,
  directory: ldap,
  registration: services.web,
  page: services.web,
} as const satisfies Partial<Record<Surface, SimulatedService>>
export type OpenDoor = keyof typeof doors

/** A name as it is asked for; `isThere`: the door knows it on that day. */
export interface OpenName {
  readonly name: string
  readonly isThere: boolean
}

export const nameOf = (member: Member, day: number): OpenName => ({
  name: member.login,
  isThere: isEmployed(member, day),
})

/** A name of the region that nobody of ours ever had. */
export const strangeName = (day: Pick<Day, 'site' | 'random'>): OpenName => ({
  name: neverOurs(day.site, day.random).name,
  isThere: false,
})

/** A stranger's slip in the address of somebody who is there. */
export function mistyped({ name }: OpenName, { site, random }: Pick<Day, 'site' | 'random'>): OpenName {
  const at = 1 + random.below(name.length - 1)
  const slip = name.slice(0, at) + name.slice(at + 1)
  return { name: slip, isThere: site.logins.has(slip) }
}

export function openAsk(time: number, source: Source, door: OpenDoor, { name, isThere }: OpenName): Ask {
  const identity =
    door === 'mailbox' ? { name, domain: siteDomain, written: `${name}@${siteDomain}` } : { name, written: name }
  const outcome: Outcome = isThere ? 'listed' : 'unknown-identity'
  return makeAsk(time, source, doors[door], door, identity, outcome)
}

/** A session in which that many recipients were accepted, and no message followed. */
export const acceptedUnseen = (time: number, source: Source, recipients: number): Ask => ({
  ...openAsk(time, source, 'mailbox', { name: '', isThere: true }),
  identity: null,
  count: recipients,
})

/** The reading of the rules for crawlers. */
export const rulesRead = (time: number, source: Source): Ask => ({
  ...openAsk(time, source, 'page', { name: '', isThere: true }),
  identity: null,
  outcome: 'granted',
})

export const pickMember = ({ members }: Site, pick: number): Member => members[pick % members.length] as Member

/** How often something happens that grows with the site. */
export const perStaff = ({ staff }: Site, each: number, least = 0): number => Math.max(least, staff * each)
