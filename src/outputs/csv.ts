import type { Finding, FoundAsker, FoundIdentity } from '../findings/finding.ts'
import { escapeCsv } from '../kit/escape-csv.ts'
import type { Output } from './output.ts'
import { prefixOfAddress } from './told/source-groups.ts'

const heads = [
  'finding',
  'asker',
  'posterior',
  'network',
  'asn',
  'country',
  'client',
  'identity',
  'person',
  'class',
  'left',
  'exists',
  'asks',
  'first',
  'last',
  'outcomes',
]

/** Who asked about whom, a row for each pair; asks, times and outcomes are those of the identity over all its askers. */
export const csv = {
  name: 'csv',
  summary: 'who asked about whom, one row a pair, for a spreadsheet',
  mediaType: 'text/csv',
  *write({ findings }) {
    yield row(heads)
    for (const finding of findings) yield* pairs(finding)
  },
} as const satisfies Output

/** RFC 4180: CRLF ends a row. */
function row(fields: readonly string[]): string {
  return `${fields.map(escapeCsv).join(',')}\r\n`
}

function* pairs({ id, identities, askers }: Finding): Iterable<string> {
  const about = new Map(askers.map(asker => [asker.address, aboutAsker(asker)]))
  for (const asked of identities) {
    const whom = aboutIdentity(asked)
    for (const address of asked.askers) yield row([id, address, ...(about.get(address) ?? nothingKnown), ...whom])
  }
}

/** Of askers that a finding no longer holds. */
const nothingKnown = ['', '', '', '', ''] as const

function aboutAsker({ address, posterior, asn, country, client }: FoundAsker): string[] {
  const operator = asn === null ? '' : String(asn)
  return [String(posterior), prefixOfAddress(address), operator, country ?? '', client ?? '']
}

function aboutIdentity(asked: FoundIdentity): string[] {
  const outcomes = Object.entries(asked.outcomes).map(([outcome, count]) => `${outcome} ${count}`)
  return [
    asked.identity,
    asked.person ?? '',
    asked.nameClass,
    String(asked.left),
    asked.exists === null ? '' : String(asked.exists),
    String(asked.asks),
    asked.first,
    asked.last,
    outcomes.join(', '),
  ]
}
