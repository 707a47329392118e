import { transliterate } from '../kit/transliterate.ts'

type Form = (first: string, last: string) => string

/** How log-ins are made of a full name, `first.last` first. */
const forms: readonly Form[] = [
  (first, last) => `${first}.${last}`,
  (first, last) => `${first}${last}`,
  (first, last) => `${first.charAt(0)}${last}`,
  (first, last) => `${first.charAt(0)}.${last}`,
  (first, last) => `${last}.${first}`,
  (first, last) => `${last}${first.charAt(0)}`,
  (first, last) => `${first}${last.charAt(0)}`,
  (first, last) => `${first}.${last.charAt(0)}`,
  (first, last) => `${last}${first}`,
]

/** Spellings under which somebody with these parts of a name may be asked for; none of less than two parts. */
export function formsOfName(parts: readonly string[]): string[] {
  if (parts.length < 2) return []
  const [first = '', last = ''] = [parts[0], parts.at(-1)].map(part => transliterate(part ?? '')[0])
  return forms.map(form => form(first, last))
}
