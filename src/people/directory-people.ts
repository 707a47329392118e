import { formTables } from './form-tables.ts'
import { worldWeights } from './given-name-weights.ts'
import { isRoleName } from './is-role-name.ts'
import { numberIds } from './number-ids.ts'
import { domainOf, isOurDomain, ownDomains } from './own-domains.ts'
import { ownWords } from './own-words.ts'
import type { Classified, People, Person, Stratum } from './person.ts'
import { type FormTables, type NameReading, readName } from './read-name.ts'
import { expectedShare, usableShare } from './rho.ts'
import { isRoleAccount } from './role-account.ts'
import { singleNameRho } from './single-names.ts'
import { hasLeft, isCurrent, isOurs } from './tenure.ts'

export interface DirectoryOptions {
  /** Where the list came from: `people.csv`. */
  readonly source: string
  /** Own domains beside those of the people's addresses. */
  readonly domains?: readonly string[]
  /** Names of own machines. */
  readonly hosts?: readonly string[]
}

/** Factors of detection.md, section 4, by form. */
const factors = { full: 3, short: 1.5 } as const

const neither: Classified = { nameClass: 'neither', stratum: null, person: null }
const nobody: readonly Person[] = []

/** What a name is, before it is known when it was asked for. */
interface NameVerdict {
  /** Whose log-in or alias it is. */
  readonly bearers: readonly Person[]
  /** Whose form it is; with no bearers and no owners, it is a twin. */
  readonly owners: readonly Person[]
  readonly stratum: Stratum
}

/** Verdicts kept for names that come again; strangers choose names, so that it must not grow with them. */
const mostKept = 65_536

/** Tells whose name a name is (detection.md, section 4) from a list of the organisation's people. */
export function directoryPeople(persons: readonly Person[], options: DirectoryOptions): People {
  const domains = ownDomains(persons, options.domains ?? [])
  const isOwnDomainWord = ownWords(domains, options.hosts ?? [])
  const humans = persons.filter(person => !person.role)
  const index = identityIndex(humans, domains)
  const judge = nameJudge(persons, index, isOwnDomainWord)
  const kept = new Map<string, NameVerdict | null>()

  function verdictOn(name: string): NameVerdict | null {
    const known = kept.get(name)
    if (known !== undefined) return known
    const verdict = judge.verdictOn(name)
    if (kept.size >= mostKept) kept.clear()
    kept.set(name, verdict)
    return verdict
  }

  return {
    source: options.source,
    domains,
    isOwnDomainWord,
    counts: time => ({
      current: humans.filter(person => isCurrent(person, time)).length,
      left: humans.filter(person => hasLeft(person, time)).length,
    }),
    rho: stratum => judge.rho[stratum],
    classify(name, domain, time) {
      if (isOurDomain(domain, domains)) return atTime(verdictOn(name), time)
      const bearers = index.addresses.get(`${name}@${domain}`)
      return bearers === undefined ? neither : atTime({ bearers, owners: nobody, stratum: judge.stratumOf(name) }, time)
    },
  }
}

function atTime(verdict: NameVerdict | null, time: number): Classified {
  if (verdict === null) return neither
  const { bearers, owners, stratum } = verdict
  if (bearers.length === 0 && owners.length === 0) return twins[stratum]
  const borne = bearers.filter(person => isOurs(person, time))
  const persons = borne.length > 0 ? borne : owners.filter(person => isOurs(person, time))
  if (persons.length === 0) return neither
  return { nameClass: 'real', stratum, person: persons.length === 1 ? (persons[0] ?? null) : null }
}

function twin(stratum: Stratum): Classified {
  return { nameClass: 'twin', stratum, person: null }
}

const twins: Readonly<Record<Stratum, Classified>> = {
  'full-rare': twin('full-rare'),
  'full-common': twin('full-common'),
  'short-rare': twin('short-rare'),
  'short-common': twin('short-common'),
  single: twin('single'),
  number: twin('number'),
}

interface IdentityIndex {
  /** Log-ins, and local parts of addresses at own domains. */
  readonly names: ReadonlyMap<string, readonly Person[]>
  readonly addresses: ReadonlyMap<string, readonly Person[]>
}

function identityIndex(humans: readonly Person[], domains: readonly string[]): IdentityIndex {
  const names = new Map<string, Person[]>()
  const addresses = new Map<string, Person[]>()
  const put = (index: Map<string, Person[]>, key: string, person: Person) => {
    const bearers = index.get(key)
    if (bearers === undefined) index.set(key, [person])
    else if (!bearers.includes(person)) bearers.push(person)
  }
  for (const person of humans) {
    for (const login of person.logins) if (!isRoleAccount(login, person)) put(names, login, person)
    for (const alias of person.aliases) {
      const local = alias.slice(0, Math.max(0, alias.lastIndexOf('@')))
      put(addresses, alias, person)
      if (isOurDomain(domainOf(alias), domains) && !isRoleAccount(local, person)) put(names, local, person)
    }
  }
  return { names, addresses }
}

interface NameJudge {
  verdictOn(name: string): NameVerdict | null
  stratumOf(name: string): Stratum
  readonly rho: Readonly<Record<Stratum, number | null>>
}

function nameJudge(
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
    const form = worldWeights.has(name) ? null : readName(tables, name.replace(/\d+$/, ''))
    return form?.stratum ?? (numbers.hasShapeOf(name) ? 'number' : 'single')
  }

  const singles = new Set([...names.keys()].filter(name => stratumOf(name) === 'single'))

  function formOf(name: string): NameReading | null {
    if (worldWeights.has(name))
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
      const form = bearers.length > 0 && worldWeights.has(name) ? null : formOf(name)
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
