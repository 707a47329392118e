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

export const lists: Option<readonly TypedList[]> = {
  flags: '--lists <file=label>',
  says: 'a list of names that askers may have had (saved team page, git authors, old export, leaked or generic list), and what to call it (may be repeated)',
  completes: 'files',
  parse: typedList,
  repeats: true,
}
