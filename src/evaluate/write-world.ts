import type { Ask } from '../asks/ask.ts'
import { escapeCsv } from '../kit/escape-csv.ts'
import { isoTime } from '../kit/iso-time.ts'
import { type LogFile, logLine } from './log-lines.ts'
import type { Site } from './site.ts'
import { harmlessRoles, type TruthAsk, truthLine } from './truth.ts'
import { simulate, type World } from './world.ts'

/** A world whose attacks have names. */
export interface LabelledWorld extends World {
  readonly campaigns: readonly { readonly row: string; readonly asks: readonly Ask[] }[]
}

/** A piece of one of the files of a written world, to be put at its end. */
export interface WrittenPiece {
  readonly file: LogFile | 'truth.ndjson' | 'people.csv'
  readonly text: string
}

/** The world as logs, with the truth and the staff list beside them, so that any tool can be tried on it. One day is in memory. */
export function* writeWorld(world: LabelledWorld): Generator<WrittenPiece, void, undefined> {
  yield { file: 'people.csv', text: peopleCsv(world.site) }
  const generic = new WeakSet<Ask>()
  const roles = new Map(world.campaigns.flatMap(({ row, asks }) => asks.map(ask => [ask, row] as const)))
  let serial = 0
  for (const day of simulate(world, generic)) {
    const pieces = new Map<WrittenPiece['file'], string>()
    const add = (file: WrittenPiece['file'], text: string) => pieces.set(file, (pieces.get(file) ?? '') + text)
    for (const ask of day) {
      const { file, text } = logLine(ask, serial++)
      add(file, `${text}\n`)
      const role = roles.get(ask) ?? (generic.has(ask) ? harmlessRoles.generic : harmlessRoles.benign)
      add('truth.ndjson', truthLine(truthOf(ask, role, world.site)))
    }
    for (const [file, text] of pieces) yield { file, text }
  }
}

const endsWell: ReadonlySet<string> = new Set(['granted', 'listed'])

function truthOf({ time, service, surface, source, identity, outcome }: Ask, role: string, site: Site): TruthAsk {
  return {
    time: isoTime(time),
    service: service.kind,
    surface,
    ip: source.address ?? '',
    identity: identity?.written ?? '',
    exists: site.logins.has(identity?.name ?? ''),
    success: endsWell.has(outcome),
    role,
    seen: true,
  }
}

function peopleCsv({ persons }: Site): string {
  const day = (ms: number | undefined) => (ms === undefined ? '' : isoTime(ms).slice(0, 10))
  const rows = persons.map(({ displayName, logins, aliases, start, end }) => {
    return [displayName, logins[0] ?? '', aliases[0] ?? '', day(start), day(end)].map(escapeCsv).join(',')
  })
  return `${['name,user,mail,start,end', ...rows].join('\n')}\n`
}
