import type { Ask, Source } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import { failure, makeAsk, services } from './services.ts'
import { dayMs, type Member, type Site } from './site.ts'
import { guessedWords } from './word-list.ts'

/** What an attacker can draw on. */
export interface Ground {
  readonly site: Site
  /** First instant at which he may ask. */
  readonly start: number
  /** Those who work here, in an order of his own. */
  readonly staff: readonly Member[]
  readonly random: Random
}

/** Somebody who knows how the detectors decide. */
export interface Adaptive {
  readonly attacker: string
  readonly setting: string
  /** Days that are watched. */
  readonly days: number
  /** His asks in the order of time, those for our people among them. */
  attack(ground: Ground): readonly Ask[]
  /** Asks that are there to distract, by others than the addresses of `attack`. */
  distraction?(ground: Ground): readonly Ask[]
}

const minuteMs = 60_000
const wanted = 120

/** One address in each of many networks: hired lines of households. */
export const hiredLine = (at: number): Source & { readonly address: string } => {
  return { address: `252.${(at >>> 8) & 255}.${at & 255}.${1 + (at % 250)}`, asn: 65_000 + (at & 255) }
}

/** One of ours asked for by imap, and refused. */
export function askFor(site: Site, member: Member, source: Source, time: number): Ask {
  return makeAsk(
    time,
    source,
    services.imap,
    'login',
    member.full,
    failure(services.imap, site.logins.has(member.login)),
  )
}

/** So many names from each address, evenly over two weeks. */
function namesPerAddress(names: number): Adaptive {
  return {
    attacker: 'knows the thresholds: so many names from each address',
    setting: `${names}`,
    days: 15,
    attack: ({ site, start, staff }) =>
      staff.slice(0, wanted).map((member, at) => {
        return askFor(site, member, hiredLine(Math.floor(at / names)), start + ((at + 1) * 14 * dayMs) / wanted)
      }),
  }
}

/** Logs in as some who work for him before each ask for others: always from the address that asks. */
function ownLogins(own: number): Adaptive {
  return {
    attacker: 'mixes in log-ins of own accounts',
    setting: `${own}`,
    days: 4,
    attack: ({ site, start, staff }) => {
      const source = hiredLine(0)
      const accounts = staff.slice(0, own)
      const entered = accounts.map((member, at) => ({
        ...askFor(site, member, source, start + at * minuteMs),
        outcome: 'granted' as const,
      }))
      const begin = start + (own + 1) * minuteMs
      const asked = staff.slice(own, own + wanted)
      return [...entered, ...asked.map((member, at) => askFor(site, member, source, begin + at * 15 * minuteMs))]
    },
  }
}

/** Every ask from an address of its own, a few a week at first and more each week. */
function raisesRates(growth: number): Adaptive {
  return {
    attacker: 'raises the learned rates: asks of the first week 7, times so many each week',
    setting: `${growth}`,
    days: 56,
    attack: ({ site, start, staff }) => {
      const times: number[] = []
      for (let week = 0; week < 8; week++) {
        const asks = Math.round(7 * growth ** week)
        for (let ask = 0; ask < asks; ask++) times.push(start + (7 * week + (7 * (ask + 0.5)) / asks) * dayMs)
      }
      return times.slice(0, staff.length).map((time, at) => askFor(site, staff[at] as Member, hiredLine(at), time))
    },
  }
}

/** Others ask for many of ours at once, so that alerts and active keys are plenty, while one asks for the names that matter. */
function floods(addresses: number, about: 'ours' | 'words'): Adaptive {
  return {
    attacker: `floods with ${about === 'ours' ? 'others who ask for ten of ours' : 'guessers of words'}, and asks beside them; flooding addresses`,
    setting: `${addresses}`,
    days: 6,
    attack: ({ site, start, staff }) => {
      const begin = start + 2 * dayMs
      return staff
        .slice(0, wanted / 2)
        .map((member, at) => askFor(site, member, hiredLine(0), begin + at * 15 * minuteMs))
    },
    distraction: ({ site, start, staff, random }) => {
      const others = staff.slice(wanted)
      const name = (): Member => {
        if (about === 'ours') return random.pick(others)
        const word = random.pick(guessedWords)
        return { ...(staff[0] as Member), login: word, full: { name: word, written: word } }
      }
      const asks = Array.from({ length: addresses * 10 }, (_, at) =>
        askFor(site, name(), hiredLine(1000 + (at % addresses)), start + random.next() * 4 * dayMs),
      )
      return asks.sort((a, b) => a.time - b.time)
    },
  }
}

export const adaptives: readonly Adaptive[] = [
  ...[1, 2, 3, 4, 5, 8].map(namesPerAddress),
  ...[0, 1, 3, 10].map(ownLogins),
  ...[1, 1.5, 2, 3].map(raisesRates),
  floods(0, 'ours'),
  floods(100, 'ours'),
  floods(3000, 'words'),
]
