import type { AlertFacts } from '../../src/evidence/facts.ts'
import type { Finding, Ledger, PersonAsked, Provenance, ScanResult } from '../../src/findings/finding.ts'
import { isoTime } from '../../src/kit/iso-time.ts'
import { sampleEvidence, sampleFacts, sampleIdentity, sampleResult, sampleStart } from './sample-results.ts'

/** Results with campaigns, for the tests of outputs and for the browser: what the rooms before fill in stands here as data. */
const minuteMs = 60_000
const dayMs = 1440 * minuteMs

const operators = [64500, 64501, 64502, 64503, 64504, 64505, 64506, 64507, 64508] as const
const countries = ['NL', 'DE', 'US', 'BR', 'VN', 'ID', 'TR'] as const
const clients = ['Mozilla/5.0 (X11; Linux x86_64) Firefox/91.0', 'python-requests/2.31.0', null] as const
const askers = 212
const names = 388

/** Spread over nine networks of uneven size. */
function operatorOf(at: number): number {
  return operators[Math.floor(operators.length * ((at * 0.618) % 1) ** 1.7)] ?? 64500
}

function addressOf(at: number): string {
  return `${['192.0.2', '198.51.100', '203.0.113'][at % 3]}.${1 + Math.floor(at / 3)}`
}

/** Each comes once, then some come again in no order. */
function askerOf(at: number): number {
  return at < askers ? at : (Math.imul(at, 2_654_435_761) >>> 8) % askers
}

/** A list run in alphabetical order by 212 addresses, for three days with a pause each night. */
export function spreadCampaignFacts(): AlertFacts {
  const identities = Array.from({ length: names }, (_, at) => sampleIdentity(at))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((asked, at) => {
      const first = sampleStart + Math.floor(at / 130) * dayMs + (at % 130) * 6 * minuteMs + ((at * 7919) % 240) * 1000
      return { ...asked, askers: [addressOf(askerOf(at))], first, last: first + 3000 }
    })
  return sampleFacts(identities, {
    keys: [{ kind: 'spread', value: 'ssh and imap' }],
    services: ['ssh', 'imap'],
    evidence: sampleEvidence(names, { windowDays: 7 }),
    raised: sampleStart + 40 * minuteMs,
  })
}

/** A reader of the staff pages: its asks end well, and what was handed out is what it learned. */
function harvestFacts(): AlertFacts {
  const identities = Array.from({ length: 60 }, (_, at) =>
    sampleIdentity(at * 3, {
      askers: ['2001:db8:7::5'],
      outcome: 'listed',
      surface: 'page',
      first: sampleStart - dayMs + Math.floor(at / 12) * 4000,
    }),
  )
  return sampleFacts(identities, { services: ['web'], surfaces: ['page'] })
}

/** Somebody comes in as a person whom the campaign asked about. */
function enteredFacts(): AlertFacts {
  const time = sampleStart + 3 * dayMs + 4 * minuteMs
  const asked = sampleIdentity(21, { askers: ['203.0.113.250'], outcome: 'granted', first: time })
  return sampleFacts([asked], {
    cause: 'entered-later',
    services: ['vpn'],
    evidence: sampleEvidence(12, { windowDays: 1 }),
    raised: time,
    grants: [{ identity: asked.written, address: '203.0.113.250', time }],
  })
}

type Source = Provenance['sources'][number]

function source(
  [label, kind]: readonly [string, Source['kind']],
  [family, exact]: readonly [number, number],
  [hits, size]: readonly [number, number],
  orderNats: number | null,
): Source {
  const explained = hits / names
  const decoys = { planted: 0, asked: 0, nats: 0 }
  const coverage = hits / size
  return { label, kind, family, exact, hits, size, explained, coverage, enriched: hits > 80, decoys, orderNats }
}

export const sampleProvenance: Provenance = {
  family: 'team page',
  probability: 0.968,
  sources: [
    source(['team page', 'web'], [0.968, 0.71], [371, 412], 28.4),
    source(['press list', 'web'], [0.018, 0.004], [88, 96], 2.1),
    source(['breach of 2021', 'breach'], [0.006, 0.001], [203, 1840], null),
    source(['git authors', 'git'], [0.002, 0], [41, 133], null),
    source(['directory export, May 2025', 'directory'], [0.001, 0], [384, 2141], -1.8),
  ],
  set95: ['team page'],
  alike: [],
  separating: [],
  decisive: [
    { identity: 'grau.office', nats: 4.1 },
    { identity: 'petra.novak', nats: 2.2 },
    { identity: 'hugo.falk', nats: -1.3 },
  ],
  asOf: { from: '2026-02-03T00:00:00.000Z', to: '2026-02-24T00:00:00.000Z', mode: 'snapshot' },
  harvested: ['anna.adler@example.com.', 'u003ehugo.falk@example.com'],
}

function known(finding: Finding): Finding['askers'] {
  return finding.askers.map((asker, at) => ({
    ...asker,
    posterior: at % 29 === 28 ? 0.62 : 0.98,
    asn: operatorOf(at),
    country: countries[operatorOf(at) % countries.length] ?? null,
    client: clients[at % clients.length] ?? null,
  }))
}

function learnedEvents(finding: Finding): Ledger['events'] {
  const { ledger, identities, services } = finding
  const kinds = (['revealed', 'granted', 'listed', 'mfa'] as const).flatMap(learned =>
    ledger[learned].map(identity => ({ identity, learned })),
  )
  const asked = new Map(identities.map(each => [each.identity, each]))
  return kinds
    .map(({ identity, learned }) => ({
      identity,
      learned,
      time: asked.get(identity)?.first ?? finding.first,
      address: asked.get(identity)?.askers[0] ?? '',
      service: services[0] ?? '',
    }))
    .sort((a, b) => (a.time < b.time ? -1 : 1))
}

function spreadWaterfall({ evidence }: Finding): Finding['evidence'] {
  const parts = [
    { what: 'asked once, by new networks, about people long unseen: 212 seen, 1.4 expected', nats: 31.6 },
    { what: 'asked once, by new networks, about others: 176 seen, 3.8 expected', nats: 12.2 },
    { what: 'days looked at', nats: -2.6 },
  ]
  return {
    ...evidence,
    nats: 41.2,
    decides: 'about-us',
    key: { kind: 'spread', value: 'ssh and imap' },
    parts,
    bounds: [{ name: 'about-us', nats: 41.2, parts }],
  }
}

function peopleAsked(findings: readonly Finding[]): PersonAsked[] {
  const asks = findings.flatMap(finding =>
    finding.identities.flatMap(asked => (asked.person === null ? [] : [{ finding, asked, person: asked.person }])),
  )
  return [...Map.groupBy(asks, each => each.person)]
    .map(([person, all]) => ({
      person,
      names: [...new Set(all.map(({ asked }) => asked.identity))],
      asks: all.reduce((sum, { asked }) => sum + asked.asks, 0),
      askers: new Set(all.flatMap(({ asked }) => asked.askers)).size,
      first: all.map(({ asked }) => asked.first).sort()[0] ?? isoTime(sampleStart),
      last:
        all
          .map(({ asked }) => asked.last)
          .sort()
          .at(-1) ?? isoTime(sampleStart),
      learned: (['revealed', 'granted', 'listed', 'mfa'] as const).filter(learned =>
        all.some(({ finding, asked }) => finding.ledger[learned].includes(asked.identity)),
      ),
      findings: [...new Set(all.map(({ finding }) => finding.id))],
    }))
    .sort((a, b) => b.asks - a.asks || (a.person < b.person ? -1 : 1))
}

/** Fills in of a finding what only the rooms of campaigns know. */
function asCampaign(finding: Finding, all: readonly Finding[]): Finding {
  const told = { ...finding, ledger: { ...finding.ledger, events: learnedEvents(finding) } }
  const entered = all.find(each => each.kind === 'entered-later')
  if (finding.askers.length < 100 || !entered) return told
  const what = `1 log-in of a probed name, ${entered.identities[0]?.identity}, from a new network`
  return {
    ...told,
    askers: known(finding),
    innocents: 5.2,
    campaign: { ...finding.campaign, merged: ['k3v9x2m1'], because: ['the order of one list', 'the client of 70'] },
    evidence: spreadWaterfall(finding),
    provenance: sampleProvenance,
    chain: [
      { time: entered.first, what, attack: 'T1078', finding: entered.id },
      {
        time: isoTime(sampleStart + 3.6 * dayMs),
        what: '9 mails from example.net to people who were asked about',
        attack: 'T1566',
        finding: null,
      },
    ],
  }
}

/** A spread campaign that ended in a log-in, the harvest of pages before it, and one asker with 60 names. */
export function campaignResult(): ScanResult {
  const single = Array.from({ length: 60 }, (_, at) =>
    sampleIdentity(at, { askers: ['198.51.100.200'], outcome: at % 5 === 4 ? 'unknown-identity' : 'wrong-secret' }),
  )
  const result = sampleResult([spreadCampaignFacts(), harvestFacts(), sampleFacts(single), enteredFacts()])
  const findings = result.findings.map(finding => asCampaign(finding, result.findings))
  return { ...result, findings, peopleAsked: peopleAsked(findings) }
}
