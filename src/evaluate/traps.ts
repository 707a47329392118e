import type { Source } from '../asks/ask.ts'
import { type Network, travelPlace } from './address-plan.ts'
import type { Day } from './day.ts'
import { failure, makeAsk, type SimulatedService, services } from './services.ts'
import { isEmployed } from './site.ts'
import { officeOf, sourceOf } from './user-clients.ts'
import { identityNamed, logIn } from './user-login.ts'

/**
 * What looks like probing and is none (detection.md, section 11). Others are habits of users (typos, stale phones, days of forced
 * changes, moving offices, new client versions), of phones of leavers, or of bots (regional lists, bots behind a NAT of ours).
 */
const traps: readonly ((day: Day) => void)[] = [conference, monitoring, brokenClient, relayScanner, directoryReads]

export function writeTraps(day: Day) {
  for (const trap of traps) trap(day)
}

const hourMs = 3_600_000

/** Every forty days three in a hundred of ours (at least eight) meet for three days behind one address. */
function conference(day: Day) {
  const { site, random, start } = day
  if (day.day % 40 >= 3) return
  const meeting = Math.floor(day.day / 40)
  const place = travelPlace(0xfe0000 + meeting)
  const guests = Math.max(8, Math.floor(site.staff * 0.03))
  const first = site.mix('conference', meeting) % site.members.length
  let invited = 0
  for (let at = 0; at < site.members.length && invited < guests; at++) {
    const member = site.members[(first + at) % site.members.length]
    if (member === undefined || !isEmployed(member, day.day)) continue
    invited++
    const source = sourceOf(site, place, true, member, 'desktop', day.day)
    const service = random.chance(0.5) ? services.web : services.vpn
    logIn(day, start + (8 + 9 * random.next()) * hourMs, source, service, member)
  }
}

/** A probe of our own logs in all day with an account that was closed long ago. */
function monitoring(day: Day) {
  refusedAllDay(day, atOffice(day, 0), services.ssh, 'monitor', 96)
}

/** Somebody's mail program with a secret of last year: thousands of failures for one name. */
function brokenClient(day: Day) {
  const owner = day.site.members[day.site.mix('broken', Math.floor(day.day / 20)) % day.site.members.length]
  if (owner !== undefined) refusedAllDay(day, atOffice(day, 1), services.imap, owner.login, 300)
}

/** A copier that scans to mail. */
function relayScanner(day: Day) {
  refusedAllDay(day, atOffice(day, 2), services.smtp, 'scanner', 150)
}

function refusedAllDay(day: Day, network: Network, service: SimulatedService, name: string, asks: number) {
  const identity = identityNamed(service, name)
  for (let ask = 0; ask < asks; ask++) {
    const time = day.start + (24 * hourMs * (ask + day.random.next())) / asks
    day.write(makeAsk(time, network, service, 'login', identity, failure(service, true)))
  }
}

/** Personnel reads the records of thirty people on working days, and of everybody once a month. */
function directoryReads(day: Day) {
  if (day.day % 7 >= 5) return
  const source: Source = atOffice(day, 3)
  const share = day.day % 28 === 4 ? 1 : 30 / day.site.staff
  for (const member of day.site.members) {
    if (!isEmployed(member, day.day) || !day.random.chance(share)) continue
    const time = day.start + (9 + 8 * day.random.next()) * hourMs
    day.write(makeAsk(time, source, services.web, 'directory', member.full, 'listed'))
  }
}

/** The office of one of the first colleagues. */
function atOffice({ site, day }: Day, colleague: number): Network {
  const member = site.members[colleague]
  if (member === undefined) throw new RangeError('a site has at least four people')
  return officeOf(site, member, day)
}
