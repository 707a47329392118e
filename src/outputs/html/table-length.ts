import type { ScanResult } from '../../findings/finding.ts'

/** A browser lays out more rows only slowly; the embedded result holds all. */
export const longestTable = 1000
const shortestTable = 20
/** Rows of all tables of findings together: with these and the result itself, a page of many findings stays at a few megabytes. */
const mostRows = 3500

/** How many rows each table of a finding may have, so that many findings share what the page can hold. */
export function tableLength({ findings }: Pick<ScanResult, 'findings'>): number {
  const lengths = findings.flatMap(({ askers, identities, ledger }) => [
    Math.min(longestTable, askers.length),
    Math.min(longestTable, identities.length),
    Math.min(longestTable, ledger.events.length),
  ])
  const rows = lengths.reduce((total, length) => total + length, 0)
  return rows <= mostRows ? longestTable : Math.max(shortestTable, Math.floor(mostRows / lengths.length))
}
