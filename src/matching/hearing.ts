import type { SightingRule } from './sighting-rows.ts'

/** A kind whose lines were seen. */
export interface HeardKind {
  /** From 0 on, in the order in which kinds were seen. */
  readonly number: number
  readonly name: string
  readonly heardBy: ReadonlySet<string>
  /** Kinds that hear it, or that it hears; with itself once it sums up, since a summary counts lines of its own kind. */
  readonly related: HeardKind[]
}

/** The kinds that were seen, and which hear each other. Gives the kind of a rule, by the rule's number, which is seen with this. */
export function createHearing(rules: readonly SightingRule[]): (rule: number) => HeardKind {
  const kinds: HeardKind[] = []
  const byRule: HeardKind[] = []

  function meet(rule: SightingRule): HeardKind {
    const kind = kinds.find(({ name }) => name === rule.kind) ?? enter(rule)
    if (rule.role === 'summary' && !kind.related.includes(kind)) kind.related.push(kind)
    return kind
  }

  function enter(rule: SightingRule): HeardKind {
    const kind = { number: kinds.length, name: rule.kind, heardBy: new Set(rule.heardBy), related: [] as HeardKind[] }
    for (const other of kinds) {
      if (!kind.heardBy.has(other.name) && !other.heardBy.has(kind.name)) continue
      kind.related.push(other)
      other.related.push(kind)
    }
    kinds.push(kind)
    return kind
  }

  return rule => {
    const known = byRule[rule]
    if (known !== undefined) return known
    const kind = meet(rules[rule] as SightingRule)
    byRule[rule] = kind
    return kind
  }
}
