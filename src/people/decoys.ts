import { worldWeights } from './given-name-weights.ts'
import { isRoleName } from './is-role-name.ts'
import { isOneSlipApart } from './one-slip.ts'
import { isOurDomain } from './own-domains.ts'

/** An identity that exists to be asked about, planted at one place; nobody's account, and nobody comes upon it but by that place. */
export interface Decoy {
  /** What its place is called: `team page`. */
  readonly place: string
  /** Names under which it may be asked for, normalised. */
  readonly names: readonly string[]
  /** Of a mail address. Where it is not ours, only the whole address is the decoy. */
  readonly domain?: string
}

/** What tells decoys from other names. */
export interface DecoyIndex {
  readonly size: number
  /** Where the decoy of this name is planted; null: the name is none. */
  placeOf(name: string, domain: string | undefined): string | null
}

/** Fewer letters are reached by trying all. */
const shortest = 5

/**
 * Leaves out names that can be come upon without the place: names of roles, given names with or without an initial, slips of one of `logins`, and what
 * `isNamed` says is a name of our people or put together from their names.
 */
export function decoyIndex(
  decoys: readonly Decoy[],
  logins: ReadonlyMap<string, unknown>,
  ownDomains: readonly string[],
  isNamed: (name: string) => boolean,
): DecoyIndex {
  const places = new Map<string, string>()
  let size = 0
  for (const { place, names, domain } of decoys) {
    const suffix = domain !== undefined && !isOurDomain(domain, ownDomains) ? `@${domain}` : ''
    const keys = names
      .filter(name => !isGuessable(name, logins) && !isNamed(name))
      .map(name => `${name}${suffix}`)
      .filter(key => !places.has(key))
    if (keys.length > 0) size++
    for (const key of keys) places.set(key, place)
  }
  return {
    size,
    placeOf(name, domain) {
      if (places.size === 0) return null
      return places.get(isOurDomain(domain, ownDomains) ? name : `${name}@${domain}`) ?? null
    },
  }
}

function isGuessable(name: string, logins: ReadonlyMap<string, unknown>): boolean {
  if (name.length < shortest || isRoleName(name)) return true
  if (worldWeights().has(name) || worldWeights().has(name.replace(/[._-]?\p{L}$/u, ''))) return true
  for (const login of logins.keys()) if (isOneSlipApart(login, name)) return true
  return false
}
