import type { Network } from './address-plan.ts'
import type { Day } from './day.ts'
import { makeAsk, services } from './services.ts'
import { dayMs, type Member, type Site, siteStart } from './site.ts'
import { homeOf, mobileOf } from './user-clients.ts'

/** Secrets expire for half of the staff, each person in a rhythm of its own. */
const rotationDays = (site: Site, member: Member) => 60 + (site.mix('rotation', member.index) % 120)
/** Every six weeks one of five departments must change its secret on the same day. */
const departments = 5
const forcedEveryDays = 42
const forcedOn = 15

/** Days since the member's secret was changed; 0 on the day itself. */
function daysSinceChange(site: Site, member: Member, day: number): number {
  const round = Math.floor((day - forcedOn) / forcedEveryDays)
  const isForced = member.index % departments === ((round % departments) + departments) % departments
  const sinceForced = isForced ? day - forcedOn - round * forcedEveryDays : Number.POSITIVE_INFINITY
  if (site.mix('rotates', member.index) % 2 === 0) return sinceForced
  const rotation = rotationDays(site, member)
  return Math.min(sinceForced, (day + site.mix('phase', member.index)) % rotation)
}

/** A phone asks for mail all day from wherever it is; with last week's secret it is refused all day. */
export function pollPhone(day: Day, member: Member, polls: number) {
  const { site, random, start } = day
  const since = daysSinceChange(site, member, day.day)
  const staleUntil = since > 10 ? 0 : staleHours(site, member, day.day - since) - since * 24
  // The change itself happens in the morning.
  const staleFrom = since === 0 ? 9 : 0
  const isStale = (hour: number) => hour >= staleFrom && hour < staleUntil
  const asks = staleUntil > staleFrom ? polls + 20 : polls
  for (let ask = 0; ask < asks; ask++) {
    // One poll in five wherever the phone lies by night.
    const hour = ask < polls && random.chance(0.8) ? 6.5 + 16.5 * random.next() : 24 * random.next()
    const outcome = isStale(hour) ? 'refused' : 'granted'
    if (ask >= polls && outcome === 'granted') continue
    const network = placeAt(day, member, hour)
    write(day, member, start + hour * 3_600_000, network, outcome)
  }
}

/** Hours from midnight of the day of change until the phone has the new secret: seven in ten get it at once. */
function staleHours(site: Site, member: Member, changeDay: number): number {
  const habit = site.mix('stale', member.index, changeDay)
  const share = habit % 100
  if (share < 70) return 0
  if (share < 95) return 10 + ((habit >>> 8) % 20)
  return 24 * (2 + ((habit >>> 8) % 9))
}

/** By night at home; by day at home or behind one of a few gateway addresses. */
function placeAt({ site, day, random }: Day, member: Member, hour: number): Network {
  const atHome = hour < 7.5 || hour > 20 ? 0.9 : 0.4
  return random.chance(atHome) ? homeOf(site, member, day) : mobileOf(site, member, day, Math.floor(hour / 5))
}

function write(day: Day, member: Member, time: number, network: Network, outcome: 'granted' | 'refused' | 'locked') {
  day.write(makeAsk(time, network, services.imap, 'login', member.full, outcome))
}

/**
 * Three in a hundred have an old device in a drawer that asks for mail with a secret of last year, from the same line as the good ones,
 * and first where that line has a new address every night.
 */
export function pollForgottenDevice(day: Day, member: Member) {
  const { site, random, start } = day
  if (site.mix('forgotten device', member.index) % 100 >= 3) return
  for (let ask = 0; ask < 8; ask++) {
    const time = start + ((ask + random.next()) / 8) * dayMs
    write(day, member, time, homeOf(site, member, day.day), 'refused')
  }
}

/** Phones of people who left go on asking for weeks; their accounts are locked, and the service says no more than to others. */
export function writeLeaversPhones(day: Day) {
  for (const member of day.site.members) {
    const gone = day.day - member.endDay
    if (gone < 0 || gone > 60 || day.site.mix('keeps phone', member.index) % 100 >= 40) continue
    if (gone > day.site.mix('gives up', member.index) % 60) continue
    for (let ask = 0; ask < 6; ask++) {
      const hour = 24 * day.random.next()
      const time = siteStart + day.day * dayMs + hour * 3_600_000
      write(day, member, time, placeAt(day, member, hour), day.random.chance(0.5) ? 'locked' : 'refused')
    }
  }
}
