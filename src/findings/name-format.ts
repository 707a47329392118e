import type { Person } from '../people/person.ts'

/** How a log-in or local part is made of a given name (first, f) and a family name (last, l). */
const formats: readonly (readonly [format: string, make: (first: string, last: string) => string])[] = [
  ['first.last', (first, last) => `${first}.${last}`],
  ['last.first', (first, last) => `${last}.${first}`],
  ['f.last', (first, last) => `${first.slice(0, 1)}.${last}`],
  ['last.f', (first, last) => `${last}.${first.slice(0, 1)}`],
  ['first.l', (first, last) => `${first}.${last.slice(0, 1)}`],
  ['flast', (first, last) => first.slice(0, 1) + last],
  ['lastf', (first, last) => last + first.slice(0, 1)],
  ['firstl', (first, last) => first + last.slice(0, 1)],
  ['firstlast', (first, last) => first + last],
  ['lastfirst', (first, last) => last + first],
  ['first', first => first],
  ['last', (_first, last) => last],
]

/** The format in which a name is made of the person's names; null: in none of the usual ones. Digits at the end do not count. */
export function nameFormat(name: string, person: Person): string | null {
  const plain = name.replace(/[_-]/g, '.').replace(/\d+$/, '')
  for (const [format, make] of formats) {
    for (const first of person.givenNames) {
      if (person.familyNames.some(last => make(first, last) === plain)) return format
    }
  }
  return null
}
