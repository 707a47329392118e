import type { Decoy } from './decoys.ts'
import { directoryPeople } from './directory-people.ts'
import { withGuessedNames } from './guess-names.ts'
import { isRoleName } from './is-role-name.ts'
import type { People, Person } from './person.ts'

/** People of a site without a list, grown from log-ins once granted (detection.md, section 4). */
export interface LearnedPeople extends People {
  /** A log-in of this name was granted. It counts from the next `remake` on. */
  learn(name: string, domain: string | undefined, time: number): void
  /** Makes the tables anew from all that was learned; to be called at each change of day, so that a day has one set of tables. Whether anything changed. */
  remake(): boolean
}

export interface LearnedOptions {
  readonly source?: string
  readonly domains?: readonly string[]
  readonly hosts?: readonly string[]
  readonly decoys?: readonly Decoy[]
}

/** A service that lets everybody in (a trap, an open FTP server) must not fill the memory. */
const mostLearned = 250_000

/** What people's log-ins are made of; anything else that was granted is a machine's or a trick. */
const loginLike = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._'-]{0,63}$/u

interface Learned {
  firstMs: number
  readonly addresses: Set<string>
}

/** Starts with nobody: every name is neither until the first `remake` after the first grant. */
export function learnedPeople(options: LearnedOptions = {}): LearnedPeople {
  const learned = new Map<string, Learned>()
  let isStale = false
  let people = made()

  const isDecoy = (name: string, domain: string | undefined): boolean =>
    people.classify(name, domain, 0).nameClass === 'decoy'

  function made(): People {
    // Sorted, so that the order in which inputs are read changes nothing.
    const names = [...learned].sort(([a], [b]) => (a < b ? -1 : 1))
    return directoryPeople(withGuessedNames(names.map(([name, grant]) => personOf(name, grant))), {
      source: 'granted log-ins',
      ...options,
    })
  }

  return {
    get source() {
      return people.source
    },
    get domains() {
      return people.domains
    },
    counts: time => people.counts(time),
    get decoys() {
      return people.decoys ?? 0
    },
    classify: (name, domain, time) => people.classify(name, domain, time),
    isTimeless: (name, domain) => people.isTimeless?.(name, domain) === true,
    rho: stratum => people.rho(stratum),
    isOwnDomainWord: name => people.isOwnDomainWord(name),
    learn(name, domain, time) {
      if (!loginLike.test(name) || isRoleName(name) || isDecoy(name, domain)) return
      const address = domain?.includes('.') && !domain.startsWith('[') ? `${name}@${domain}` : undefined
      const known = learned.get(name)
      if (known === undefined) {
        if (learned.size >= mostLearned) return
        learned.set(name, { firstMs: time, addresses: new Set(address === undefined ? [] : [address]) })
        isStale = true
        return
      }
      if (time < known.firstMs) known.firstMs = time
      if (address === undefined || known.addresses.has(address) || known.addresses.size >= 8) return
      known.addresses.add(address)
      isStale = true
    },
    remake() {
      if (!isStale) return false
      people = made()
      isStale = false
      return true
    },
  }
}

/** Ours from the first log-in on. */
function personOf(name: string, { firstMs, addresses }: Learned): Person {
  return {
    id: name,
    displayName: '',
    logins: [name],
    aliases: [...addresses].sort(),
    givenNames: [],
    familyNames: [],
    ...(Number.isNaN(firstMs) ? {} : { start: firstMs }),
    role: false,
  }
}
