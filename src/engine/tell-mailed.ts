import { sourceText } from '../asks/ask-rows.ts'
import { normaliseIdentity } from '../asks/identity.ts'
import { watchDays } from '../campaigns/follow-entries.ts'
import { type AlikeMail, type FollowedMail, followMail, type MailHistory } from '../campaigns/follow-mail.ts'
import { mailThreshold } from '../evidence/budget.ts'
import { dayMs } from '../evidence/day.ts'
import type { AlertFacts, AskedIdentity, KeyName } from '../evidence/facts.ts'
import { inBook } from '../kit/book.ts'
import type { People } from '../people/person.ts'
import type { EngineState } from './engine-state.ts'
import { campaignsADay, nameOf, watchedBy } from './watched-people.ts'

/**
 * Findings about what came of campaigns: people whom one asked about get mail from domains that look like ours, beyond chance (T1566, T1598). A mail is
 * told once, of the campaign that was raised first.
 */
export function tellMailed(
  state: EngineState,
  campaigns: readonly AlertFacts[],
  people: People,
  budgetPerDay: number,
): AlertFacts[] {
  if (state.mailWatch.rows.size === 0) return []
  const history = historyOf(state, people)
  const campaignsPerDay = campaignsADay(state, campaigns)
  const threshold = mailThreshold(campaignsPerDay, budgetPerDay)
  const told = new Set<AlikeMail>()
  return campaigns.flatMap(campaign => {
    const askers = new Set(campaign.askers.map(({ address }) => address))
    const mails = history.mails.filter(mail => !told.has(mail) && !askers.has(mail.address))
    const watched = watchedBy(campaign)
    const followed = watched.size === 0 ? null : followMail(watched, { ...history, mails }, threshold)
    if (followed === null) return []
    for (const mail of followed.mails) told.add(mail)
    return [factsOf(campaign, followed, { threshold, activeKeys: campaignsPerDay, people })]
  })
}

/** Upper bound of the campaigns of which mail is told that did not come of them. */
export function expectedMailAlerts(state: EngineState, campaigns: readonly AlertFacts[], budgetPerDay: number): number {
  if (state.mailWatch.rows.size === 0) return 0
  return campaigns.length * Math.exp(-mailThreshold(campaignsADay(state, campaigns), budgetPerDay))
}

/** Persons are looked up when they are told of, since people may have been learned since. */
function historyOf({ mailWatch: { rows, senders, reached }, books }: EngineState, people: People): MailHistory {
  const personOf = (identity: number, time: number): string => {
    const { name, domain } = inBook(books.identities, identity)
    return people.classify(name, domain, time).person?.id ?? name
  }
  const mails = [...rows.values()].map(({ time, identity, source, sourceKind, sender }) => ({
    person: personOf(identity, time),
    identity: inBook(books.identities, identity).written,
    sender: inBook(books.texts, sender),
    address: sourceText(sourceKind, source, books) ?? '',
    time,
  }))
  const firsts = new Map<string, number>()
  for (const [identity, time] of reached) {
    const person = personOf(identity, time)
    firsts.set(person, Math.min(time, firsts.get(person) ?? time))
  }
  return {
    mails,
    since: Math.min(...reached.values().take(1)) + watchDays * dayMs,
    senders: new Map([...senders].map(([sender, time]) => [inBook(books.texts, sender), time])),
    reached: firsts,
  }
}

interface Beside {
  readonly threshold: number
  readonly activeKeys: number
  readonly people: People
}

function factsOf(
  campaign: AlertFacts,
  { nats, highest, raisedBy, mails }: FollowedMail,
  { threshold, activeKeys, people }: Beside,
): AlertFacts {
  const senders = [...new Set([raisedBy, ...mails].map(({ sender }) => sender))]
  const keys = senders.map((value): KeyName => ({ kind: 'sender', value }))
  const times = mails.map(({ time }) => time)
  return {
    cause: 'look-alike-mail',
    keys,
    raised: raisedBy.time,
    first: Math.min(...times),
    last: Math.max(...times),
    evidence: { nats, probing: [], aboutUs: [], windowDays: watchDays },
    evidenceOf: { kind: 'sender', value: raisedBy.sender },
    threshold,
    activeKeys,
    askers: [...Map.groupBy(mails, ({ address }) => address)].map(([address, its]) => ({
      address,
      asks: its.length,
      first: Math.min(...its.map(({ time }) => time)),
      last: Math.max(...its.map(({ time }) => time)),
    })),
    identities: [...Map.groupBy(mails, ({ identity }) => identity).values()].map(its => mailedIdentity(its, people)),
    identitiesLost: 0,
    services: ['smtp'],
    surfaces: ['mailbox'],
    grants: [],
    mailed: { follows: nameOf(campaign), ...highest, senders, mails: mails.length },
  }
}

/** The answer to mail is no news of its own, so that nothing was learned. */
function mailedIdentity(mails: readonly AlikeMail[], people: People): AskedIdentity {
  const { identity, time } = mails[0] as AlikeMail
  const { name, domain } = normaliseIdentity(identity)
  return {
    written: identity,
    name,
    classified: people.classify(name, domain, time),
    asks: mails.length,
    outcomes: { listed: mails.length },
    askers: [...new Set(mails.map(({ address }) => address))],
    first: time,
    last: (mails.at(-1) ?? { time }).time,
    learned: [],
  }
}
