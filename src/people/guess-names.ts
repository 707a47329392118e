import { familyNames as usualFamilyNames } from './family-names.ts'
import { worldWeights } from './given-name-weights.ts'
import { familyForms, givenForms } from './name-parts.ts'
import type { Person } from './person.ts'

type GuessedName = Pick<Person, 'givenNames' | 'familyNames'>

/**
 * Gives names to persons of whom only log-ins or addresses are known, by the site's own format. `john.smith` tells both names, and the
 * shipped given names tell which is which. `jsmith` tells nothing by itself (`j` + `smith`? `js` + `mith`?): it is split only where
 * the list supports it: where what follows the initial is a usual family name, or shared with others, in enough of its log-ins.
 */
export function withGuessedNames(persons: readonly Person[]): Person[] {
  const nameless = persons.filter(isNameless)
  if (nameless.length === 0) return [...persons]
  const logins = nameless.flatMap(loginsOf)
  const givenFirst = isGivenFirst(logins)
  const families = new Set(persons.flatMap(person => person.familyNames))
  for (const login of logins)
    for (const family of twoPartName(login, givenFirst)?.familyNames ?? []) families.add(family)
  const cut = initialCut(logins, families)
  const guess = (person: Person): GuessedName | undefined =>
    firstOf(loginsOf(person), login => twoPartName(login, givenFirst)) ??
    firstOf(loginsOf(person), login => onePartName(login, cut))
  return persons.map(person => (isNameless(person) ? withName(person, guess(person)) : person))
}

/** A given name that the list tells stays beside what its log-in tells. */
function withName(person: Person, guessed: GuessedName | undefined): Person {
  if (guessed === undefined) return person
  return { ...person, ...guessed, givenNames: [...new Set([...person.givenNames, ...guessed.givenNames])] }
}

function isNameless(person: Person): boolean {
  return !person.role && person.familyNames.length === 0
}

/** Names it is known by, without the digits that keep namesakes apart. */
function loginsOf({ logins, aliases }: Person): string[] {
  const locals = aliases.map(address => address.slice(0, address.lastIndexOf('@')))
  return [...new Set([...logins, ...locals])].map(login => login.replace(/\d{1,8}$/, ''))
}

function firstOf<In, Out>(list: readonly In[], make: (entry: In) => Out | undefined): Out | undefined {
  for (const entry of list) {
    const made = make(entry)
    if (made !== undefined) return made
  }
  return undefined
}

/** `john.smith`, `john_smith`, else `john-smith`; a hyphen beside these stands inside a double name. */
function partsOf(login: string): string[] | null {
  if (login.length > 64) return null
  const sign = ['.', '_', '-'].find(candidate => login.includes(candidate))
  if (sign === undefined) return null
  const parts = login.split(sign)
  return parts.length <= 4 && parts.every(part => /^[\p{L}\p{M}-]+$/u.test(part)) ? parts : null
}

function isGivenFirst(logins: readonly string[]): boolean {
  let first = 0
  let last = 0
  for (const parts of logins.map(partsOf)) {
    if (parts === null) continue
    if (worldWeights().has(parts[0] ?? '')) first++
    if (worldWeights().has(parts.at(-1) ?? '')) last++
  }
  return last <= 2 * first
}

function twoPartName(login: string, givenFirst: boolean): GuessedName | undefined {
  const parts = partsOf(login)
  if (parts === null) return undefined
  const [given, family] = givenFirst ? [parts.slice(0, 1), parts.slice(1)] : [parts.slice(-1), parts.slice(0, -1)]
  const split = (list: readonly string[]) => list.flatMap(part => part.split('-')).filter(part => part !== '')
  return { givenNames: givenForms(split(given)), familyNames: familyForms(split(family)) }
}

interface Cut {
  readonly initial: string
  readonly rest: string
}
type Cutter = (login: string) => Cut

const cutters: readonly Cutter[] = [
  login => ({ initial: login.charAt(0), rest: login.slice(1) }),
  login => ({ initial: login.charAt(login.length - 1), rest: login.slice(0, -1) }),
]

/** Support by this many log-ins, and this share of them, is more than chance gives to names that are no such thing. */
const leastSupported = 4
const leastSupportedShare = 0.1

function isOnePart(login: string): boolean {
  return login.length > 3 && login.length <= 32 && /^[\p{L}\p{M}]+$/u.test(login) && !worldWeights().has(login)
}

/** Where this site's log-ins have the initial, or null where they do not show it. */
function initialCut(logins: readonly string[], families: ReadonlySet<string>): Cutter | null {
  const onePart = [...new Set(logins.filter(isOnePart))]
  const supports = cutters.map(cut => supported(onePart.map(cut), families))
  const most = Math.max(...supports)
  if (most < leastSupported || most < leastSupportedShare * onePart.length) return null
  return cutters[supports.indexOf(most)] ?? null
}

/** How many of the cuts leave a family name that is known or usual, or that another initial has too. */
function supported(cuts: readonly Cut[], families: ReadonlySet<string>): number {
  const initials = new Map<string, Set<string>>()
  for (const { initial, rest } of cuts) initials.set(rest, (initials.get(rest) ?? new Set()).add(initial))
  return cuts.filter(
    ({ rest }) => families.has(rest) || usualFamilyNames().has(rest) || (initials.get(rest)?.size ?? 0) > 1,
  ).length
}

function onePartName(login: string, cut: Cutter | null): GuessedName | undefined {
  if (worldWeights().has(login)) return { givenNames: [login], familyNames: [] }
  if (cut === null || !isOnePart(login)) return undefined
  const { initial, rest } = cut(login)
  return { givenNames: [initial], familyNames: [rest] }
}
