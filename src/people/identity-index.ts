import { domainOf, isOurDomain } from './own-domains.ts'
import type { Person } from './person.ts'
import { isRoleAccount } from './role-account.ts'

/** Whose log-ins and addresses they are. */
export interface IdentityIndex {
  /** Log-ins, and local parts of addresses at own domains. */
  readonly names: ReadonlyMap<string, readonly Person[]>
  readonly addresses: ReadonlyMap<string, readonly Person[]>
}

/** Log-ins of roles name nobody, although a person may stand beside them in the list. */
export function identityIndex(humans: readonly Person[], domains: readonly string[]): IdentityIndex {
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
