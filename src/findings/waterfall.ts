import type { AlertFacts, Evidence } from '../evidence/facts.ts'
import { figure, many } from '../kit/wording.ts'
import type { Bound, EvidencePart, FindingEvidence } from './finding.ts'
import { stratumWords } from './stratum-words.ts'

const classWords = { login: 'log-in', recovery: 'recovery and MFA' } as const

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
    what: `${classWords[part.surfaceClass]}: ${figure(part.failed)} of ${contacts} failed`,
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

function makeBound(name: Bound['name'], parts: EvidencePart[]): Bound {
  return { name, nats: sum(parts), parts }
}

/**
 * The evidence as it is shown: both bounds with their parts, and as the waterfall proper the one that decides, the smaller (detection.md,
 * section 5: E = min(Ea, Eb)); probing alone where nothing speaks of our people (`got-in`, section 8). What the evidence holds beyond the parts, such as a weight of the
 * key (section 6), is a part of its own, so that the waterfall always adds up.
 */
export function makeWaterfall(facts: Pick<AlertFacts, 'evidence' | 'evidenceOf' | 'threshold'>): FindingEvidence {
  const { evidence } = facts
  const probing = makeBound('probing', evidence.probing.map(probingPart))
  const aboutUs = makeBound('about-us', evidence.aboutUs.filter(part => part.real + part.twin > 0).map(aboutUsPart))
  const decides = aboutUs.parts.length === 0 || probing.nats <= aboutUs.nats ? probing : aboutUs
  const nats = rounded(evidence.nats)
  const weights = (evidence.weights ?? []).map(({ what, nats }) => ({ what, nats: rounded(nats) }))
  const beyond = rounded(nats - decides.nats - sum(weights))
  const rest = Math.abs(beyond) > 1e-5 ? [{ what: 'weight of the key', nats: beyond }] : []
  return {
    nats,
    threshold: rounded(facts.threshold),
    key: { ...facts.evidenceOf },
    decides: decides.name,
    windowDays: evidence.windowDays,
    parts: [...decides.parts, ...weights, ...rest],
    bounds: [probing, aboutUs],
  }
}
