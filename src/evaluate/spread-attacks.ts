import type { Ask } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import { type Network, spreadHomeLine, spreadHost } from './address-plan.ts'
import { nameFormats } from './name-format.ts'
import { failure, makeAsk, type SimulatedService, services } from './services.ts'
import { dayMs, type Site, siteStart } from './site.ts'
import { listed, membersFrom, neverOurs, shuffled } from './target-list.ts'
import { userAgentOf } from './user-agents.ts'
import { providers } from './user-clients.ts'
import { identityNamed } from './user-login.ts'

/** A list of ours that is divided among sources, each of which asks once. */
export interface SpreadAttack {
  /** In the order of time. */
  readonly asks: readonly Ask[]
  readonly sources: ReadonlySet<string>
  /** Of these, the sources that asked for somebody who belongs, or belonged, to us. */
  readonly oursSources: ReadonlySet<string>
}

/** How a list of ours is asked for. */
export interface SpreadPlan {
  readonly sources: number
  readonly lastsMs: number
  /** A client that nobody of ours has; else those of users. */
  readonly ownClient?: true
  /** Old: 60 % of the names are leavers' and 20 % nobody's. */
  readonly oldList?: true
  /** Every second name is put together wrongly from two of ours (`twin`), so that the list looks like one that everybody has. */
  readonly twins?: true
  /** Sources lie in the networks of our users' providers; else anywhere. */
  readonly amongUsers?: true
}

const attackersClient =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/119.0.0.0'
const oldListShares = { left: 0.6, nobodys: 0.2 }

/**
 * Lets the attack begin at `start`. The services take turns with `turn`, so that no row is measured on one door alone; a client of one's own
 * needs one that logs it.
 */
export function makeSpreadAttack(
  site: Site,
  plan: SpreadPlan,
  start: number,
  turn: number,
  random: Random,
): SpreadAttack {
  const service = plan.ownClient ? services.web : (doors[turn % doors.length] as SimulatedService)
  const nextName = nameSource(site, plan, Math.floor((start - siteStart) / dayMs), random)
  const hosts = distinctHosts(plan.sources, random)
  const asks = hosts.map(host => {
    const name = nextName()
    const source = { ...networkOf(plan, host, random), ...clientOf(plan, service, start, random) }
    const time = start + plan.lastsMs * random.next()
    return makeAsk(
      time,
      source,
      service,
      'login',
      identityNamed(service, name),
      failure(service, site.logins.has(name)),
    )
  })
  asks.sort((a, b) => a.time - b.time)
  const addresses = (some: readonly Ask[]) => new Set(some.map(ask => ask.source.address ?? ''))
  const ours = asks.filter(ask => site.logins.has(ask.identity?.name ?? ''))
  return { asks, sources: addresses(asks), oursSources: addresses(ours) }
}

const doors: readonly SimulatedService[] = [services.web, services.imap, services.vpn, services.ssh, services.smtp]

function networkOf(plan: SpreadPlan, host: number, random: Random): Network {
  return plan.amongUsers ? spreadHomeLine(random.below(providers), host) : spreadHost(host)
}

function clientOf(plan: SpreadPlan, service: SimulatedService, start: number, random: Random) {
  if (!service.withUserAgent) return {}
  if (plan.ownClient) return { userAgent: attackersClient }
  return { userAgent: userAgentOf('desktop', random.below(2 ** 32), Math.floor((start - siteStart) / dayMs)) }
}

function distinctHosts(count: number, random: Random): number[] {
  const hosts = new Set<number>()
  while (hosts.size < count) hosts.add(random.below(2 ** 24))
  return [...hosts]
}

/** Goes through the list in a random order, and once more where it is shorter than the sources are many. */
function nameSource(site: Site, plan: SpreadPlan, day: number, random: Random): () => string {
  const everybody = () => membersFrom(shuffled(random, site.members), day)
  const current = inTurns(everybody().current(plan.sources).map(listed))
  const left = inTurns(everybody().left(plan.sources).map(listed))
  let drawn = 0
  return () => {
    if (plan.twins && drawn++ % 2 === 1) return twinOf(site, random)
    const draw = plan.oldList ? random.next() : 1
    if (draw < oldListShares.left) return left().name
    if (draw < oldListShares.left + oldListShares.nobodys) return neverOurs(site, random).name
    return current().name
  }
}

function twinOf(site: Site, random: Random): string {
  for (;;) {
    const { given } = random.pick(site.members)
    const { family } = random.pick(site.members)
    const name = nameFormats[site.loginFormat]({ given, family })
    if (!site.logins.has(name)) return name
  }
}

function inTurns<T>(all: readonly T[]): () => T {
  let next = 0
  return () => {
    const item = all[next++ % all.length]
    if (item === undefined) throw new RangeError('there is nobody to ask for')
    return item
  }
}
