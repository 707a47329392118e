import { isIP } from 'node:net'
import { prefixOf } from '../asks/address.ts'
import type { AlertFacts, EnteredFacts, OpenClass, ReadingFacts, SharedTrait, SurfaceClass } from '../evidence/facts.ts'
import { clip, enumerate, figure, many, momentWords, spanWords } from '../kit/wording.ts'
import type { FoundIdentity } from './finding.ts'
import { innocentsAmong } from './innocents.ts'
import { mailStory } from './look-alike-mail.ts'
import { oneIn } from './waterfall.ts'

/** What a story is told from. `current` counts the people of the list at the time of the last ask. */
export interface Told {
  readonly facts: AlertFacts
  readonly identities: readonly FoundIdentity[]
  readonly current: number
}

/** A name as it stands in a sentence: in quotes, since it may be `root from 192.0.2.1`, and never longer than a line. */
export function nameInProse(name: string): string {
  return `"${clip(name, 40)}"`
}

const titles: Readonly<Record<AlertFacts['cause'], string>> = {
  'list-of-ours': 'Somebody has a list of your people',
  'got-in': 'Somebody guessed until an account let them in',
  harvested: 'Somebody collects the names of your people',
  'entered-later': 'People who were asked about were let in from networks never seen',
  'look-alike-mail': 'Mail from a domain like yours went to people who were asked about',
}

export function tellTitle({ facts }: Told): string {
  if (facts.cause === 'list-of-ours' && facts.grants.length > 0) return `${titles[facts.cause]} and got in`
  return titles[facts.cause]
}

function people(identities: readonly FoundIdentity[]): { here: number; left: number } {
  const real = identities.filter(asked => asked.nameClass === 'real')
  const persons = Map.groupBy(real, asked => asked.person ?? asked.identity)
  const left = [...persons.values()].filter(asked => asked.every(each => each.left)).length
  return { here: persons.size - left, left }
}

function aboutWhom({ facts, identities, current }: Told): string {
  const { here, left } = people(identities)
  const asked = facts.identitiesLost + identities.length
  if (here + left === 0) return many(asked, 'name')
  if (facts.cause === 'got-in') return `${many(asked, 'name')}, ${figure(here + left)} of your people among them`
  const present =
    current >= here
      ? `${figure(here)} of your ${many(current, 'person', 'people')}`
      : `${many(here, 'person', 'people')} of yours`
  if (left === 0) return present
  return here === 0 ? `${figure(left)} people who left you` : `${present} and ${figure(left)} who left`
}

function asker({ facts }: Told): string {
  const [key] = facts.keys
  const [only] = facts.askers
  const client = key?.kind === 'client' ? ` with the client ${nameInProse(key.value)}` : ''
  if (only && facts.askers.length === 1) return only.address + client
  const networks = new Set(facts.askers.map(each => (isIP(each.address) ? prefixOf(each.address) : each.address)))
  return `${figure(facts.askers.length)} addresses in ${many(networks.size, 'network')}${client}`
}

/** Where it was asked; surfaces are named unless it was the log-in alone, which is the usual door. */
function where({ facts }: Told): string {
  const services = enumerate(facts.services)
  const plain = facts.surfaces.length === 1 && facts.surfaces[0] === 'login'
  return plain ? services : `${services} (${enumerate(facts.surfaces)})`
}

/** `once each`, or under how many names where people were asked about by several. */
function howOften({ identities }: Told): string {
  const real = identities.filter(asked => asked.nameClass === 'real').length
  const { here, left } = people(identities)
  if (real >= 1.5 * (here + left) && real > 1) return ` under ${many(real, 'name')}`
  return identities.length > 1 && identities.every(asked => asked.asks === 1) ? ', once each' : ''
}

function summary(told: Told): string {
  const { facts } = told
  return `${asker(told)} asked ${where(told)} about ${aboutWhom(told)}${howOften(told)}, ${spanWords(facts.first, facts.last)}.`
}

/** detection.md, section 9: "23 of our names and 0 twins; a generic list would have hit 1 in 14". */
function aboutUs({ facts }: Told): string | null {
  const counted = facts.evidence.aboutUs.filter(part => part.real + part.twin > 0)
  const real = counted.reduce((total, part) => total + part.real, 0)
  const hits = counted.reduce((total, part) => total + part.real + part.twin, 0)
  if (real === 0) return null
  const share = counted.reduce((total, part) => total + part.rho * (part.real + part.twin), 0) / hits
  const twins = many(hits - real, 'twin')
  return `${figure(real)} of your names and ${twins} (your names put together wrongly): a generic list would have hit ${oneIn(share)}.`
}

/** Where the decoys that were asked for are planted. */
function decoys({ identities }: Told): string | null {
  const asked = identities.filter(each => each.nameClass === 'decoy')
  const [first] = asked
  if (first === undefined) return null
  const places = enumerate([...new Set(asked.map(({ planted }) => nameInProse(planted ?? '')))], 4)
  return asked.length === 1
    ? `The decoy ${nameInProse(first.identity)}, planted on ${places} and nobody's name, was asked for.`
    : `${figure(asked.length)} decoys, planted on ${places} and nobody's names, were asked for.`
}

/** What first contacts show where anybody is answered; a part that shows nothing is left out. */
const openDoors: Readonly<Record<OpenClass, (failed: number, granted: number) => string>> = {
  mailbox: (failed, granted) =>
    `${figure(failed)} of ${many(failed + granted, 'mailbox', 'mailboxes')} are not there; mail is sent to people who are.`,
  directory: (failed, granted) =>
    `${figure(failed)} of ${many(failed + granted, 'name')} are not in the directory; applications look up people who are.`,
  registration: failed => `${many(failed + 1, 'name')} were tried at sign-up; newcomers soon find one that is free.`,
  page: failed => `${many(failed + 1, 'page')} of people were asked for; visitors read a few.`,
  'guessed-page': failed => (failed === 0 ? '' : `${figure(failed)} of these never were.`),
}

const isOpen = (surfaceClass: SurfaceClass): surfaceClass is OpenClass => surfaceClass in openDoors

/** Against the asker's own past, where asking about others is normal. */
function reading({ days, seen, expected }: ReadingFacts): string {
  const each = days === 1 ? '' : `, ${(seen / days).toFixed(1)} a day`
  const span = days === 1 ? 'a day' : `${figure(days)} days`
  return `In ${span} it asked the directory for ${many(seen, 'name')} of yours that it had not asked for before${each}; its own past explains ${(expected / days).toFixed(1)} a day.`
}

function probing(told: Told): string | null {
  if (told.facts.evidence.reading !== undefined) return reading(told.facts.evidence.reading)
  const sentences = told.facts.evidence.probing.flatMap(({ surfaceClass, failed, granted }) =>
    isOpen(surfaceClass) ? [openDoors[surfaceClass](failed, granted)] : [],
  )
  return sentences.length > 0 ? sentences.filter(sentence => sentence !== '').join(' ') : failures(told)
}

function failures({ facts }: Told): string | null {
  const failed = facts.evidence.probing.reduce((total, part) => total + part.failed, 0)
  const contacts = facts.evidence.probing.reduce((total, part) => total + part.failed + part.granted, 0)
  if (contacts === 0) return null
  const share = failed === contacts ? 'All' : `${figure(failed)} of`
  const about = facts.evidence.aboutUs.length > 0 ? ' about them' : ''
  return `${share} ${many(contacts, 'first contact')}${about} failed; those of users rarely do.`
}

function grants({ facts }: Told): string | null {
  const [first] = facts.grants
  if (!first) return null
  const more = facts.grants.length > 1 ? `, and ${many(facts.grants.length - 1, 'more log-in')} followed` : ''
  return `${nameInProse(first.identity)} let ${first.address} in, ${momentWords(first.time)}${more}.`
}

const traitWords: Readonly<Record<SharedTrait, string>> = {
  sources: 'addresses',
  list: 'a list',
  order: 'the order of it',
  client: 'a client that nobody of yours uses',
  network: 'networks',
  rhythm: 'their rhythm',
}

/** Why several alerts are told as one. */
function joined({ facts: { campaign } }: Told): string | null {
  if (campaign === undefined || campaign.alerts.length < 2) return null
  return `${figure(campaign.alerts.length)} alerts are told as one: they share ${enumerate(campaign.because.map(trait => traitWords[trait]))}.`
}

/** detection.md, section 7: what the site's past explains, and how many innocents are among the askers. */
function spread({ facts }: Told): string | null {
  if (facts.spread === undefined) return null
  const { seen, expected, withoutHistory } = facts.spread
  const innocents = Math.round(innocentsAmong(facts))
  const past = withoutHistory ? 'sites like yours have' : 'your past explains'
  return [
    `${figure(seen)} asks about your people by strangers who ask once or twice, where ${past} ${expected.toFixed(1)}.`,
    innocents === 0
      ? 'Hardly any of the askers is innocent.'
      : `Of the askers about ${figure(innocents)} may be innocent.`,
    ...(withoutHistory ? ['The logs are too short to know your own rates.'] : []),
  ].join(' ')
}

function entered({ facts, current }: Told, { watched, expected, entries }: EnteredFacts): string {
  const people = new Set(entries.map(entry => entry.identity)).size
  const whom = current >= watched ? `the ${figure(watched)} people` : `${many(watched, 'person', 'people')}`
  return [
    `${figure(people)} of ${whom} whom an alert shows to be asked about ${people === 1 ? 'was' : 'were'} let in from networks that let nobody in before, ${spanWords(facts.first, facts.last)}.`,
    `By chance ${expected < 0.05 ? 'hardly one' : expected.toFixed(1)} such log-in${expected === 1 ? '' : 's'} of them would be expected.`,
  ].join(' ')
}

/** The finding in plain sentences; names in it are as raw as the log wrote them. */
export function tellStory(told: Told): string {
  const { facts } = told
  if (facts.mailed !== undefined) return mailStory(facts, facts.mailed)
  const isByKey = facts.evidenceOf.kind !== 'spread'
  const sentences =
    facts.entered === undefined
      ? [
          summary(told),
          grants(told),
          spread(told),
          decoys(told),
          isByKey ? aboutUs(told) : null,
          isByKey ? probing(told) : null,
          joined(told),
        ]
      : [entered(told, facts.entered), grants(told)]
  return sentences.filter(sentence => sentence !== null).join(' ')
}
