import type { Identity } from '../asks/ask.ts'
import { createRandom, hash32, mix32, type Random } from '../kit/random.ts'
import type { Person } from '../people/person.ts'
import { nameFormats } from './name-format.ts'
import { drawName, type FullName } from './name-maker.ts'
import { nameRegions } from './names.ts'

export const dayMs = 86_400_000
/** First instant of every simulated site: a Monday, so that day % 7 >= 5 is a weekend. */
export const siteStart = Date.UTC(2026, 0, 5)
export const siteDomain = 'northfield.example'

/** `first`: given names, as small offices have them. */
export type LoginFormat = 'first.last' | 'flast' | 'first'

export interface SiteOptions {
  readonly seed: string
  readonly staff: number
  /** Days that will be simulated: people join and leave until then. */
  readonly days: number
  readonly loginFormat: LoginFormat
}

/** Somebody who works here, did, or will. Days are counted from `siteStart`; negative ones lie before it. */
export interface Member extends FullName {
  readonly index: number
  readonly login: string
  readonly startDay: number
  /** First day on which the person is gone; infinite for those who stay. */
  readonly endDay: number
  /** The log-in name alone and with the domain, as services write it. */
  readonly bare: Identity
  readonly full: Identity
}

export interface Site extends SiteOptions {
  readonly members: readonly Member[]
  readonly persons: readonly Person[]
  /** Log-in names that exist or existed: services that tell unknown names apart know these. */
  readonly logins: ReadonlySet<string>
  /** Index of the part of the world (`nameRegions`) where it is. */
  readonly homeRegion: number
  readonly random: Random
  /** 32 bits that stay the same for a purpose and up to three numbers. */
  mix(purpose: string, a: number, b?: number, c?: number): number
}

/** One in eight leaves in a year, and is replaced: the usual order of magnitude of staff turnover in Europe. */
const turnoverPerDay = 0.12 / 365
const leaversYears = 3
/** Half of the staff bears names of the place, the other half of anywhere. */
const homeShare = 0.55

/** A site with its directory; the same options give the same site. */
export function makeSite(options: SiteOptions): Site {
  const random = createRandom(`site/${options.seed}/${options.staff}/${options.loginFormat}`)
  const homeRegion = random.below(nameRegions.length)
  const logins = new Set<string>(roleNames)
  const members = employmentSpans(random.fork('spans'), options).map((span, index) => {
    const region = random.chance(homeShare) ? homeRegion : random.below(nameRegions.length)
    const name = drawName(random, region)
    const login = freeLogin(options.loginFormat, name, logins)
    return { ...name, ...span, index, login, ...identitiesOf(login) }
  })
  const salts = new Map<string, number>()
  return {
    ...options,
    members,
    persons: [...members.map(personOf), ...roleNames.map(roleOf)],
    logins,
    homeRegion,
    random,
    mix: (purpose, a, b = 0, c = 0) => {
      const salt = salts.get(purpose) ?? hash32(`${options.seed}/${options.staff}/${purpose}`)
      salts.set(purpose, salt)
      return mix32(salt, a, b, c)
    },
  }
}

export const isEmployed = (member: Member, day: number): boolean => member.startDay <= day && day < member.endDay

interface Span {
  readonly startDay: number
  readonly endDay: number
}

/** Every place of work is held by one person after another, from three years before the first day to the last day. */
function employmentSpans(random: Random, { staff, days }: SiteOptions): Span[] {
  const spans: Span[] = []
  for (let place = 0; place < staff; place++) {
    let startDay = -leaversYears * 365 - Math.floor(random.exponential(1 / turnoverPerDay))
    for (;;) {
      const endDay = Math.max(startDay, -leaversYears * 365) + 1 + Math.floor(random.exponential(1 / turnoverPerDay))
      spans.push({ startDay, endDay: endDay >= days ? Number.POSITIVE_INFINITY : endDay })
      if (endDay >= days) break
      startDay = endDay
    }
  }
  return spans
}

/** The usual log-in, with a number where it is taken; small offices add the family name's initial first. */
function freeLogin(format: LoginFormat, name: FullName, taken: Set<string>): string {
  const usual = nameFormats[format](name)
  const second = format === 'first' ? `${usual}${name.family.slice(0, 1)}` : usual
  let login = taken.has(usual) ? second : usual
  for (let number = 2; taken.has(login); number++) login = `${second}${number}`
  taken.add(login)
  return login
}

function identitiesOf(login: string): Pick<Member, 'bare' | 'full'> {
  return {
    bare: { name: login, written: login },
    full: { name: login, domain: siteDomain, written: `${login}@${siteDomain}` },
  }
}

function personOf(member: Member): Person {
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
  return {
    id: member.login,
    displayName: `${capital(member.given)} ${capital(member.family)}`,
    logins: [member.login],
    aliases: [member.full.written],
    givenNames: [member.given],
    familyNames: [member.family],
    start: siteStart + member.startDay * dayMs,
    ...(Number.isFinite(member.endDay) && { end: siteStart + (member.endDay - 1) * dayMs }),
    role: false,
  }
}

const roleNames = ['info', 'sales', 'helpdesk', 'scanner', 'monitor', 'hr']

function roleOf(name: string): Person {
  return {
    id: name,
    displayName: '',
    logins: [name],
    aliases: [`${name}@${siteDomain}`],
    givenNames: [],
    familyNames: [],
    role: true,
  }
}
