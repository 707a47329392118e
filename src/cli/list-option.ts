import { closestWord } from '../kit/closest-word.ts'
import { type ListKind, listKinds } from '../provenance/list-kind.ts'
import type { Option, Parsed } from './command.ts'

/** A list of names as it was typed. */
export interface TypedList {
  readonly file: string
  readonly label: string
  readonly kind?: ListKind
  readonly date?: string
}

const form = /^(.+)=([^=:@]+)(?::([a-z]+))?(?:@(\d{4}-\d{2}-\d{2}))?$/
const expected = `FILE=LABEL, FILE=LABEL@DATE or FILE=LABEL:KIND, KIND being one of ${listKinds.join(', ')}`

function typedList(text: string, before: readonly TypedList[] | undefined): Parsed<readonly TypedList[]> {
  const [, file = '', label = '', word, date] = form.exec(text) ?? []
  if (label.trim() === '') return { expected }
  const kind = listKinds.find(each => each === word)
  if (word !== undefined && kind === undefined) {
    const closest = closestWord(word, listKinds)
    return { expected: closest === null ? expected : `a kind of list; did you mean ${closest}?` }
  }
  const list = { file, label: label.trim(), ...(kind && { kind }), ...(date === undefined ? {} : { date }) }
  return { value: [...(before ?? []), list] }
}

/** A file of decoys as it was typed. */
export interface TypedDecoys {
  readonly file: string
  readonly label: string
  readonly date?: string
}

const decoyForm = /^(.+)=([^=:@]+)(?:@(\d{4}-\d{2}-\d{2}))?$/

function typedDecoys(text: string, before: readonly TypedDecoys[] | undefined): Parsed<readonly TypedDecoys[]> {
  const [, file = '', label = '', date] = decoyForm.exec(text) ?? []
  if (label.trim() === '') return { expected: 'FILE=LABEL or FILE=LABEL@DATE, DATE being the day they were planted' }
  return { value: [...(before ?? []), { file, label: label.trim(), ...(date === undefined ? {} : { date }) }] }
}

export const decoys: Option<readonly TypedDecoys[]> = {
  flags: '--decoys <file=label>',
  says: 'names that exist to be asked for, one a line, and the place where you planted them, called as its list is (may be repeated)',
  completes: 'files',
  parse: typedDecoys,
  repeats: true,
}

export const lists: Option<readonly TypedList[]> = {
  flags: '--lists <file=label>',
  says: 'a list of names that askers may have had (saved team page, git authors, old export, leaked or generic list), and what to call it (may be repeated)',
  completes: 'files',
  parse: typedList,
  repeats: true,
}
