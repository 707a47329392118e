import type { Random } from '../kit/random.ts'
import { nameFormats } from './name-format.ts'
import { drawName } from './name-maker.ts'
import { isEmployed, type Member, type Site } from './site.ts'

/** A name on an attacker's list. */
export interface ListedName {
  readonly name: string
  /** Whose it is; absent: nobody's of ours. */
  readonly owner?: Member
}

/** Takes people from the staff of the attack's day, nobody twice in a world, so that its attacks do not touch each other. */
export interface Members {
  current(count: number): readonly Member[]
  left(count: number): readonly Member[]
}

export const listed = (owner: Member): ListedName => ({ name: owner.login, owner })

/** No list is from today: nobody stands on it who came in the last month. */
const listAgeDays = 30

/** From a shuffled staff; who is taken leaves the pool. */
export function membersFrom(pool: Member[], day: number): Members {
  const take = (count: number, fits: (member: Member) => boolean) => {
    const taken = pool.filter(fits).slice(0, count)
    for (const member of taken) pool.splice(pool.indexOf(member), 1)
    return taken
  }
  return {
    current: count => take(count, member => isEmployed(member, day - listAgeDays) && isEmployed(member, day)),
    left: count => take(count, member => member.endDay <= day),
  }
}

/** A name of the same part of the world, written in the site's way, that nobody of ours has. */
export function neverOurs(site: Site, random: Random): ListedName {
  for (;;) {
    const name = nameFormats[site.loginFormat](drawName(random, site.homeRegion))
    if (!site.logins.has(name)) return { name }
  }
}

/** Fisher and Yates 1938. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items]
  for (let at = result.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[result[at], result[other]] = [result[other] as T, result[at] as T]
  }
  return result
}
