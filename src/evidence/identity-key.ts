import type { Identity } from '../asks/ask.ts'

/** One text for what is the same identity to us: a name with one of our domains, or with none, is the same name. */
export function identityKey(identity: Identity, ownDomains: ReadonlySet<string>): string {
  if (identity.domain === undefined || ownDomains.has(identity.domain)) return identity.name
  return `${identity.name}@${identity.domain}`
}
