import type { AlertFacts, EnteredFacts, Evidence, ReadingFacts, SpreadFacts, SurfaceClass } from '../evidence/facts.ts'
import { clip, figure, many } from '../kit/wording.ts'
import type { Bound, EvidencePart, FindingEvidence } from './finding.ts'
import { mailPart } from './look-alike-mail.ts'
import { stratumWords } from './stratum-words.ts'

const classWords: Readonly<Record<SurfaceClass, string>> = {
  login: 'log-in',
  recovery: 'recovery and MFA',
  mailbox: 'mailboxes',
  directory: 'directory',
  registration: 'sign-up',
  page: 'pages of people',
  'guessed-page': 'pages of people',
}

/** What speaks for a prober. */
const hitWords: Readonly<Record<SurfaceClass, string>> = {
  login: 'failed',
  recovery: 'failed',
  mailbox: 'are not there',
  directory: 'are not there',
  registration: 'went on to one more name',
  page: 'went on to one more page',
  'guessed-page': 'never were',
}

/** A millionth of a nat is far below all that matters, and the same on every machine. */
function rounded(nats: number): number {
  return Math.round(nats * 1e6) / 1e6 + 0
}

function sum(parts: readonly EvidencePart[]): number {
  return rounded(parts.reduce((total, part) => total + part.nats, 0))
}

function probingPart(part: Evidence['probing'][number]): EvidencePart {
  const contacts = many(part.failed + part.granted, 'first contact')
  return {
    what: `${classWords[part.surfaceClass]}: ${figure(part.failed)} of ${contacts} ${hitWords[part.surfaceClass]}`,
    nats: rounded(part.nats),
  }
}

/** `1 in 14`: how seldom a generic list hits one of ours. */
export function oneIn(share: number): string {
  return `1 in ${figure(Math.max(1, Math.round(1 / share)))}`
}

function aboutUsPart(part: Evidence['aboutUs'][number]): EvidencePart {
  const hits = `${figure(part.real)} real, ${many(part.twin, 'twin')}`
  return {
    what: `${stratumWords[part.stratum]}: ${hits} (a generic list: ${oneIn(part.rho)})`,
    nats: rounded(part.nats),
  }
}

/** What decoys add to whichever bound decides. */
function decoyParts({ decoys }: Evidence): EvidencePart[] {
  if (decoys === undefined) return []
  const { asked, planted, contacts, nats } = decoys
  const hit = asked === 0 ? 'none' : figure(asked)
  return [{ what: `${hit} of ${many(planted, 'decoy')} asked for in ${many(contacts, 'first contact')}`, nats }]
}

function makeBound(name: Bound['name'], parts: EvidencePart[]): Bound {
  return { name, nats: sum(parts), parts }
}

type Cell = SpreadFacts['cells'][number]

function cellWords({ dormant, newNetwork, repeated }: Cell): string {
  const whom = dormant ? 'names long unused' : 'names in use'
  return `${whom}, from ${newNetwork ? 'new' : 'known'} networks, ${repeated ? 'asked again' : 'asked once'}`
}

/** How far a kind of asks is beyond what was expected, had one known where to look (log-likelihood ratio of Poisson counts). */
function cellPart(cell: Cell): EvidencePart {
  const { seen, expected } = cell
  const what = `${cellWords(cell)}: ${figure(seen)} seen, ${expected.toFixed(1)} expected`
  return { what, nats: rounded(beyondExpected(seen, expected)) }
}

const beyondExpected = (seen: number, expected: number): number =>
  seen > expected ? seen * Math.log(seen / Math.max(expected, 1e-3)) - (seen - expected) : 0

function entryPart({ identity, address, nats }: EnteredFacts['entries'][number]): EvidencePart {
  return { what: `log-in as ${clip(identity, 40)} from ${address}`, nats: rounded(nats) }
}

/** How far its reading is beyond what was expected, as in `cellPart`. */
function readingPart({ days, seen, expected }: ReadingFacts): EvidencePart {
  const names = `${many(seen, 'name')} new to it in ${many(days, 'day')}, ${expected.toFixed(1)} expected`
  return { what: names, nats: rounded(beyondExpected(seen, expected)) }
}

type Weighed = Pick<AlertFacts, 'evidence' | 'evidenceOf' | 'threshold' | 'spread' | 'entered' | 'mailed'>

/** Bounds, the one that decides, and what lies between its parts and the evidence as a whole. */
interface Weighing {
  readonly bounds: readonly Bound[]
  readonly decides: Bound
  readonly rest: string
}

/** Evidence of a stream or a watch is one sum; what its parts leave out is the price of not having known where, or when, to look. */
function weigh({ evidence, evidenceOf, spread, entered, mailed }: Weighed): Weighing {
  if (entered !== undefined) return single('entered', entered.entries.map(entryPart), 'the time they were watched')
  if (mailed !== undefined) return single('mailed', [mailPart(mailed)], 'a look after each further person')
  if (spread !== undefined && evidenceOf.kind === 'spread')
    return single('spread', spread.cells.map(cellPart), 'not knowing beforehand where and when to look')
  if (evidence.reading !== undefined)
    return single('reading', [readingPart(evidence.reading)], 'how its days differ, and not knowing beforehand when')
  const probing = makeBound('probing', evidence.probing.map(probingPart))
  const aboutUs = makeBound('about-us', evidence.aboutUs.filter(part => part.real + part.twin > 0).map(aboutUsPart))
  const decides = aboutUs.parts.length === 0 || probing.nats <= aboutUs.nats ? probing : aboutUs
  return { bounds: [probing, aboutUs], decides, rest: 'weight of the key' }
}

function single(name: Bound['name'], parts: EvidencePart[], rest: string): Weighing {
  const bound = makeBound(name, parts)
  return { bounds: [bound], decides: bound, rest }
}

/**
 * The evidence as it is shown: all bounds with their parts, and as the waterfall proper the one that decides, the smaller (detection.md,
 * section 5: E = min(Ea, Eb)); probing alone where nothing speaks of our people (`got-in`, section 8). What the evidence holds beyond the parts, such as a weight of the
 * key (section 6), is a part of its own, so that the waterfall always adds up.
 */
export function makeWaterfall(facts: Weighed): FindingEvidence {
  const { evidence } = facts
  const { bounds, decides, rest } = weigh(facts)
  const nats = rounded(evidence.nats)
  const weights = [...decoyParts(evidence), ...(evidence.weights ?? [])].map(({ what, nats }) => {
    return { what, nats: rounded(nats) }
  })
  const beyond = rounded(nats - decides.nats - sum(weights))
  const others = Math.abs(beyond) > 1e-5 ? [{ what: rest, nats: beyond }] : []
  return {
    nats,
    threshold: rounded(facts.threshold),
    key: { ...facts.evidenceOf },
    decides: decides.name,
    windowDays: evidence.windowDays,
    parts: [...decides.parts, ...weights, ...others],
    bounds: [...bounds],
  }
}
