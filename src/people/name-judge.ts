import { formTables } from './form-tables.ts'
import { worldWeights } from './given-name-weights.ts'
import type { IdentityIndex } from './identity-index.ts'
import { isRoleName } from './is-role-name.ts'
import { numberIds } from './number-ids.ts'
import type { Person, Stratum } from './person.ts'
import { type FormTables, type NameReading, readName } from './read-name.ts'
import { expectedShare, usableShare } from './rho.ts'
import { singleNameRho } from './single-names.ts'

/** Factors of detection.md, section 4, by form. */
const factors = { full: 3, short: 1.5 } as const

const nobody: readonly Person[] = []

/** What a name is, before it is known when it was asked for. */
export interface NameVerdict {
  /** Whose log-in or alias it is. */
  readonly bearers: readonly Person[]
  /** Whose form it is; with no bearers and no owners, it is a twin. */
  readonly owners: readonly Person[]
  readonly stratum: Stratum
}

export interface NameJudge {
  verdictOn(name: string): NameVerdict | null
  stratumOf(name: string): Stratum
  readonly rho: Readonly<Record<Stratum, number | null>>
}

/** Makes the tables of detection.md, section 4, from all persons of a list, and judges names by them. */
export function nameJudge(
  persons: readonly Person[],
  { names }: IdentityIndex,
  isOwnDomainWord: (name: string) => boolean,
): NameJudge {
  const tables = formTables(persons)
  const roles = new Set(persons.filter(person => person.role).flatMap(namesOf))
  const numbers = numberIds(names.keys())
  const borne = new Set(tables.full.others.keys())
  for (const person of persons) for (const given of person.givenNames) if (given.length > 1) borne.add(given)

  function stratumOf(name: string): Stratum {
    const form = worldWeights().has(name) ? null : readName(tables, name.replace(/\d+$/, ''))
    return form?.stratum ?? (numbers.hasShapeOf(name) ? 'number' : 'single')
  }

  const singles = new Set([...names.keys()].filter(name => stratumOf(name) === 'single'))

  function formOf(name: string): NameReading | null {
    if (persons.length === 0) return null
    if (worldWeights().has(name))
      return singles.size > 0 && !borne.has(name) ? { stratum: 'single', persons: nobody } : null
    if (numbers.hasShapeOf(name)) return { stratum: 'number', persons: nobody }
    return readName(tables, name)
  }

  return {
    stratumOf,
    rho: strataRho(tables, numbers.rho, singleNameRho(singles, borne)),
    verdictOn(name) {
      if (isOwnDomainWord(name)) return null
      const bearers = names.get(name) ?? nobody
      if (bearers.length === 0 && (roles.has(name) || isRoleName(name))) return null
      const form = bearers.length > 0 && worldWeights().has(name) ? null : formOf(name)
      if (bearers.length === 0) return form === null ? null : { bearers, owners: form.persons, stratum: form.stratum }
      return { bearers, owners: form?.persons ?? nobody, stratum: stratumOf(name) }
    },
  }
}

function namesOf({ logins, aliases }: Person): string[] {
  return [...logins, ...aliases.map(alias => alias.slice(0, Math.max(0, alias.lastIndexOf('@'))))]
}

function strataRho(tables: FormTables, number: number | null, single: number | null): Record<Stratum, number | null> {
  const full = (rare: boolean) => usable(expectedShare(tables.full, rare, factors.full))
  const short = (rare: boolean) => {
    const clipped = tables.clipped === null ? Number.NaN : expectedShare(tables.clipped, rare, factors.short)
    const initial = expectedShare(tables.short, rare, factors.short)
    return usable(Number.isNaN(clipped) ? initial : Number.isNaN(initial) ? clipped : Math.max(clipped, initial))
  }
  return {
    'full-rare': full(true),
    'full-common': full(false),
    'short-rare': short(true),
    'short-common': short(false),
    single,
    number,
  }
}

function usable(share: number): number | null {
  return Number.isNaN(share) ? null : usableShare(share)
}
