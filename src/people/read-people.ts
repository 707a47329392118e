import type { Problem } from '../kit/problem.ts'
import { dateOrders } from './date-columns.ts'
import { decodeText } from './decode-text.ts'
import { peopleFormats } from './formats/index.ts'
import type { FormatContext, PersonField } from './formats/people-format.ts'
import { plainList } from './formats/plain-list.ts'
import { withGuessedNames } from './guess-names.ts'
import { mergePersons } from './merge-persons.ts'
import type { DateOrder } from './parse-date.ts'
import type { Person } from './person.ts'
import { personOfRow } from './person-of-row.ts'
import { tooLarge } from './problems.ts'

export interface PeopleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ReadPeopleOptions {
  /** Which column, attribute or key holds what, where the list has names of its own: `{ login: 'Kürzel' }`. */
  readonly columns?: Readonly<Partial<Record<PersonField, string>>>
  /** Order of day and month, where the dates themselves leave it open. */
  readonly dateOrder?: DateOrder
}

export interface ReadPeople {
  readonly persons: readonly Person[]
  readonly problems: readonly Problem[]
  /** How the file was understood: format, encoding, columns, what was left out. */
  readonly notes: readonly string[]
}

/** More than any organisation's list, and less than a string can hold. */
const mostBytes = 256 * 1024 * 1024

/**
 * Reads a list of the organisation's own people, in whichever format it is (`formats/index.ts`), detected by content. Any bytes give a
 * result: a row that cannot be read is a problem with its line, and the others are used.
 */
export function readPeople({ path, bytes }: PeopleFile, options: ReadPeopleOptions = {}): ReadPeople {
  if (bytes.length > mostBytes)
    return { persons: [], problems: [tooLarge({ path }, bytes.length, mostBytes)], notes: [] }
  const { text, encoding } = decodeText(bytes)
  const context: FormatContext = { path, columns: options.columns ?? {} }
  const format = peopleFormats.find(candidate => candidate.looksLike(text, context)) ?? plainList
  const { rows, problems, notes } = format.read(text, context)
  const dates = dateOrders(rows, path, options.dateOrder)
  const read = rows.map(row => personOfRow(row, dates.orders, path))
  const persons = read.filter(result => 'id' in result)
  const faults = read.filter(result => 'code' in result)
  return {
    persons: withGuessedNames(mergePersons(persons)),
    problems: [...problems, ...dates.problems, ...faults].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
    notes: [`read as ${format.name}, ${encoding}`, ...notes],
  }
}
