import type { Option } from './command.ts'

/** Options that name files of what is known of sources before they ask. */

function files(flags: string, says: string): Option<readonly string[]> {
  return {
    flags,
    says,
    completes: 'files',
    parse: (text, before) => (text === '' ? { expected: 'a file' } : { value: [...(before ?? []), text] }),
    repeats: true,
  }
}

export const threats = files(
  '--threats <file>',
  'addresses, networks and systems that are known for attacks: plain, netset, DROP, Tor exits, MISP, STIX (may be repeated)',
)

export const crawlers = files(
  '--crawlers <file>',
  'networks that search engines publish as those of their crawlers; who asks from there is hardly suspected (may be repeated)',
)

export const mmdb = files(
  '--mmdb <file>',
  'MaxMind DB that tells the network operator (ASN) or country of an address (may be repeated)',
)
