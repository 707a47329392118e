import { type Outcome, outcomes, type Surface, surfaces } from '../asks/ask.ts'
import { by, type JsonShape, type LogKind } from './log-kind.ts'

const ownOutcomes = Object.fromEntries(outcomes.map(outcome => [outcome, outcome])) as Record<Outcome, Outcome>
const ownSurfaces = Object.fromEntries(surfaces.map(surface => [surface, surface])) as Record<Surface, Surface>

const ask: JsonShape = {
  role: 'ask',
  when: { service: true, surface: surfaces, outcome: outcomes },
  outcome: by<Outcome | null>('outcome', ownOutcomes, null),
  surface: by<Surface>('surface', ownSurfaces, 'login'),
  take: {
    time: ['time'],
    source: ['ip', 'host'],
    identity: ['identity'],
    domain: ['domain'],
    service: ['service'],
    site: ['instance'],
    userAgent: ['ua'],
    ja4: ['ja4'],
    asn: ['asn'],
    country: ['country'],
    times: ['count'],
    sender: ['senderDomain'],
  },
}

/** Askance's own form of an ask, as `askance asks` prints it: what a site's own software writes to be read. */
export const askance: LogKind = {
  name: 'askance',
  title: "Askance's own form (JSON lines)",
  service: 'other',
  found: [],
  envelopes: ['json'],
  learns: 'all that an ask can hold',
  blind: 'what the writer leaves out',
  shapes: [ask],
}
