import type { Ask, Outcome, Source, Surface } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import { attackerHost } from './address-plan.ts'
import { type NameFormat, nameFormats } from './name-format.ts'
import { failure, makeAsk, type SimulatedService, services } from './services.ts'
import { dayMs, type Site, siteStart } from './site.ts'
import { type ListedName, listed, type Members, membersFrom, neverOurs, shuffled } from './target-list.ts'
import { userAgentOf } from './user-agents.ts'
import { identityNamed } from './user-login.ts'
import { guessedWords } from './word-list.ts'

/** One source that goes through a list of ours, labelled. */
export interface Attack {
  readonly row: string
  readonly address: string
  /** In the order of time. */
  readonly asks: readonly Ask[]
  /** Log-in names on the list that belong, or belonged, to somebody of ours. */
  readonly ours: ReadonlySet<string>
}

/** Bars at one false alert a day (detection.md, section 12). */
export interface AttackBar {
  /** Highest number of asks to the alert that still passes, for 95 % of the runs. */
  readonly asks: number
  /** Counts asks about ours only. */
  readonly oursOnly?: true
  /** Share of the runs that must be found without a directory, after any number of asks; absent: the same bar holds. */
  readonly foundShareWithout?: number
}

interface AttackRow {
  readonly name: string
  readonly bar: AttackBar
  readonly service: SimulatedService
  readonly paceMs: number
  readonly surface?: Surface
  list(site: Site, random: Random, staff: Members): readonly ListedName[]
}

const secondMs = 1000
/** The rows of detection.md, section 12, for one source, with their bars. */
export const attackRows: readonly AttackRow[] = [
  {
    name: 'one source, one ask per 12 h',
    bar: { asks: 10 },
    service: services.ssh,
    paceMs: dayMs / 2,
    list: (_site, _random, staff) => staff.current(30).map(listed),
  },
  {
    name: 'one source, 60 of ours, fast',
    bar: { asks: 10 },
    service: services.imap,
    paceMs: 10 * secondMs,
    list: (_site, _random, staff) => staff.current(60).map(listed),
  },
  {
    name: 'breach list: 60 % leavers, 20 % never ours',
    bar: { asks: 14, foundShareWithout: 0.8 },
    service: services.smtp,
    paceMs: 15 * secondMs,
    list: (site, random, staff) => {
      const ours = [...staff.left(72), ...staff.current(24)].map(listed)
      const never = Array.from({ length: Math.round(ours.length / 4) }, () => neverOurs(site, random))
      return shuffled(random, [...ours, ...never])
    },
  },
  {
    name: '12 people in 9 formats',
    bar: { asks: 12 },
    service: services.ssh,
    paceMs: 20 * secondMs,
    list: (_site, _random, staff) =>
      staff.current(12).flatMap(owner => allFormats.map(format => ({ name: nameFormats[format](owner), owner }))),
  },
  {
    name: 'MFA methods of 40 people, never finished',
    bar: { asks: 18 },
    service: services.web,
    paceMs: 30 * secondMs,
    surface: 'mfa',
    list: (_site, _random, staff) => staff.current(40).map(listed),
  },
  {
    name: '60 of ours among 600 word-list asks',
    bar: { asks: 12, oursOnly: true },
    service: services.ssh,
    paceMs: 5 * secondMs,
    list: (_site, random, staff) => {
      const words = Array.from({ length: 540 }, () => ({ name: random.pick(guessedWords) }))
      return shuffled(random, [...staff.current(60).map(listed), ...words])
    },
  },
]

const allFormats = Object.keys(nameFormats) as NameFormat[]

const firstAttackAfterDays = 1
const daysBetweenAttacks = 2
/** Days after the learning period that hold all attacks: the slow one lasts for fifteen. */
export const attackDays = 18

/** One attack of each row, from different addresses, days apart, on different people. */
export function makeAttacks(site: Site, learningDays: number, world: number): Attack[] {
  const random = site.random.fork('attacks')
  const pool = shuffled(random, site.members)
  return attackRows.map((row, at) => {
    const day = learningDays + firstAttackAfterDays + at * daysBetweenAttacks
    const start = siteStart + (day + (8 + 12 * random.next()) / 24) * dayMs
    return makeAttack(row, row.list(site, random, membersFrom(pool, day)), start, {
      ...attackerHost(world * attackRows.length + at),
      ...(row.service.withUserAgent && { userAgent: userAgentOf('desktop', random.below(2 ** 32), day) }),
    })
  })
}

function makeAttack(row: AttackRow, names: readonly ListedName[], start: number, source: Source & { address: string }) {
  const { service, surface = 'login', paceMs } = row
  const asks = names.map(({ name, owner }, at) => {
    const outcome: Outcome = surface === 'mfa' ? 'challenged' : failure(service, owner?.login === name)
    return makeAsk(start + at * paceMs, source, service, surface, identityNamed(service, name), outcome)
  })
  const ours = new Set(names.flatMap(({ name, owner }) => (owner === undefined ? [] : [name])))
  return { row: row.name, address: source.address, asks, ours }
}
