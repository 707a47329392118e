import { isTimeZone } from '../config/time-zone-name.ts'
import { closestWord } from '../kit/closest-word.ts'
import { type PersonField, personFields } from '../people/formats/people-format.ts'
import { kinds } from '../readers/index.ts'
import type { LogKind } from '../readers/log-kind.ts'
import type { Option, Parsed } from './command.ts'
import { leastMemoryBytes } from './memory-share.ts'
import { type Moment, parseMoment } from './moment.ts'

/** Options that more than one command takes. One option is one value: its names, its words, what it takes. */

function anyText(expected: string): (text: string) => Parsed<string> {
  return text => (text === '' ? { expected } : { value: text })
}

function timeZone(text: string): Parsed<string> {
  return isTimeZone(text) ? { value: text } : { expected: 'the name of a time zone, such as Europe/Berlin' }
}

function above0(text: string): Parsed<number> {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return value > 0 && Number.isFinite(value) ? { value } : { expected: 'a number above 0' }
}

/** Field of a person, and the header of the column that holds it. */
export type ColumnName = readonly [field: PersonField, header: string]

const expectedColumn = `FIELD=HEADER, FIELD being one of ${personFields.join(', ')}`

function columnNames(text: string, before: readonly ColumnName[] | undefined): Parsed<readonly ColumnName[]> {
  const equals = text.indexOf('=')
  const field = personFields.find(each => each === text.slice(0, equals))
  if (field === undefined || equals === text.length - 1) return { expected: expectedColumn }
  return { value: [...(before ?? []), [field, text.slice(equals + 1)]] }
}

function dateOrder(text: string): Parsed<'dmy' | 'mdy'> {
  return text === 'dmy' || text === 'mdy' ? { value: text } : { expected: 'dmy or mdy' }
}

function kindNames(text: string, before: readonly LogKind[] | undefined): Parsed<readonly LogKind[]> {
  const named: LogKind | undefined = kinds.find(each => each.name === text)
  const names = kinds.map(each => each.name)
  const closest = closestWord(text, names)
  if (named !== undefined) return { value: [...(before ?? []), named] }
  return { expected: closest === null ? `one of ${names.join(', ')}` : `a kind of log; did you mean ${closest}?` }
}

export function flag(name: string, says: string, excludes: readonly string[] = []): Option<boolean> {
  return { flags: `--${name}`, says, completes: 'nothing', excludes }
}

export const people: Option<string> = {
  flags: '--people <file>',
  says: 'your staff list (CSV, LDIF, vCard, SCIM, passwd, one name a line); whose names are yours',
  completes: 'files',
  parse: anyText('a file'),
}

export const peopleColumn: Option<readonly ColumnName[]> = {
  flags: '--people-column <field=header>',
  says: 'a header of the staff list that is not recognised by itself, such as login=Kennung (may be repeated)',
  completes: 'nothing',
  parse: columnNames,
  repeats: true,
}

export const peopleDates: Option<'dmy' | 'mdy'> = {
  flags: '--people-dates <order>',
  says: 'dmy or mdy: order of day and month, where the dates of the staff list leave it open',
  completes: ['dmy', 'mdy'],
  parse: dateOrder,
}

export const budget: Option<number> = {
  flags: '--budget <alerts>',
  says: 'false alerts a day that are acceptable; sets the threshold of all alerts (default 1)',
  completes: 'nothing',
  parse: above0,
}

export const since: Option<Moment> = {
  flags: '--since <time>',
  says: 'only asks from then on: a date, a time, or a while ago (7d, 36h)',
  completes: 'nothing',
  parse: parseMoment,
}

export const until: Option<Moment> = {
  flags: '--until <time>',
  says: 'only asks before then',
  completes: 'nothing',
  parse: parseMoment,
}

export const timezone: Option<string> = {
  flags: '--timezone <zone>',
  says: 'zone of log lines that name none, such as Europe/Berlin (default: the zone of this machine)',
  completes: () => Intl.supportedValuesOf('timeZone'),
  parse: timeZone,
}

export const config: Option<string> = {
  flags: '--config <file>',
  says: 'the configuration (default: askance.yaml where there is one); flags come before it',
  completes: 'files',
  parse: anyText('a file'),
}

export const kind: Option<readonly LogKind[]> = {
  flags: '--kind <kind>',
  says: 'read as this kind of log and no other (may be repeated); askance readers lists them',
  completes: () => kinds.map(each => each.name),
  parse: kindNames,
  repeats: true,
}

const sizeUnits: Readonly<Record<string, number>> = { m: 2 ** 20, g: 2 ** 30 }

function memorySize(text: string): Parsed<number> {
  const match = /^(\d{1,6}(?:\.\d+)?)\s*([mg])(?:i?b)?$/i.exec(text.trim())
  const bytes = match === null ? 0 : Number(match[1]) * (sizeUnits[(match[2] as string).toLowerCase()] as number)
  return bytes >= leastMemoryBytes ? { value: bytes } : { expected: 'a size from 300m on, such as 768m or 2g' }
}

export const memory: Option<number> = {
  flags: '--memory <size>',
  says: 'what the process may take, such as 768m or 4g (default 1g); beyond it the least useful is forgotten, and the report says so',
  completes: ['512m', '1g', '2g', '4g'],
  parse: memorySize,
}

export const threads: Option<number> = {
  flags: '--threads <number>',
  says: 'how many threads read large files (default: as many as there are processors)',
  completes: 'nothing',
  parse: text => (/^[1-9]\d?$/.test(text) ? { value: Number(text) } : { expected: 'a number from 1 to 99' }),
}

export const noColor = flag('no-color', 'plain text; NO_COLOR in the environment does the same')
