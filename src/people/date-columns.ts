import type { Problem } from '../kit/problem.ts'
import { dateOrderOf } from './date-order.ts'
import type { PersonRow } from './formats/people-format.ts'
import { type DateOrder, readDate } from './parse-date.ts'
import { badDate, unclearDates } from './problems.ts'
import { placeOf } from './row-place.ts'

const dateFields = ['start', 'end'] as const
export type DateField = (typeof dateFields)[number]

/** The order of day and month for each date column; null: unclear, its doubtful dates are not used. */
export type DateOrders = Readonly<Record<DateField, DateOrder | null>>

/**
 * Decides for each column from all its values; a column that leaves it open follows the other one, since one program wrote both. What
 * stays open is told once a column.
 */
export function dateOrders(
  rows: readonly PersonRow[],
  path: string,
  said: DateOrder | undefined,
): { orders: DateOrders; problems: Problem[] } {
  const found = { start: dateOrderOf(valuesOf(rows, 'start')), end: dateOrderOf(valuesOf(rows, 'end')) }
  const orders = { start: said ?? found.start ?? found.end, end: said ?? found.end ?? found.start }
  const problems = dateFields.flatMap(field => {
    if (orders[field] !== null) return []
    const doubtful = rows.find(row => readDate(row.values[field]?.[0] ?? '').is === 'either')
    return doubtful === undefined
      ? []
      : [unclearDates(placeOf(path, doubtful), `${field} date`, doubtful.values[field]?.[0] ?? '')]
  })
  return { orders, problems }
}

function valuesOf(rows: readonly PersonRow[], field: DateField): string[] {
  return rows.map(row => row.values[field]?.[0] ?? '')
}

/** The day in a row's column, undefined where it tells none, or what is wrong with it. */
export function dateIn(
  row: PersonRow,
  field: DateField,
  orders: DateOrders,
  path: string,
): number | undefined | Problem {
  const written = row.values[field]?.[0]
  if (written === undefined) return undefined
  const date = readDate(written)
  if (date.is === 'day') return date.ms
  if (date.is === 'open') return undefined
  const order = orders[field]
  if (date.is === 'either' && order === null && date.dmy !== null && date.mdy !== null) return undefined
  const day = date.is === 'either' ? (order === null ? (date.dmy ?? date.mdy) : date[order]) : null
  return day ?? badDate(placeOf(path, row), `${field} date`, written)
}
