import { type PairParts, pairTable } from './pair-table.ts'
import type { Person } from './person.ts'
import type { FormTables } from './read-name.ts'

/** Log-ins of the kind `annak` are a site's format when this share of its people has one. */
const leastClipped = 0.05
const fewestClipped = 3

/** The pairs of all persons, roles left out. */
export function formTables(persons: readonly Person[]): FormTables {
  const named = persons.filter(person => !person.role && person.familyNames.length > 0)
  const clipped = named.filter(hasClippedLogin).length
  const usesClipped = clipped >= fewestClipped && clipped >= leastClipped * named.length
  return {
    full: pairTable(named, fullParts),
    short: pairTable(named, shortParts),
    clipped: usesClipped ? pairTable(named, clippedParts) : null,
  }
}

function fullParts({ givenNames, familyNames }: Person): PairParts {
  return { others: givenNames.filter(isWhole), anchors: familyNames.filter(isWhole) }
}

/** A list that knows only log-ins tells initials in place of given names. */
function isWhole(name: string): boolean {
  return name.length > 1
}

function shortParts({ givenNames, familyNames }: Person): PairParts {
  return { others: initialsOf(givenNames), anchors: familyNames.filter(isWhole) }
}

function clippedParts({ givenNames, familyNames }: Person): PairParts {
  return { others: initialsOf(familyNames), anchors: givenNames.filter(isWhole) }
}

/** The initial of each part, and of a double name both together (`jp` of Jean-Pierre). */
function initialsOf(names: readonly string[]): string[] {
  const initials = names.map(name => name.charAt(0))
  const [first = '', second = ''] = names
  const isDouble = names.some(name => name === first + second)
  return [...new Set(isDouble && second !== '' ? [...initials, initials.slice(0, 2).join('')] : initials)]
}

function hasClippedLogin({ logins, givenNames, familyNames }: Person): boolean {
  const tails = familyNames.map(name => name.charAt(0))
  return logins.some(login => givenNames.some(given => isWhole(given) && tails.some(tail => login === given + tail)))
}
