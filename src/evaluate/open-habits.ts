import type { Source } from '../asks/ask.ts'
import { carrierGateway, hijackedHost, homeLine, officeEgress, rentedHost, travelPlace } from './address-plan.ts'
import type { Day } from './day.ts'
import {
  acceptedUnseen,
  mistyped,
  nameOf,
  type OpenName,
  openAsk,
  perStaff,
  pickMember,
  rulesRead,
  strangeName,
} from './open-asks.ts'
import { isEmployed } from './site.ts'
import { userAgentOf } from './user-agents.ts'
import { guessedWords } from './word-list.ts'

/** What asks about people at doors that are open to all, and means no harm, or nobody in particular (detection.md, section 8). */
export const openHabits: readonly ((day: Day) => void)[] = [
  senders,
  newsletters,
  spamToTheDead,
  dictionaries,
  senderChecks,
  appServer,
  personnel,
  visitors,
  crawlers,
  oldLinks,
  newcomers,
]

const hourMs = 3_600_000
const at = ({ start, random }: Day): number => start + (6 + 16 * random.next()) * hourMs
const anybody = ({ site, random }: Day): OpenName & { readonly index: number } => {
  const member = pickMember(site, random.below(site.members.length))
  return { name: member.login, isThere: true, index: member.index }
}

function currentName(day: Day): OpenName {
  for (;;) {
    const member = pickMember(day.site, anybody(day).index)
    if (isEmployed(member, day.day)) return nameOf(member, day.day)
  }
}

/** Anybody of the last years, whether here or gone. */
const anyName = (day: Day): OpenName => nameOf(pickMember(day.site, anybody(day).index), day.day)

/** Relays of large providers, through which many write, and small ones by themselves. */
function relay({ random }: Day): Source {
  const large = Math.floor(40 * random.next() ** 3)
  return random.chance(0.7) ? rentedHost(200, large) : hijackedHost(random.below(2 ** 24))
}

/** People who write to one of ours: 3 in 100 mistype the address, 2 in 100 write to somebody who left. */
function senders(day: Day) {
  const { site, random, write } = day
  for (let mail = random.poisson(perStaff(site, 0.5, 10)); mail > 0; mail--) {
    const name = random.chance(0.02) ? anyName(day) : currentName(day)
    write(openAsk(at(day), relay(day), 'mailbox', random.chance(0.03) ? mistyped(name, day) : name))
  }
}

/** Twenty senders with a list of ours each, some of it out of date, a little of it never right; once a week. */
function newsletters(day: Day) {
  const { site, write } = day
  for (let list = 0; list < 20; list++) {
    if ((day.day + list) % 7 !== 0) continue
    const random = site.random.fork(`newsletter/${list}`)
    const stale = 0.4 * random.next()
    const source = rentedHost(201, list)
    const time = at(day)
    for (let entry = 3 + random.below(perStaff(site, 0.04, 12)); entry > 0; entry--) {
      const kept = { ...day, random }
      const name = random.chance(0.02) ? strangeName(kept) : random.chance(stale) ? anyName(kept) : currentName(kept)
      write(openAsk(time + 200 * entry, source, 'mailbox', name))
    }
  }
}

/** Addresses that were harvested years ago, of people here and gone, from hijacked machines. */
function spamToTheDead(day: Day) {
  const { random, write } = day
  for (let run = random.poisson(15); run > 0; run--) {
    const source = hijackedHost(random.below(2 ** 24))
    const time = at(day)
    for (let entry = 1 + random.below(12); entry > 0; entry--)
      write(openAsk(time + 900 * entry, source, 'mailbox', anyName(day)))
  }
}

/** Word lists and names of the world, for whoever is there: one in ten through a relay that others use. */
function dictionaries(day: Day) {
  const { random, write } = day
  for (let run = random.poisson(4); run > 0; run--) {
    const source = random.chance(0.1) ? relay(day) : hijackedHost(random.below(2 ** 24))
    const isWords = random.chance(0.5)
    const time = at(day)
    for (let entry = 10 + random.below(200); entry > 0; entry--) {
      const name = isWords ? { name: random.pick(guessedWords), isThere: false } : strangeName(day)
      write(openAsk(time + 400 * entry, source, 'mailbox', { ...name, isThere: day.site.logins.has(name.name) }))
    }
  }
}

/** Other servers ask whether a sender is there before they take mail from him. */
function senderChecks(day: Day) {
  for (let check = day.random.poisson(perStaff(day.site, 0.1, 5)); check > 0; check--)
    day.write(acceptedUnseen(at(day), relay(day), 1))
}

/** Looks up what is typed into its log-in form, by bots too, and lets people in. */
function appServer(day: Day) {
  const { site, random, write } = day
  const source = officeEgress(250, 0)
  for (let login = random.poisson(perStaff(site, 0.3, 5)); login > 0; login--) {
    const time = at(day)
    const name = currentName(day)
    write(openAsk(time, source, 'directory', name))
    write({ ...openAsk(time + 40, source, 'directory', name), surface: 'login', outcome: 'granted' })
  }
  for (let guess = random.poisson(30); guess > 0; guess--)
    write(openAsk(at(day), source, 'directory', { name: random.pick(guessedWords), isThere: false }))
}

/** Reads the records of thirty people a day, of everybody once a month, and of some who left. */
function personnel(day: Day) {
  const { site, random, write } = day
  const source = officeEgress(251, 0)
  const everybody = day.day % 28 === 4
  for (const member of site.members) {
    if (!random.chance(everybody ? 1 : 30 / site.members.length)) continue
    if (isEmployed(member, day.day) || random.chance(0.05))
      write(openAsk(at(day), source, 'directory', nameOf(member, day.day)))
  }
}

/** Most read about one or two people, recruiters about many; a third come through the gateways of carriers, which many share. */
function visitors(day: Day) {
  const { site, random, write } = day
  for (let visit = random.poisson(perStaff(site, 0.1, 15)); visit > 0; visit--) {
    const network = random.chance(0.33)
      ? carrierGateway(random.below(3), random.below(2000))
      : homeLine(random.below(6), random.below(2 ** 20))
    const source = { ...network, userAgent: userAgentOf('desktop', random.below(2 ** 32), day.day) }
    const goesOn = random.chance(0.03) ? 0.85 : 0.35
    let time = at(day)
    do {
      write(openAsk(time, source, 'page', random.chance(0.01) ? mistyped(currentName(day), day) : currentName(day)))
      time += 20_000
    } while (random.chance(goesOn))
  }
}

/** Search engines read the rules, then every page once a week, also pages of people who left. */
function crawlers(day: Day) {
  const { site, write } = day
  for (let crawler = 0; crawler < 3; crawler++) {
    const userAgent = `Mozilla/5.0 (compatible; Indexer${crawler}/2.1; +http://www.example.com/bot)`
    write(rulesRead(day.start + hourMs * crawler, { ...rentedHost(202, crawler), userAgent }))
    for (const member of site.members) {
      if (site.mix('crawl', crawler, member.index) % 7 !== day.day % 7) continue
      if (!isEmployed(member, day.day) && site.mix('forgotten', member.index) % 4 > 0) continue
      const source = { ...rentedHost(202, crawler + 3 * (member.index % 4)), userAgent }
      write(openAsk(at(day), source, 'page', nameOf(member, day.day)))
    }
  }
}

/** Programs of other sites that check their links: few lead to people, and some of these have left. */
function oldLinks(day: Day) {
  const { site, write } = day
  for (let checker = 0; checker < 5; checker++) {
    const source = { ...travelPlace(0xf00000 + checker), userAgent: 'linkcheck/10.2' }
    for (let link = 0; link < 6; link++) {
      const member = pickMember(site, site.mix('link', checker, link))
      write(openAsk(at(day), source, 'page', nameOf(member, day.day)))
    }
  }
}

/** Newcomers of a public service try names until one is free; some sit behind one address. */
function newcomers(day: Day) {
  const { site, random, write } = day
  for (let comer = random.poisson(perStaff(site, 0.02, 6)); comer > 0; comer--) {
    const network = random.chance(0.2)
      ? carrierGateway(4, random.below(20))
      : homeLine(random.below(6), random.below(2 ** 20))
    const source = { ...network, userAgent: userAgentOf('phone', random.below(2 ** 32), day.day) }
    let time = at(day)
    do {
      write(openAsk(time, source, 'registration', strangeName(day)))
      time += 15_000
    } while (random.chance(0.3))
  }
}
