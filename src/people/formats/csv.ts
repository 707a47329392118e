import type { Problem } from '../../kit/problem.ts'
import { missingColumn, openQuote, tooManyCells, unknownColumns } from '../problems.ts'
import { columnsOf } from './field-names.ts'
import { type CsvRow, parseCsv } from './parse-csv.ts'
import type { FormatContext, PeopleFormat, PeopleRows, PersonField, PersonRow } from './people-format.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** CSV and TSV with a first row that names the columns; the delimiter is the one that splits that row most. */
export const csv: PeopleFormat = {
  name: 'CSV',
  looksLike(text, context) {
    const { delimiter, names } = header(text)
    if (columnsOf(names, context).size > 0) return names.length > 1 || !/[@\s]/.test(names[0] ?? '')
    const second = firstRows(text, delimiter, 2)[1]
    return names.length > 2 && second?.cells.length === names.length
  },
  read(text, context) {
    const { delimiter, names, line, rows } = header(text)
    const place = { path: context.path, line }
    const columns = columnsOf(names, context)
    if (columns.size === 0) return { rows: [], problems: [unknownColumns(place, names.join(delimiter))], notes: [] }
    const missing = Object.entries(context.columns).filter(([field]) => !columns.has(field as PersonField))
    const problems = missing.map(([field, name]) => missingColumn(place, field, name))
    const read = readRows(rows, names.length, columns, context)
    return { rows: read.rows, problems: [...problems, ...read.problems], notes: [columnsNote(columns, names)] }
  },
}

interface Header {
  readonly delimiter: string
  readonly names: readonly string[]
  readonly line: number
  /** The rows after it. */
  readonly rows: Iterable<CsvRow>
}

/** Excel writes the delimiter as a row of its own, `sep=;`. */
function header(text: string): Header {
  const firstLine = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const said = /^"?sep=(.)"?$/.exec(firstLine)?.[1]
  const delimiter = said ?? best(firstLine)
  const rows = parseCsv(text, delimiter)
  if (said !== undefined) rows.next()
  const first = rows.next().value as CsvRow | undefined
  return { delimiter, names: first?.cells.map(cell => cell.trim()) ?? [], line: first?.line ?? 1, rows }
}

function best(firstLine: string): string {
  const outside = firstLine.replace(/"[^"]*"/g, '')
  const counts = delimiters.map(delimiter => outside.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

function firstRows(text: string, delimiter: string, count: number): CsvRow[] {
  return parseCsv(text.slice(0, 65_536), delimiter).take(count).toArray()
}

function readRows(
  rows: Iterable<CsvRow>,
  width: number,
  columns: ReadonlyMap<PersonField, readonly number[]>,
  { path }: FormatContext,
): Omit<PeopleRows, 'notes'> {
  const read: PersonRow[] = []
  const problems: Problem[] = []
  for (const { line, cells, open } of rows) {
    const place = { path, line }
    if (open) problems.push(openQuote(place, cells[0] ?? ''))
    else if (cells.slice(width).some(cell => cell.trim() !== ''))
      problems.push(tooManyCells(place, cells.join(','), cells.length, width))
    else read.push({ line, values: valuesOf(cells, columns) })
  }
  return { rows: read, problems }
}

function valuesOf(cells: readonly string[], columns: ReadonlyMap<PersonField, readonly number[]>): PersonRow['values'] {
  const values: Partial<Record<PersonField, readonly string[]>> = {}
  for (const [field, places] of columns) {
    values[field] = places.map(at => (cells[at] ?? '').trim()).filter(cell => cell !== '')
  }
  return values
}

function columnsNote(columns: ReadonlyMap<PersonField, readonly number[]>, names: readonly string[]): string {
  const read = [...columns].map(([field, places]) => `${field} from ${places.map(at => `"${names[at]}"`).join(', ')}`)
  return `columns: ${read.join('; ')}`
}
