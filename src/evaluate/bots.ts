import type { Identity, Source } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import { hijackedHost, type Network, rentedHost } from './address-plan.ts'
import { type ListKind, type NameSource, nameSource } from './bot-lists.ts'
import type { Day } from './day.ts'
import { popularity, zipf } from './popularity.ts'
import { failure, makeAsk, type SimulatedService, services } from './services.ts'
import { dayMs, type Site } from './site.ts'
import { guesserUserAgent } from './user-agents.ts'
import { anyGateway, anyHome, officeOf } from './user-clients.ts'
import { identityNamed } from './user-login.ts'

export interface BotOptions {
  /** Addresses that guess names on a day. */
  readonly perDay: number
  /** Share of them with lists of people's names; 0.05 as a rule. */
  readonly nameListShare: number
}

/** What the addresses without people's names go through, with their weights. */
const lists: readonly { readonly kind: ListKind; readonly weight: number }[] = [
  { kind: 'words', weight: 64 },
  { kind: 'root', weight: 22 },
  { kind: 'given', weight: 7 },
  { kind: 'own-words', weight: 4 },
  { kind: 'leaked', weight: 3 },
]
const listMix = popularity(lists, rank => lists[rank]?.weight ?? 0)

const doors: readonly { readonly service: SimulatedService; readonly weight: number }[] = [
  { service: services.ssh, weight: 55 },
  { service: services.smtp, weight: 15 },
  { service: services.imap, weight: 12 },
  { service: services.web, weight: 10 },
  { service: services.vpn, weight: 8 },
]
const doorMix = popularity(doors, rank => doors[rank]?.weight ?? 0)
const rentedNetworks = popularity(
  Array.from({ length: 120 }, (_, network) => network),
  zipf(1),
)

/** One address in twelve takes its names, one to three a day, from a list that it shares with a hundred others. */
const swarmShare = 1 / 12
const swarms = 3

/** Every address that guesses on the day. A slot is an address for its life of a day to a month, then another one. */
export function writeBots(day: Day, { perDay, nameListShare }: BotOptions) {
  for (let slot = 0; slot < perDay; slot++) {
    const lifeDays = lifeOf(day.site, slot)
    const life = Math.floor((day.day + (day.site.mix('life phase', slot) % lifeDays)) / lifeDays)
    writeBot(day, day.site.random.fork(`bot/${slot}/${life}`), nameListShare)
  }
}

function lifeOf(site: Site, slot: number): number {
  const habit = site.mix('life', slot)
  const share = habit % 100
  if (share < 60) return 1
  return share < 88 ? 2 + ((habit >>> 8) % 4) : 7 + ((habit >>> 8) % 24)
}

/** `bot` is the same on each day of the address's life, `today` is not. */
function writeBot(day: Day, bot: Random, nameListShare: number) {
  const { site } = day
  const inSwarm = bot.chance(swarmShare)
  const list = inSwarm ? site.random.fork(`swarm/${bot.below(swarms)}/${Math.floor(day.day / 10)}`) : bot
  const kind = list.chance(nameListShare) ? 'names' : listMix.draw(list).kind
  const names = nameSource(kind, site, list)
  const { service } = doorMix.draw(list)
  const network = networkOf(day, bot)
  const source = service.withUserAgent ? { ...network, userAgent: guesserUserAgent(bot, day.day) } : network
  const count = inSwarm ? 1 + bot.below(3) : namesADay(bot)
  guess(day, bot, { source, service, names, count })
}

/** Half ask for one or two names a day, one in seven for more than seven, one in a hundred for forty and more. */
const namesADay = (bot: Random) => Math.min(600, Math.max(1, Math.round(Math.exp(bot.normal(0.6, 1.35)))))

interface Guessing {
  readonly source: Source
  readonly service: SimulatedService
  readonly names: NameSource
  readonly count: number
}

/** Mean seconds between two asks, with weights: most programs are told to go slowly enough for the usual blockers. */
const paces: readonly { readonly seconds: number; readonly weight: number }[] = [
  { seconds: 2, weight: 30 },
  { seconds: 45, weight: 35 },
  { seconds: 1200, weight: 35 },
]
const paceMix = popularity(paces, rank => paces[rank]?.weight ?? 0)

function guess(day: Day, bot: Random, { source, service, names, count }: Guessing) {
  const { random, start, site } = day
  const { seconds } = paceMix.draw(bot)
  const tries = bot.chance(0.7) ? 1 : 2 + bot.below(6)
  let time = start + random.next() * dayMs
  for (let asked = 0; asked < count && time < start + dayMs; asked++) {
    const name = names(random)
    const identity = guessedIdentity(service, name)
    const outcome = failure(service, site.logins.has(name))
    for (let again = 0; again < tries; again++) {
      day.write(makeAsk(time, source, service, 'login', identity, outcome))
      time += 500 + random.exponential(seconds * 1000)
    }
  }
}

/** Two in three that ask for names of mail users add our domain, the others do not. */
function guessedIdentity(service: SimulatedService, name: string): Identity {
  return service.withDomain && name.length % 3 > 0 ? identityNamed(service, name) : { name, written: name }
}

/**
 * Where they ask from. One in 100 sits in a household of the place, one in 300 behind a gateway of a carrier that ours use, one in 3000
 * (at least one now and then) is a machine in our own office.
 */
function networkOf({ site, day }: Day, bot: Random): Network {
  const draw = bot.next()
  const place = bot.below(2 ** 32)
  if (draw < 0.01) return anyHome(site, place)
  if (draw < 0.0133) return anyGateway(site, place)
  const colleague = draw < 0.0137 ? site.members[place % site.members.length] : undefined
  if (colleague !== undefined) return officeOf(site, colleague, day)
  if (draw < 0.5) return rentedHost(rentedNetworks.draw(bot), place & 0xffff)
  return hijackedHost(place)
}
