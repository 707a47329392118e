import type { Place } from '../kit/problem.ts'
import type { PersonRow } from './formats/people-format.ts'

/** Where a row stands. Entries of formats without lines count in place of these. */
export function placeOf(path: string, { line, entry }: PersonRow): Place {
  if (line !== undefined) return { path, line }
  return entry === undefined ? { path } : { path: `${path}, entry ${entry}` }
}
