/** What a generated log holds, to be compared with what a scan says of it. */
export interface LogFacts {
  bytes: number
  lines: number
  /** As the readers count: each password is one, also those that a `message repeated` line tells of. */
  asks: number
  /** Distinct pairs of address and name; all within the memory of 30 days, so that each is one first contact. */
  firstContacts: number
  /** Distinct addresses that asked. */
  askers: number
  /** Time of the first second and of the last line, ms since the epoch. */
  first: number
  last: number
}

export function emptyFacts(first: number): LogFacts {
  return { bytes: 0, lines: 0, asks: 0, firstContacts: 0, askers: 0, first, last: first }
}
