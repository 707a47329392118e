import type { Problem } from '../../kit/problem.ts'

/** What a people list can tell of a person. */
export const personFields = ['login', 'mail', 'alias', 'name', 'given', 'family', 'start', 'end', 'type'] as const
export type PersonField = (typeof personFields)[number]

/** One entry of a list: its values as written. `entry` counts entries from 1 where the format has no lines that people count. */
export interface PersonRow {
  readonly line?: number
  readonly entry?: number
  readonly values: Readonly<Partial<Record<PersonField, readonly string[]>>>
}

export interface PeopleRows {
  readonly rows: readonly PersonRow[]
  readonly problems: readonly Problem[]
  /** What a person may want to know: `12 system accounts left out`. */
  readonly notes: readonly string[]
}

export interface FormatContext {
  readonly path: string
  /** Name of the column (attribute, key) that holds a field, where the list's own names are unusual. */
  readonly columns: Readonly<Partial<Record<PersonField, string>>>
}

/** A form in which people lists come. `looksLike` judges by content and must not throw; so must `read`, on any text. */
export interface PeopleFormat {
  readonly name: string
  looksLike(text: string, context: FormatContext): boolean
  read(text: string, context: FormatContext): PeopleRows
}
