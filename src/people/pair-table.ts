import type { Person } from './person.ts'

/**
 * The pairs that name forms are made of, with their control group: an anchor (a family name) borne by somebody and another part (given
 * name or initial) borne by somebody. Pairs of one person are in `pairs`; every other combination is a twin (detection.md, section 4).
 */
export interface PairTable {
  /** How many of ours bear the part. */
  readonly others: ReadonlyMap<string, number>
  readonly anchors: ReadonlyMap<string, number>
  /** By `pairKey`. */
  readonly pairs: ReadonlyMap<string, readonly Person[]>
}

/** Sides of a person's pairs: each of `others` with each of `anchors`. */
export interface PairParts {
  readonly others: readonly string[]
  readonly anchors: readonly string[]
}

export function pairTable(persons: readonly Person[], partsOf: (person: Person) => PairParts): PairTable {
  const others = new Map<string, number>()
  const anchors = new Map<string, number>()
  const pairs = new Map<string, Person[]>()
  for (const person of persons) {
    const parts = partsOf(person)
    if (parts.others.length === 0 || parts.anchors.length === 0) continue
    for (const other of parts.others) increment(others, other)
    for (const anchor of parts.anchors) increment(anchors, anchor)
    for (const key of parts.others.flatMap(other => parts.anchors.map(anchor => pairKey(other, anchor)))) {
      const bearers = pairs.get(key)
      if (bearers === undefined) pairs.set(key, [person])
      else bearers.push(person)
    }
  }
  return { others, anchors, pairs }
}

/** No part holds a space. */
export function pairKey(other: string, anchor: string): string {
  return `${other} ${anchor}`
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Family names borne by at most this many of ours are a stratum of their own. */
const mostRare = 2

export function isRare(table: PairTable, anchor: string): boolean {
  return (table.anchors.get(anchor) ?? 0) <= mostRare
}
