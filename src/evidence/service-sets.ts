/** Sets of services by number, each kept once: of millions of askers most asked at the same few doors. Set 0 is empty. Plain data. */
export interface ServiceSets {
  readonly sets: (readonly number[])[]
  /** By number of a set and of a service: the set with that service. */
  readonly joined: Map<string, number>
}

/** Beyond it, further services are not told; services are few, unless somebody makes them up. */
const mostSets = 65_536

export const createServiceSets = (): ServiceSets => ({ sets: [[]], joined: new Map() })

/** The number of the set that has one more service. */
export function withService(services: ServiceSets, set: number, service: number): number {
  const members = services.sets[set] as readonly number[]
  return members[0] === service || members.includes(service) ? set : joinedSet(services, set, members, service)
}

function joinedSet({ sets, joined }: ServiceSets, set: number, members: readonly number[], service: number): number {
  const key = `${set} ${service}`
  const known = joined.get(key)
  if (known !== undefined) return known
  if (sets.length >= mostSets) return set
  const number = sets.push([...members, service]) - 1
  joined.set(key, number)
  return number
}
