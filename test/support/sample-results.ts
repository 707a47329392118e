import type { Outcome, Surface } from '../../src/asks/ask.ts'
import type { AlertFacts, AskedIdentity, Asker, Evidence, TimelineFacts } from '../../src/evidence/facts.ts'
import { learningsOf } from '../../src/evidence/learned.ts'
import type { InputReport, ScanResult } from '../../src/findings/finding.ts'
import { makeScanResult } from '../../src/findings/scan-result.ts'
import type { Person, Stratum } from '../../src/people/person.ts'

/** Results of a made-up organisation, for the tests of outputs and for the browser. Everything in them is reserved for examples. */
const minuteMs = 60_000
const dayMs = 1440 * minuteMs
export const sampleStart = Date.parse('2026-03-03T02:10:07.120Z')

const given = 'anna ben carla deniz eva farid grace hugo ines jan kim lena mateo nora oskar petra'.split(' ')
const family = 'adler berg costa demir ekholm falk grau hansen iqbal jansen keller larsen meyer novak olsen park'.split(
  ' ',
)

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function person(at: number): Person {
  const first = given[at % given.length] ?? ''
  const last = family[(at * 7 + Math.floor(at / given.length)) % family.length] ?? ''
  const serial = at < 256 ? '' : String(Math.floor(at / 256) + 1)
  return {
    id: `${first}.${last}${serial}`,
    displayName: `${capital(first)} ${capital(last)}${serial && ` ${serial}`}`,
    logins: [`${first}.${last}${serial}`],
    aliases: [`${first}.${last}${serial}@example.com`],
    givenNames: [first],
    familyNames: [last],
    role: false,
    ...(at % 17 === 5 ? { end: sampleStart - 90 * dayMs } : {}),
  }
}

interface IdentityChange {
  readonly written?: string
  readonly outcome?: Outcome
  readonly surface?: Surface
  readonly nobody?: boolean
  readonly askers?: readonly string[]
  readonly first?: number
}

export function sampleIdentity(at: number, change: IdentityChange = {}): AskedIdentity {
  const whose = person(at)
  const written = change.written ?? whose.id
  const first = change.first ?? sampleStart + at * minuteMs
  const stratum: Stratum = at % 3 === 0 ? 'full-rare' : 'full-common'
  return {
    written,
    name: written.toLowerCase(),
    classified: change.nobody
      ? { nameClass: 'neither', stratum: null, person: null }
      : { nameClass: 'real', stratum, person: whose },
    asks: 1,
    outcomes: { [change.outcome ?? 'wrong-secret']: 1 },
    askers: change.askers ?? ['192.0.2.7'],
    first,
    last: first + 2000,
    learned: learningsOf(change.outcome ?? 'wrong-secret', change.surface ?? 'login').map(what => ({
      what,
      time: first,
      address: change.askers?.[0] ?? '192.0.2.7',
      service: 'imap',
    })),
  }
}

function askersOf(identities: readonly AskedIdentity[]): Asker[] {
  const each = identities.flatMap(asked => asked.askers.map(address => ({ address, asked })))
  return [...Map.groupBy(each, ({ address }) => address)].map(([address, asks]) => ({
    address,
    asks: asks.length,
    first: Math.min(...asks.map(({ asked }) => asked.first)),
    last: Math.max(...asks.map(({ asked }) => asked.last)),
  }))
}

export function sampleEvidence(real: number, change: Partial<Evidence> = {}): Evidence {
  const rare = Math.floor(real / 3)
  const aboutUs = [
    { stratum: 'full-rare', real: rare, twin: 0, rho: 0.071, nats: 1.9 * rare },
    { stratum: 'full-common', real: real - rare, twin: 1, rho: 0.12, nats: 1.2 * (real - rare) - 2.3 },
  ] as const
  return {
    nats: aboutUs.reduce((total, part) => total + part.nats, 0),
    probing: [
      { surfaceClass: 'login', failed: real, granted: 0, nats: 1.55 * real + 1.1 },
      { surfaceClass: 'recovery', failed: 1, granted: 0, nats: 0.9 },
    ],
    aboutUs,
    windowDays: 7,
    ...change,
  }
}

/** An alert from identities; askers, span and evidence follow from them unless changed. */
export function sampleFacts(identities: readonly AskedIdentity[], change: Partial<AlertFacts> = {}): AlertFacts {
  const askers = askersOf(identities)
  const key = { kind: 'address', value: askers[0]?.address ?? '192.0.2.7' } as const
  return {
    cause: 'list-of-ours',
    keys: [key],
    evidenceOf: key,
    identitiesLost: 0,
    raised: sampleStart + 6 * minuteMs,
    first: Math.min(...askers.map(asker => asker.first)),
    last: Math.max(...askers.map(asker => asker.last)),
    evidence: sampleEvidence(identities.filter(asked => asked.classified.nameClass === 'real').length),
    threshold: 13.815511,
    activeKeys: 800_000,
    askers,
    identities,
    services: ['imap'],
    surfaces: ['login'],
    grants: [],
    ...change,
  }
}

/** Names as an attacker would choose them for whoever reads the report. */
export const hostileNames = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror=document.title=1>',
  '</script><!--',
  '\u001b[2J\u001b]0;owned\u0007red\u001b[31m',
  'jan\u202egpj.exe',
  'ש\u200fלום דנה',
  'root from 198.51.100.9 port 22',
  `=HYPERLINK("https://example.com/")`,
  '`*_[x](javascript:alert(1))_*`|',
  '{{constructor.constructor("x")()}} #{1+1}',
  '\udcff\udc80raw',
  `${'a-very-long-name-'.repeat(12)}end`,
  'W'.repeat(200),
  '',
]

const network = ['192.0.2', '198.51.100', '203.0.113'] as const

/** Four hundred addresses that ask once each: 388 identities, some of them twice. */
function spreadFacts(): AlertFacts {
  const asked = Array.from({ length: 388 }, (_, at) => {
    const addresses = [at, ...(at < 12 ? [388 + at] : [])].map(n => `${network[n % 3]}.${1 + Math.floor(n / 3)}`)
    return sampleIdentity(at, { askers: addresses, first: sampleStart + at * 17 * minuteMs })
  })
  return sampleFacts(asked, {
    keys: [{ kind: 'client', value: 'python-requests/2.31.0' }],
    services: ['ssh', 'imap'],
    evidence: sampleEvidence(388, { windowDays: 30 }),
  })
}

function fastFacts(): AlertFacts {
  return sampleFacts([
    ...Array.from({ length: 18 }, (_, at) =>
      sampleIdentity(at, { outcome: at % 4 === 3 ? 'unknown-identity' : 'wrong-secret' }),
    ),
    ...['root', 'info', 'backup'].map((written, at) =>
      sampleIdentity(20 + at, { written, nobody: true, outcome: 'unknown-identity' }),
    ),
  ])
}

function gotInFacts(): AlertFacts {
  const guesses = 'root admin test oracle postgres ubuntu deploy git www backup nagios guest'.split(' ')
  const asked = guesses.map((written, at) =>
    sampleIdentity(at, {
      written,
      nobody: true,
      askers: ['203.0.113.77'],
      outcome: 'unknown-identity',
      first: sampleStart + dayMs + at * 2000,
    }),
  )
  const let_in = sampleIdentity(9, {
    written: 'jan.park',
    askers: ['203.0.113.77'],
    first: sampleStart + dayMs + 30_000,
  })
  const identity = { ...let_in, asks: 14, outcomes: { 'wrong-secret': 13, granted: 1 } }
  return sampleFacts([...asked, identity], {
    cause: 'got-in',
    services: ['ssh'],
    evidence: {
      nats: 17.25,
      probing: [{ surfaceClass: 'login', failed: 13, granted: 1, nats: 17.25 }],
      aboutUs: [],
      windowDays: 1,
    },
    raised: sampleStart + dayMs + 95_000,
    grants: [{ identity: 'jan.park', address: '203.0.113.77', time: sampleStart + dayMs + 95_000 }],
  })
}

function hostileFacts(): AlertFacts {
  const asked = hostileNames.map((written, at) =>
    sampleIdentity(at, {
      written,
      nobody: at % 2 === 1,
      askers: ['2001:db8::66'],
      first: sampleStart + 2 * dayMs + at * 1000,
    }),
  )
  return sampleFacts(
    [
      ...asked,
      ...Array.from({ length: 9 }, (_, at) =>
        sampleIdentity(40 + at, { askers: ['2001:db8::66', `host:${hostileNames[0]}`] }),
      ),
    ],
    { keys: [{ kind: 'prefix', value: '2001:db8::/48' }], services: ['web'], surfaces: ['login', 'recovery'] },
  )
}

const inputs: readonly InputReport[] = [
  {
    path: 'logs/auth.log',
    kind: 'sshd',
    lines: 1_204_331,
    asks: 402_118,
    matched: 803_377,
    notAsk: 390_912,
    notUnderstood: 42,
    skipped: 10_000,
  },
  {
    path: 'logs/mail.log',
    kind: 'dovecot+postfix',
    lines: 38_112_004,
    asks: 2_611_090,
    matched: 3_017_221,
    notAsk: 35_091_220,
    notUnderstood: 3563,
    skipped: 0,
  },
  {
    path: 'logs/vsftpd.log',
    kind: 'vsftpd',
    lines: 318,
    asks: 0,
    matched: 0,
    notAsk: 318,
    notUnderstood: 0,
    skipped: 0,
  },
  {
    path: 'logs/appliance-\u001b[31m.log',
    kind: null,
    lines: 9120,
    asks: 0,
    matched: 0,
    notAsk: 0,
    notUnderstood: 0,
    skipped: 9120,
  },
]

function timeline(): TimelineFacts {
  const buckets = Array.from({ length: 168 }, (_, at) => {
    const hour = at % 24
    const office = hour > 6 && hour < 19 ? 1 + Math.sin(((hour - 6) / 13) * Math.PI) * 9 : 0.6
    const aboutUs = at > 47 && at < 60 ? 12 + ((at * 7) % 19) : Number(at % 31 === 0)
    const start = sampleStart + (at - 48) * 3_600_000
    return { start, benign: Math.round(office * 410), generic: 900 + ((at * 7919) % 350), aboutUs }
  })
  return { stepMs: 3_600_000, buckets }
}

/** A result with these alerts. Without any: a quiet week. */
export function sampleResult(alerts: readonly AlertFacts[]): ScanResult {
  return makeScanResult({
    version: '0.1.0',
    inputs,
    bytes: 3_435_973_837,
    people: { source: 'people.csv', counts: () => ({ current: 2000, left: 141 }) },
    peopleListed: true,
    tellsNetworks: true,
    counts: {
      asked: [
        { service: 'ssh', surface: 'login', asks: 402_118, hidden: 0, known: 120, unknown: 90 },
        { service: 'imap', surface: 'login', asks: 2_611_090, hidden: 0, known: 120, unknown: 90 },
        { service: 'web', surface: 'login', asks: 90_412, hidden: 8817, known: 120, unknown: 90 },
      ],
      majority: null,
    },
    report: {
      alerts,
      budget: { perDay: 1, threshold: 13.815511, activeKeys: 800_000, expectedFalseAlerts: 5.6 },
      totals: {
        asks: 3_103_620,
        askers: 12_480,
        first: sampleStart - 2 * dayMs,
        last: sampleStart + 5 * dayMs,
        withoutTime: 0,
        withoutIdentity: 8817,
        withoutSource: 0,
        late: 0,
        forgotten: 0,
        pairsForgotten: 0,
      },
      noise: {
        askers: 11_902,
        asks: 2_202_118,
        probing: 9310,
        lists: [
          { kind: 'words', askers: 9120, names: ['root', 'admin', 'test', 'oracle', 'user', 'ubuntu'] },
          { kind: 'roles', askers: 3011, names: ['info', 'sales', 'postmaster', 'support'] },
          { kind: 'names', askers: 812, names: ['maria', 'john', 'john.smith'] },
          { kind: 'own-words', askers: 77, names: ['example', 'example-admin', hostileNames[0] ?? ''] },
          { kind: 'circulating', askers: 31, names: ['anna.adler'] },
        ],
        top: [
          { address: '198.51.100.40', asks: 90_000, names: 311 },
          { address: '203.0.113.9', asks: 40_112, names: 1204 },
          { address: '2001:db8:40::9', asks: 20_007, names: 12 },
        ],
      },
      timeline: timeline(),
      background: {
        strata: [{ stratum: 'full-common', real: 3, twin: 41, rho: 0.12, suspicious: false }],
        outages: { episodes: 0, contacts: 0 },
        circulating: ['anna.adler'],
      },
    },
    health: [
      {
        code: 'people/bad-date',
        says: 'people.csv:14: end date "2024-13-01" is no date (expected YYYY-MM-DD); row skipped',
        remedy: null,
      },
    ],
  })
}

/** All of it: a spread list, a fast one, a guesser who got in, and names that attack the reader. */
export function richResult(): ScanResult {
  return sampleResult([spreadFacts(), fastFacts(), gotInFacts(), hostileFacts()])
}

export function oneAlertResult(): ScanResult {
  return sampleResult([fastFacts()])
}

export function quietResult(): ScanResult {
  return sampleResult([])
}
