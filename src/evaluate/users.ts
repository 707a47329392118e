import type { Network } from './address-plan.ts'
import type { Day } from './day.ts'
import { pollForgottenDevice, pollPhone } from './phones.ts'
import { type SimulatedService, services } from './services.ts'
import { isEmployed, type Member, type Site } from './site.ts'
import { homeOf, officeOf, sourceOf, travelOf } from './user-clients.ts'
import { logIn } from './user-login.ts'

const hourMs = 3_600_000

/** Repeated log-ins cost time and move no evidence; larger sites make fewer of them so that a year can be simulated. */
const repetition = (site: Site) => Math.min(1, Math.sqrt(2000 / site.staff))

/** All that the staff does on a day: work at the office, at home or on the road, by night and weekend mostly phones. */
export function writeUsers(day: Day) {
  const { site, random } = day
  const weekend = day.day % 7 >= 5
  const repeated = repetition(site)
  for (const member of site.members) {
    if (!isEmployed(member, day.day)) continue
    const onHoliday = site.mix('holiday', member.index, Math.floor(day.day / 7)) % 100 < 9
    const works = random.chance(weekend ? 0.1 : onHoliday ? 0.05 : 0.93)
    if (works) work(day, member, placeOf(day, member), repeated)
    pollForgottenDevice(day, member)
    if (hasPhone(site, member)) pollPhone(day, member, 1 + random.poisson(3 * repeated))
  }
}

const hasPhone = (site: Site, member: Member) => site.mix('has phone', member.index) % 100 < 75

interface Place {
  readonly network: Network
  readonly remote: boolean
}

/** Some are always at the office, some never; one in 70 working days is spent elsewhere. */
function placeOf({ site, day, random }: Day, member: Member): Place {
  if (random.chance(0.015)) return { network: travelOf(site, member, day), remote: true }
  const officeShare = site.mix('office days', member.index) % 101
  if (random.below(100) < officeShare) return { network: officeOf(site, member, day), remote: false }
  return { network: homeOf(site, member, day), remote: true }
}

function work(day: Day, member: Member, { network, remote }: Place, repeated: number) {
  const { site, random, start } = day
  const enter = (service: SimulatedService, hour: number) => {
    const source = sourceOf(site, network, service.withUserAgent, member, 'desktop', day.day)
    logIn(day, start + hour * hourMs, source, service, member)
  }
  const morning = Math.max(0, random.normal(8.7, 1.1))
  if (remote && random.chance(0.7)) enter(services.vpn, morning)
  enter(services.web, morning + 0.05)
  if (random.chance(0.5 * repeated)) enter(services.web, random.normal(13.5, 1.5))
  if (random.chance(0.25)) enter(services.imap, morning + random.exponential(0.3))
  if (isTechnical(site, member)) enter(services.ssh, morning + random.exponential(2))
  if (random.chance(0.12)) eveningAtHome(day, member)
}

const isTechnical = (site: Site, member: Member) => site.mix('technical', member.index) % 100 < 8

function eveningAtHome(day: Day, member: Member) {
  const source = sourceOf(day.site, homeOf(day.site, member, day.day), true, member, 'desktop', day.day)
  logIn(day, day.start + day.random.normal(20.5, 1) * hourMs, source, services.web, member)
}
