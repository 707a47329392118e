import { prefixOf } from '../asks/address.ts'
import type { Ask } from '../asks/ask.ts'
import { boundedText } from '../asks/bounded-text.ts'
import type { KeyKindName } from './facts.ts'

/** A kind of key: what several addresses may have in common, and one asker cannot change cheaply. null: not known of this ask. */
export interface KeyKind {
  readonly name: Exclude<KeyKindName, 'address'>
  readonly of: (ask: Ask) => string | null
}

/**
 * The kinds wider than an address, in a fixed order. A new one is one entry here and one in `keyKindNames`. Of a client, the
 * TLS fingerprint costs more to change than the user agent.
 */
export const widerKinds: readonly KeyKind[] = [
  { name: 'prefix', of: ({ source }) => (source.address === null ? null : prefixOf(source.address)) },
  { name: 'asn', of: ({ source }) => (source.asn === undefined ? null : `AS${source.asn}`) },
  { name: 'client', of: ({ source }) => clientOf(source.ja4) ?? clientOf(source.userAgent) },
]

/** What stands for the asker itself: its address, else the host name by which the log knows it. null: the log hides both. */
export function addressKey({ source }: Ask): string | null {
  if (source.address !== null) return source.address
  return source.hostName === undefined ? null : `host:${source.hostName}`
}

/** `-` is how web logs write that there was none. */
function clientOf(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : boundedText(text)
}
