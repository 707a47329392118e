import type { Person } from './person.ts'

/**
 * One person for all rows of the same id (HR systems give a row for each contract): names united, first day the earliest, last day the
 * latest, and not told where one row does not tell it.
 */
export function mergePersons(persons: readonly Person[]): Person[] {
  const byId = new Map<string, Person>()
  for (const person of persons) {
    const before = byId.get(person.id)
    byId.set(person.id, before === undefined ? person : merged(before, person))
  }
  return [...byId.values()]
}

function merged(a: Person, b: Person): Person {
  const start = a.start === undefined || b.start === undefined ? undefined : Math.min(a.start, b.start)
  const end = a.end === undefined || b.end === undefined ? undefined : Math.max(a.end, b.end)
  return {
    id: a.id,
    displayName: a.displayName === '' ? b.displayName : a.displayName,
    logins: united(a.logins, b.logins),
    aliases: united(a.aliases, b.aliases),
    givenNames: united(a.givenNames, b.givenNames),
    familyNames: united(a.familyNames, b.familyNames),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    role: a.role && b.role,
  }
}

function united(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}
