import type { Ask, Outcome, Source, Surface } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import { attackerHost } from './address-plan.ts'
import { type NameFormat, nameFormats } from './name-format.ts'
import { failure, makeAsk, type SimulatedService, services } from './services.ts'
import { dayMs, type Site } from './site.ts'
import { type ListedName, listed, type Members, neverOurs, shuffled } from './target-list.ts'
import { userAgentOf } from './user-agents.ts'
import { anyHome } from './user-clients.ts'
import { identityNamed } from './user-login.ts'

/** What an attack of a scenario can draw on. */
export interface AttackPlace {
  readonly site: Site
  readonly random: Random
  readonly staff: Members
  /** Its first instant, ms since the epoch. */
  readonly start: number
  /** Tells worlds apart, so that their attackers sit in networks of their own. */
  readonly world: number
}

/** A way in which groups gather identities (MITRE ATT&CK T1589), by technique. */
export interface Scenario {
  readonly name: string
  readonly technique: string
  /** Services whose logs show it, and what of it no log can show. */
  readonly needs: string
  readonly hidden: string
  /** In the order of time. */
  attack(place: AttackPlace): readonly Ask[]
}

const minuteMs = 60_000
/** At most half of a small site, so that those who are left are enough to log in. */
const upTo = ({ site }: AttackPlace, people: number) => Math.min(people, Math.floor(site.staff / 4))

interface Knock {
  readonly listed: ListedName
  readonly service: SimulatedService
  readonly surface?: Surface
  /** Where the secret was right. */
  readonly works?: boolean
}

/** One knock after another, at `paceMs` on average, the sources taking turns. */
function knocks(place: AttackPlace, sources: readonly Source[], paceMs: number, list: readonly Knock[]): Ask[] {
  const { random, start } = place
  let time = start
  return list.map(({ listed: { name, owner }, service, surface = 'login', works }, at) => {
    time += paceMs * (0.5 + random.next())
    const source = sources[at % sources.length] as Source
    const asker = service.withUserAgent ? source : withoutClient(source)
    const outcome = works === true ? 'granted' : answer(service, surface, owner?.login === name)
    return makeAsk(time, asker, service, surface, identityNamed(service, name), outcome)
  })
}

function answer(service: SimulatedService, surface: Surface, exists: boolean): Outcome {
  return surface === 'login' ? failure(service, exists) : 'challenged'
}

function withoutClient({ userAgent: _, ...source }: Source): Source {
  return source
}

/** Hosts in networks of their own, with the clients that users have. */
function proxies({ world, random }: AttackPlace, first: number, count: number): Source[] {
  return Array.from({ length: count }, (_, at) => ({
    ...attackerHost(8192 + world * 64 + first + at),
    userAgent: userAgentOf('desktop', random.below(2 ** 32), 28),
  }))
}

/** Those of the staff who write code, and a few who did: names in a repository's history never go away. */
function committers(place: AttackPlace): ListedName[] {
  const { staff, site, random } = place
  const ours = [...staff.current(upTo(place, 14)), ...staff.left(4)].map(listed)
  return shuffled(random, [...ours, neverOurs(site, random), neverOurs(site, random)])
}

/** Every scenario is a world of its own. Names say the technique. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'recovery forms asked for 40 people',
    technique: 'T1589.002',
    needs: 'web log whose recovery form names the account, or an identity provider',
    hidden: 'forms that hold the name in the body of the request, and calls to the help desk',
    attack(place) {
      const list = place.staff.current(upTo(place, 40)).map(listed)
      const wanted = list.map(each => ({ listed: each, service: services.web, surface: 'recovery' }) as const)
      return knocks(place, proxies(place, 0, 4), 4 * minuteMs, wanted)
    },
  },
  {
    name: 'bought credentials tried once each, some work',
    technique: 'T1589.001',
    needs: 'logs of log-ins with names and outcomes: vpn, web, mail',
    hidden: 'where the credentials were bought, and those that were never tried here',
    attack(place) {
      const current = place.staff.current(upTo(place, 28)).map(listed)
      const list = shuffled(place.random, [...current, ...place.staff.left(upTo(place, 12)).map(listed)])
      const doors = [services.vpn, services.web, services.imap]
      const works = new Set(current.slice(0, 2))
      const tries = list.map((each, at) => ({
        listed: each,
        service: doors[at % doors.length] as SimulatedService,
        works: works.has(each),
      }))
      return knocks(place, proxies(place, 8, 8), 6 * minuteMs, tries)
    },
  },
  {
    name: 'addresses of a code repository asked for',
    technique: 'T1589.002',
    needs: 'mail log',
    hidden: 'the reading of the repository itself',
    attack(place) {
      const list = committers(place).map(each => ({ listed: each, service: services.imap }))
      return knocks(place, proxies(place, 20, 1), 2 * minuteMs, list)
    },
  },
  {
    name: 'name formats guessed at a webmail',
    technique: 'T1589.003',
    needs: 'web log with the name that was tried, or the log of the mail server behind it',
    hidden: 'names in the body of a form',
    attack(place) {
      const people = place.staff.current(upTo(place, 8))
      const formats = Object.keys(nameFormats) as NameFormat[]
      const list = people.flatMap(owner =>
        formats.map(format => ({ listed: { name: nameFormats[format](owner), owner }, service: services.web })),
      )
      return knocks(place, proxies(place, 24, 2), minuteMs, list)
    },
  },
  {
    name: 'second factors of executives, personnel and IT looked up',
    technique: 'T1589.001',
    needs: 'log of the identity provider or of the application that asks for the second factor',
    hidden: 'what was read of them in social networks',
    attack(place) {
      const list = place.staff.current(upTo(place, 15)).map(listed)
      const looks = list.flatMap(each => [
        { listed: each, service: services.web, surface: 'recovery' } as const,
        { listed: each, service: services.web, surface: 'mfa' } as const,
      ])
      return knocks(place, proxies(place, 28, 1), 20 * minuteMs, looks)
    },
  },
  {
    name: 'home routers, two asks each over 14 days',
    technique: 'T1589.003',
    needs: 'logs of log-ins, and a month of history',
    hidden: 'who stands behind the routers',
    attack(place) {
      const { random, site } = place
      const list = shuffled(random, place.staff.current(upTo(place, 120)).map(listed))
      const routers = Array.from({ length: Math.ceil(list.length / 2) }, () => ({
        ...anyHome(site, random.below(2 ** 32)),
        userAgent: userAgentOf('desktop', random.below(2 ** 32), 28),
      }))
      const doors = [services.web, services.vpn, services.imap]
      const tries = list.map((each, at) => ({ listed: each, service: doors[at % doors.length] as SimulatedService }))
      return knocks(place, routers, (13 * dayMs) / list.length, tries)
    },
  },
]
