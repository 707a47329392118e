import { basename, dirname, join } from 'node:path'
import { dayMs, dayStart } from '../kit/calendar.ts'

/** What the name of a file tells of its place in a rotation set. */
export interface RotationPlace {
  /** Path of the log that is written now; sets are told apart by it. */
  readonly stem: string
  /** 0: the live file; members are read from high to low age. Dates sort before numbers of the same stem, oldest first. */
  readonly age: number
  /** No line is later than this, by the date in the name (ms since the epoch); Infinity where there is none. */
  readonly until: number
}

const compressed = /\.(?:gz|zst|zstd|xz|bz2|lz4|Z)$/i
/** `-20261101`, `.2026-11-01`, `-2026-11-01_00`, also before an ending: `access-20261101.log`. */
const dated =
  /^(?<stem>.+?)[-._](?<date>(?<year>19\d\d|20\d\d)(?<dash>-?)(?<month>[01]\d)\k<dash>(?<day>[0-3]\d))(?:[-_.T]?(?<rest>\d{2,10}))?(?<ending>\.[A-Za-z]\w*)?$/
/** A digit before the number would make `192.0.2.7.log`, the log of a host, a rotation of another's. */
const numbered = /^(?<stem>.*\D)\.(?<number>\d{1,4})(?<ending>\.log)?$/
const former = /^(?<stem>.+)[-.](?:old|prev|previous)$/

/** Larger than any date as a number, and than any rotation count. */
const youngestDate = 100_000_000
/** A name may bear the day on which its log began, and a log be turned once a month. */
const longestTurn = 32 * dayMs

/** Where logrotate, newsyslog, savelog, cronolog and applications put rotated logs, by the name alone. */
export function rotationPlace(path: string): RotationPlace {
  const name = basename(path).replace(compressed, '')
  const place = byDate(name) ?? byNumber(name) ?? byWord(name) ?? { stem: name, age: 0 }
  return { until: Number.POSITIVE_INFINITY, ...place, stem: join(dirname(path), place.stem) }
}

type NamedPlace = Pick<RotationPlace, 'stem' | 'age'> & Partial<RotationPlace>

function byDate(name: string): NamedPlace | null {
  const { stem = '', year, month, day, rest = '', ending = '' } = dated.exec(name)?.groups ?? {}
  const start = dayStart(Number(year), Number(month) - 1, Number(day))
  if (Number.isNaN(start)) return null
  const stamp = Number(`${year}${month}${day}`) + Number(`0.${rest || '0'}`)
  return { stem: stem + ending, age: youngestDate - stamp, until: start + longestTurn }
}

/** Some count from 0, others from 1; both are older than the live file. */
function byNumber(name: string): NamedPlace | null {
  const { stem, number, ending = '' } = numbered.exec(name)?.groups ?? {}
  return stem === undefined ? null : { stem: stem + ending, age: Number(number) + 1 }
}

function byWord(name: string): NamedPlace | null {
  const stem = former.exec(name)?.groups?.stem
  return stem === undefined ? null : { stem, age: 1 }
}
