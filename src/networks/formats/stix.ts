import type { ListFormat, ListTaker } from './list-format.ts'

/** A STIX 2.1 bundle, or an array of objects: the addresses, networks and systems in the patterns of its indicators. */
export const stix: ListFormat = {
  name: 'STIX 2.1',
  looksLike: text => /^\s*[[{]/.test(text.slice(0, 256)) && /"type"\s*:\s*"(?:bundle|indicator)"/.test(text),
  read(text, into) {
    for (const each of objectsOf(JSON.parse(text))) {
      const { type, pattern, revoked } = (each ?? {}) as { type?: unknown; pattern?: unknown; revoked?: unknown }
      if (type === 'indicator' && typeof pattern === 'string' && revoked !== true) takePattern(pattern, into)
    }
    return {}
  },
}

function objectsOf(read: unknown): readonly unknown[] {
  if (Array.isArray(read)) return read
  const { objects } = (read ?? {}) as { objects?: unknown }
  return Array.isArray(objects) ? objects : [read]
}

/** Who asks is the source of traffic; a destination (`dst_ref`) is where malware calls, and no asker. */
const address =
  /\b(?:ipv[46]-addr:value|network-traffic:src_ref\.value)\s*(NOT\s+)?(=|ISSUBSET|IN)\s*(\([^)]*\)|'[^']*')/g
const system = /\bautonomous-system:number\s*=\s*(\d{1,10})/g

function takePattern(pattern: string, into: ListTaker): void {
  for (const [, negated, , values = ''] of pattern.matchAll(address)) {
    if (negated !== undefined) continue
    for (const [, value = ''] of values.matchAll(/'([^']*)'/g)) into.entry(value)
  }
  for (const [, number] of pattern.matchAll(system)) into.system(Number(number))
}
