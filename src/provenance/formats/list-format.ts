import type { Problem } from '../../kit/problem.ts'
import type { ListKind } from '../list-kind.ts'
import type { Mention } from '../mention.ts'

/**
 * A form in which lists of names come. `looksLike` judges by the first lines. Neither it nor the readers throw, on any text.
 * A form is read line by line, however long the file is, or whole.
 */
export interface ListFormat {
  readonly name: string
  /** What such a list usually is; null: only its label can tell. */
  readonly kind: ListKind | null
  looksLike(head: string): boolean
  /** null: the line should name somebody and cannot be read. */
  readonly line?: (line: string) => readonly Mention[] | null
  readonly whole?: (text: string, path: string) => { mentions: Iterable<Mention>; problems: readonly Problem[] }
}
