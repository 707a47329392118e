import type { BackgroundFacts, EngineReport } from '../evidence/facts.ts'
import { enumerate, figure, lengthWords, many } from '../kit/wording.ts'
import type { AskedCounts } from './asked-counter.ts'
import type { InputReport, Note } from './finding.ts'
import { stratumWords } from './stratum-words.ts'
import { techniqueNotes } from './technique-coverage.ts'

/** What is known of the inputs once all is read. Nothing here is evidence; it says how far the answer reaches. */
export interface CoverageFacts {
  readonly inputs: readonly InputReport[]
  readonly counts: AskedCounts
  readonly totals: EngineReport['totals']
  readonly background: BackgroundFacts
  /** False: the people are those who were ever granted something. */
  readonly peopleListed: boolean
  readonly people: number
  /** A database tells network operators or countries of addresses. */
  readonly tellsNetworks: boolean
}

const dayMs = 86_400_000
const shortHistoryMs = 7 * dayMs

/** Each silent log has a note of its own, unless there are many. */
const mostSilentNotes = 3

/** Below this many asks, one busy address is a quiet site and not a proxy. */
const fewestForProxy = 200

/** Services without which a part of T1589 stays out of sight. */
const doors = [
  {
    code: 'blind/no-mail-log',
    services: ['smtp'],
    says: 'no mail-server log given: address harvesting by RCPT and VRFY cannot be seen',
    remedy: 'add the log of postfix, often /var/log/mail.log',
  },
  {
    code: 'blind/no-web-log',
    services: ['web'],
    says: 'no web-server log given: sign-up checks, forgotten passwords and read staff pages cannot be seen',
    remedy: 'add the access and error logs of nginx or Apache',
  },
  {
    code: 'blind/no-directory-log',
    services: ['kerberos', 'ldap', 'idp'],
    says: 'no log of a directory or Kerberos given: who asks the directory itself cannot be seen',
    remedy: 'add the logs of slapd or krb5kdc where you run them',
  },
] as const

function silentLogs({ inputs }: CoverageFacts): Note[] {
  const silent = inputs.filter(input => input.kind !== null && input.lines > 0 && input.asks === 0)
  const remedy = 'see how a line of it is read with `askance explain`; the service may log too little'
  const code = 'blind/silent-log'
  if (silent.length > mostSilentNotes) {
    const names = enumerate(
      silent.map(input => `${input.path} (${input.kind})`),
      mostSilentNotes,
    )
    return [{ code, says: `${figure(silent.length)} logs of known kinds hold not one ask: ${names}`, remedy }]
  }
  return silent.map(({ path, kind, lines }) => ({
    code,
    says: `${path} (${kind}) holds ${many(lines, 'line')} and not one ask`,
    remedy,
  }))
}

function unknownKinds({ inputs }: CoverageFacts): Note[] {
  const unknown = inputs.filter(input => input.kind === null && input.lines > 0).map(input => input.path)
  if (unknown.length === 0) return []
  return [
    {
      code: 'blind/unknown-kind',
      says: `${many(unknown.length, 'file is', 'files are')} of no known kind and told nothing: ${enumerate(unknown, 3)}`,
      remedy: '`askance readers` lists what is read; `--kind` names the kind',
    },
  ]
}

function proxy({ counts: { majority, asked } }: CoverageFacts): Note[] {
  const asks = asked.reduce((total, each) => total + each.asks, 0)
  if (majority === null || asks < fewestForProxy) return []
  const share = Math.floor((100 * majority.asks) / asks)
  return [
    {
      code: 'blind/proxy',
      says: `${majority.address} sent at least ${share} % of all asks: it may be a proxy, behind which askers cannot be told apart`,
      remedy: 'let the proxy pass on the address of its clients, and the service log it',
    },
  ]
}

function noPeople({ peopleListed, people }: CoverageFacts): Note[] {
  if (peopleListed) return []
  return [
    {
      code: 'blind/no-people',
      says: `no people list given: only the ${many(people, 'name')} once let in count as yours`,
      remedy: 'give your staff list with `--people FILE`',
    },
  ]
}

function noNetworks({ tellsNetworks, counts: { asked } }: CoverageFacts): Note[] {
  if (tellsNetworks || asked.length === 0) return []
  return [
    {
      code: 'blind/no-networks',
      says: 'no database of addresses given: where logs do not tell it, network operators and countries of askers are not known',
      remedy: 'give a MaxMind DB of ASN or country with `--mmdb FILE`',
    },
  ]
}

function hiddenNames({ counts: { asked } }: CoverageFacts): Note[] {
  const hiding = asked.filter(each => each.hidden > 0)
  const hidden = hiding.reduce((total, each) => total + each.hidden, 0)
  if (hidden === 0) return []
  const services = enumerate([...new Set(hiding.map(each => `${each.service} ${each.surface}`))])
  return [
    {
      code: 'blind/hidden-names',
      says: `${many(hidden, 'ask hides', 'asks hide')} the name (${services}): the log does not hold what was typed`,
      remedy: 'let the application log the name of a failed log-in, never the secret',
    },
  ]
}

function closedDoors({ counts: { asked } }: CoverageFacts): Note[] {
  const seen = new Set(asked.map(each => each.service))
  return doors
    .filter(door => !door.services.some(service => seen.has(service)))
    .map(({ code, says, remedy }) => ({ code, says, remedy }))
}

function silentStrata({ background }: CoverageFacts): Note[] {
  const silent = background.strata.filter(({ rho, real, twin }) => rho === null && real + twin > 0)
  if (silent.length === 0) return []
  return [
    {
      code: 'blind/silent-names',
      says: `names of these forms say nothing here, since a generic list hits yours too often: ${enumerate(silent.map(({ stratum }) => stratumWords[stratum]))}`,
      remedy: null,
    },
  ]
}

function shortHistory({ totals: { first, last } }: CoverageFacts): Note[] {
  if (!(last - first < shortHistoryMs)) return []
  return [
    {
      code: 'blind/short-history',
      says: `the logs span ${lengthWords(last - first)}: who asks slowly needs weeks to show, and your users' habits are not known yet`,
      remedy: 'give older logs, too; rotated and compressed ones are read',
    },
  ]
}

function unusable({ totals }: CoverageFacts): Note[] {
  const lacking = [
    { code: 'blind/no-time', asks: totals.withoutTime, what: 'time' },
    { code: 'blind/no-source', asks: totals.withoutSource, what: 'source' },
  ]
  return lacking
    .filter(({ asks }) => asks > 0)
    .map(({ code, asks, what }) => ({
      code,
      says: `${many(asks, 'ask')} without a ${what}: counted, and no evidence`,
      remedy: null,
    }))
}

const rules = [
  silentLogs,
  unknownKinds,
  proxy,
  noPeople,
  hiddenNames,
  closedDoors,
  silentStrata,
  shortHistory,
  noNetworks,
  unusable,
]

/** What cannot be seen with these inputs, worst first. */
export function blindNotes(facts: CoverageFacts): Note[] {
  return [...rules.flatMap(rule => rule(facts)), ...techniqueNotes(facts)]
}

/** Of a log that is read, at most this share may be shapes that no reader knows. */
const knownShare = 0.05

/** What was not read although its kind is known: one note a file. */
export function readingNotes(inputs: readonly InputReport[]): Note[] {
  const unclear = inputs.filter(
    input => input.kind !== null && input.notUnderstood > knownShare * (input.lines - input.skipped),
  )
  return unclear.map(input => ({
    code: 'health/not-understood',
    says: `${input.path}: ${figure(input.notUnderstood)} of ${many(input.lines, 'line')} have a shape that no reader knows`,
    remedy: 'see the closest shape with `askance explain`, and report it',
  }))
}
