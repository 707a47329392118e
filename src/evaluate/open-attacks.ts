import type { Ask, Source } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import { attackerHost } from './address-plan.ts'
import { nameFormats } from './name-format.ts'
import { acceptedUnseen, nameOf, type OpenDoor, type OpenName, openAsk, strangeName } from './open-asks.ts'
import { deskOf } from './open-readers.ts'
import { dayMs, type Member, type Site, siteStart } from './site.ts'
import { membersFrom, shuffled } from './target-list.ts'

/** One source at a door that is open to all. */
export interface OpenAttack {
  readonly row: string
  readonly address: string
  /** What its address did before is none of it. */
  readonly start: number
  /** In the order of time. */
  readonly asks: readonly Ask[]
}

interface OpenRow {
  readonly name: string
  /** Must be found in every run on sites with so many staff; beyond, it is measured, and no claim. */
  readonly claimedUpTo: number
  readonly door: OpenDoor
  readonly userAgent?: string
  /** Recipients whom the server accepts without a word in its log, where no message follows. */
  readonly hidesThere?: boolean
  list(ours: (count: number) => readonly OpenName[], strange: (count: number) => readonly OpenName[]): OpenName[]
  /** Formats in which each person of the list is tried, beside the site's own. */
  readonly formats?: number
  /** From a desk of this number, whose owner looks up colleagues as ever. */
  readonly desk?: number
  /** Time from one name to the next; default: a second. */
  readonly stepMs?: number
}

const secondMs = 1000
const hourMs = 3600 * secondMs
/** Days that the longest of them takes. */
export const longestAttackDays = 7

const program = 'python-requests/2.31'

export const openRows: readonly OpenRow[] = [
  {
    name: 'RCPT: 60 names, 24 of them there, no message',
    claimedUpTo: 5000,
    door: 'mailbox',
    hidesThere: true,
    list: (ours, strange) => [...ours(24), ...strange(36)],
  },
  {
    name: 'VRFY: 40 names, 16 of them there',
    claimedUpTo: 5000,
    door: 'mailbox',
    hidesThere: true,
    list: (ours, strange) => [...ours(16), ...strange(24)],
  },
  { name: 'RCPT: 12 people in 5 formats', claimedUpTo: 1000, door: 'mailbox', formats: 5, list: ours => [...ours(12)] },
  {
    name: 'LDAP: 12 people in 5 formats',
    claimedUpTo: 1000,
    door: 'directory',
    formats: 5,
    list: ours => [...ours(12)],
  },
  { name: 'LDAP: 60 of ours, all there', claimedUpTo: 0, door: 'directory', list: ours => [...ours(60)] },
  {
    name: 'LDAP: 20 of ours among 60',
    claimedUpTo: 0,
    door: 'directory',
    list: (ours, strange) => [...ours(20), ...strange(40)],
  },
  {
    name: 'staff pages: 30 people, and 10 guesses',
    claimedUpTo: 5000,
    door: 'page',
    userAgent: program,
    list: (ours, strange) => [...ours(30), ...strange(10)],
  },
  { name: 'staff pages: 50 people', claimedUpTo: 5000, door: 'page', userAgent: program, list: ours => [...ours(50)] },
  { name: 'sign-up check of 50 of ours', claimedUpTo: 5000, door: 'registration', list: ours => [...ours(50)] },
  {
    name: 'LDAP: a known reader walks 60, all there, in an hour',
    claimedUpTo: 5000,
    door: 'directory',
    desk: 1,
    stepMs: hourMs / 60,
    list: ours => [...ours(60)],
  },
  {
    name: 'LDAP: a known reader walks 300, all there, in an hour',
    claimedUpTo: 5000,
    door: 'directory',
    desk: 5,
    stepMs: hourMs / 300,
    list: ours => [...ours(300)],
  },
  {
    name: 'LDAP: a known reader walks 300, all there, in a week',
    claimedUpTo: 5000,
    door: 'directory',
    desk: 3,
    stepMs: (longestAttackDays * 24 * hourMs) / 300,
    list: ours => [...ours(300)],
  },
  {
    name: 'LDAP: a known reader walks 60, all there, in a week',
    claimedUpTo: 0,
    door: 'directory',
    desk: 2,
    stepMs: (longestAttackDays * 24 * hourMs) / 60,
    list: ours => [...ours(60)],
  },
]

const namesInSession = 8

/** One attack of each row, a day apart, from addresses and on people of their own. */
export function makeOpenAttacks(site: Site, firstDay: number, world: number): OpenAttack[] {
  const random = site.random.fork('open attacks')
  return openRows.map((row, at) => {
    const day = firstDay + at
    const start = siteStart + (day + 0.3 + 0.5 * random.next()) * dayMs
    const { userAgent, desk } = row
    const host = desk === undefined ? attackerHost(world * openRows.length + at) : deskOf(desk)
    const source = { ...host, ...(userAgent !== undefined && { userAgent }) }
    const asks = asksOf(row, namesOf(row, site, random, day), start, source)
    return { row: row.name, address: source.address, start, asks }
  })
}

function namesOf({ list, formats }: OpenRow, site: Site, random: Random, day: number): OpenName[] {
  const staff = membersFrom(shuffled(random, site.members), day)
  const people: Member[] = []
  const ours = (count: number) => {
    people.push(...staff.current(count))
    return people.map(member => nameOf(member, day))
  }
  const names = list(ours, count => Array.from({ length: count }, () => strangeName({ site, random })))
  if (formats === undefined) return shuffled(random, names)
  const tried = Object.values(nameFormats).slice(0, formats)
  return people.flatMap(member =>
    tried.map(format => ({ name: format(member), isThere: format(member) === member.login })),
  )
}

function asksOf(
  { door, hidesThere = false, stepMs = secondMs }: OpenRow,
  names: readonly OpenName[],
  start: number,
  source: Source,
) {
  const asks: Ask[] = []
  for (let at = 0; at < names.length; at += namesInSession) {
    const session = names.slice(at, at + namesInSession)
    const time = (n: number) => start + (at + n) * stepMs
    const seen = session.filter(({ isThere }) => !(hidesThere && isThere))
    for (const [n, name] of seen.entries()) asks.push(openAsk(time(n), source, door, name))
    const hidden = session.length - seen.length
    if (hidden > 0) asks.push(acceptedUnseen(time(seen.length), source, hidden))
  }
  return asks
}
