import type { Finding } from '../../findings/finding.ts'

/** An asker asked about a name for the first time. */
export interface ToldContact {
  readonly address: string
  readonly time: number
}

/**
 * First contacts of a finding. It keeps when each name and each asker first came, not when each pair did: a pair is taken to be when its
 * asker first came, within the time in which the name was asked about. Exact for names that one asker asked about.
 */
export function firstContacts({ askers, identities }: Finding): ToldContact[] {
  const firstOf = new Map(askers.map(asker => [asker.address, Date.parse(asker.first)]))
  return identities.flatMap(asked => {
    const first = Date.parse(asked.first)
    const last = Date.parse(asked.last)
    const time = (address: string) =>
      asked.askers.length === 1 ? first : Math.min(last, Math.max(first, firstOf.get(address) ?? first))
    return asked.askers.map(address => ({ address, time: time(address) }))
  })
}
