import type { ListFormat } from './list-format.ts'

/** Networks as search engines publish those of their crawlers: `{"prefixes": [{"ipv4Prefix": …}, {"ipv6Prefix": …}]}`. */
export const crawlerRanges: ListFormat = {
  name: 'published ranges',
  looksLike: text => /^\s*\{/.test(text.slice(0, 256)) && /"ipv[46]Prefix"\s*:/.test(text),
  read(text, into) {
    const { prefixes } = JSON.parse(text) as { prefixes?: unknown }
    for (const prefix of Array.isArray(prefixes) ? prefixes : []) {
      const { ipv4Prefix, ipv6Prefix } = (prefix ?? {}) as { ipv4Prefix?: unknown; ipv6Prefix?: unknown }
      if (ipv4Prefix !== undefined) into.entry(String(ipv4Prefix))
      if (ipv6Prefix !== undefined) into.entry(String(ipv6Prefix))
    }
    return {}
  },
}
