import { type Decoy, decoyIndex } from './decoys.ts'
import { identityIndex } from './identity-index.ts'
import { type NameVerdict, nameJudge } from './name-judge.ts'
import { isOurDomain, ownDomains } from './own-domains.ts'
import { ownWords } from './own-words.ts'
import type { Classified, People, Person, Stratum } from './person.ts'
import { hasLeft, isCurrent, isOurs } from './tenure.ts'

export interface DirectoryOptions {
  /** Where the list came from: `people.csv`. */
  readonly source: string
  /** Own domains beside those of the people's addresses. */
  readonly domains?: readonly string[]
  /** Names of own machines. */
  readonly hosts?: readonly string[]
  readonly decoys?: readonly Decoy[]
}

const neither: Classified = { nameClass: 'neither', stratum: null, person: null }

/** Verdicts kept for names that come again; strangers choose names, so that it must not grow with them. */
const mostKept = 65_536
const longestKept = 64

/** Tells whose name a name is (detection.md, section 4) from a list of the organisation's people. */
export function directoryPeople(persons: readonly Person[], options: DirectoryOptions): People {
  const domains = ownDomains(persons, options.domains ?? [])
  const isOwnDomainWord = ownWords(domains, options.hosts ?? [])
  const humans = persons.filter(person => !person.role)
  const index = identityIndex(humans, domains)
  const judge = nameJudge(persons, index, isOwnDomainWord)
  const kept = new Map<string, NameVerdict | null>()
  const decoys = decoyIndex(
    options.decoys ?? [],
    index.names,
    domains,
    name => isOwnDomainWord(name) || judge.verdictOn(name) !== null,
  )

  function verdictOn(name: string): NameVerdict | null {
    const known = kept.get(name)
    if (known !== undefined) return known
    const verdict = judge.verdictOn(name)
    if (name.length > longestKept) return verdict
    if (kept.size >= mostKept) kept.clear()
    kept.set(name, verdict)
    return verdict
  }

  return {
    source: options.source,
    domains,
    isOwnDomainWord,
    decoys: decoys.size,
    counts: time => ({
      current: humans.filter(person => isCurrent(person, time)).length,
      left: humans.filter(person => hasLeft(person, time)).length,
    }),
    rho: stratum => judge.rho[stratum],
    classify(name, domain, time) {
      const planted = decoys.placeOf(name, domain)
      if (planted !== null) return { nameClass: 'decoy', stratum: null, person: null, planted }
      if (isOurDomain(domain, domains)) return atTime(verdictOn(name), time)
      const bearers = index.addresses.get(`${name}@${domain}`)
      return bearers === undefined ? neither : atTime({ bearers, owners: [], stratum: judge.stratumOf(name) }, time)
    },
    isTimeless(name, domain) {
      if (decoys.placeOf(name, domain) !== null) return true
      if (!isOurDomain(domain, domains)) return !index.addresses.has(`${name}@${domain}`)
      const verdict = verdictOn(name)
      return verdict === null || (verdict.bearers.length === 0 && verdict.owners.length === 0)
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
