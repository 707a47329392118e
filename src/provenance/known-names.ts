import { foldCase, normaliseIdentity } from '../asks/identity.ts'
import { identityIndex } from '../people/identity-index.ts'
import { isRoleName } from '../people/is-role-name.ts'
import { nameJudge } from '../people/name-judge.ts'
import { nameParts } from '../people/name-parts.ts'
import { ownDomains } from '../people/own-domains.ts'
import { ownWords } from '../people/own-words.ts'
import type { Person } from '../people/person.ts'
import { mendedNames } from './broken-name.ts'
import type { Mention } from './mention.ts'
import { formsOfName } from './name-forms.ts'

/** A name as it is compared: a person of ours by number, anybody else by one spelling. */
export type Known = number | string

/** Whose names are whose, whatever the day: lists may be older than anybody's memory. */
export interface KnownNames {
  /** Roles left out; a person's number is the place here. */
  readonly people: readonly Person[]
  /** null: a role, which stands on every list and tells nothing. */
  ofName(name: string, domain?: string): Known | null
  /** Also what harvesters break: `20anna` is Anna where it is nobody else. */
  ofAsked(name: string): Known | null
  /** Who is meant on a list. `isAsked` tells spellings that were asked for. null: nobody, or a role. */
  ofMention(mention: Mention, isAsked: (spelling: string) => boolean): Known | null
}

/** `persons`: the directory; empty where none was given, and names are compared by spelling alone. */
export function knownNames(persons: readonly Person[]): KnownNames {
  const people = persons.filter(person => !person.role)
  const domains = ownDomains(persons, [])
  const index = identityIndex(people, domains)
  const judge = nameJudge(persons, index, ownWords(domains, []))
  const numbers = new Map(people.map((person, number) => [person, number]))

  function numberOf(persons: readonly Person[]): number | null {
    const [person] = persons
    return persons.length === 1 && person !== undefined ? (numbers.get(person) ?? null) : null
  }

  function personOf(name: string, domain?: string): number | null {
    const byAddress = domain === undefined ? null : numberOf(index.addresses.get(`${name}@${domain}`) ?? [])
    if (byAddress !== null) return byAddress
    const verdict = judge.verdictOn(name)
    if (verdict === null) return null
    return numberOf(verdict.bearers.length > 0 ? verdict.bearers : verdict.owners)
  }

  /** A full name is a form of itself: first.last. */
  function personNamed(parts: readonly string[]): number | null {
    return parts.length < 2 ? null : personOf(parts.join('.'))
  }

  function ofName(name: string, domain?: string): Known | null {
    return personOf(name, domain) ?? (isRoleName(name) ? null : spelling(name))
  }

  function ofAsked(name: string): Known | null {
    const person = personOf(name)
    if (person !== null) return person
    for (const mended of mendedNames(name)) {
      const meant = personOf(normaliseIdentity(mended).name)
      if (meant !== null) return meant
    }
    return ofName(name)
  }

  function ofMention(
    { address, login, fullName = '', loose }: Mention,
    isAsked: (spelling: string) => boolean,
  ): Known | null {
    const identities = [address, login].flatMap(written => (written === undefined ? [] : [normaliseIdentity(written)]))
    for (const { name, domain } of identities) {
      const person = personOf(name, domain)
      if (person !== null) return person
    }
    const parts = fullName === '' ? [] : partsOf(fullName)
    const named = personNamed(parts)
    if (named !== null || loose === true) return named
    const [first] = identities
    const forms = formsOfName(parts)
    if (first === undefined) return forms.find(isAsked) ?? forms[0] ?? null
    if (isRoleName(first.name)) return null
    const own = spelling(first.name)
    return isAsked(own) ? own : (forms.find(isAsked) ?? own)
  }

  return { people, ofName, ofAsked, ofMention }
}

/** `Ng, Anna` is Anna Ng. */
function partsOf(fullName: string): string[] {
  const [family = '', given = ''] = fullName.split(',', 2)
  return given.trim() === '' ? nameParts(fullName) : [...nameParts(given), ...nameParts(family)]
}

/** Separators are a matter of taste: `anna_ng` and `anna.ng` are one. */
function spelling(name: string): string {
  return foldCase(name).replace(/[\s_-]+/g, '.')
}
