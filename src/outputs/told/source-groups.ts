import { isIP } from 'node:net'
import { prefixOf } from '../../asks/address.ts'
import type { FoundAsker } from '../../findings/finding.ts'
import { byText } from '../../kit/by-text.ts'
import { many } from '../../kit/wording.ts'

/** Askers that share where they come from. `name` is null for all that were too many to name. */
export interface SourceGroup {
  readonly name: string | null
  readonly askers: readonly FoundAsker[]
  /** How many groups this one stands for. */
  readonly groups: number
}

/** `AS64500` where the operator is known, else the network: /24, /48. */
export function networkOf({ asn, address }: FoundAsker): string {
  return asn === null ? prefixOfAddress(address) : `AS${asn}`
}

export function prefixOfAddress(address: string): string {
  return isIP(address) === 0 ? address : prefixOf(address)
}

/**
 * The largest groups, at most `most`; the rest is one group without a name, and so are groups of one asker where there are too many. null of
 * `by`: not known, left out.
 */
export function groupSources(
  askers: readonly FoundAsker[],
  by: (asker: FoundAsker) => string | null,
  most: number,
): SourceGroup[] {
  const known = askers.flatMap(asker => {
    const name = by(asker)
    return name === null ? [] : [{ name, asker }]
  })
  const groups = [...Map.groupBy(known, each => each.name)]
    .map(([name, members]) => ({ name, askers: members.map(each => each.asker), groups: 1 }))
    .sort((a, b) => b.askers.length - a.askers.length || byText(a.name, b.name))
  if (groups.length <= most) return groups
  const named = groups.slice(0, most - 1).filter(group => group.askers.length > 1)
  const rest = groups.slice(named.length)
  return [...named, { name: null, askers: rest.flatMap(group => group.askers), groups: rest.length }]
}

/** `AS64500`; of the rest, `3 more networks`, or `30 networks` where nothing else has a name. */
export function groupName(group: SourceGroup, all: readonly SourceGroup[], one: string, plural: string): string {
  if (group.name !== null) return group.name
  return all.length === 1 ? many(group.groups, one, plural) : many(group.groups, `more ${one}`, `more ${plural}`)
}
