import { type Meaning, roles } from '../matching/shape.ts'
import type { SightingRule } from '../matching/sighting-rows.ts'
import type { LogKind } from './log-kind.ts'

const noAttemptMs = 120_000
const nothing: readonly never[] = []

/** What the lines of a kind that have this meaning have in common. */
export function sightingRule(kind: LogKind, meaning: Meaning): SightingRule {
  return {
    role: meaning.role,
    kind: kind.name,
    service: kind.service,
    heardBy: kind.heardBy ?? nothing,
    withinMs: kind.attempt?.withinMs ?? noAttemptMs,
    ends: meaning.ends ?? false,
    atOnce: meaning.atOnce ?? false,
    needsSource: meaning.needs?.includes('source') ?? false,
    needsIdentity: meaning.needs?.includes('identity') ?? false,
  }
}

/** What the keys of attempts or contexts begin with that these fields make: other kinds and fields make other keys. */
export const keyHead = (kind: LogKind, fields: readonly string[]): string => `${kind.name}\0${fields.join(' ')}`

/** Rules by number; each is entered once. */
export interface SightingRules {
  readonly list: SightingRule[]
  /** By the name of the kind, then by what else tells its rules apart. */
  readonly numbers: Map<string, number[]>
}

export const createSightingRules = (): SightingRules => ({ list: [], numbers: new Map() })

/** The number of a rule; it is entered where it is new. */
export function ruleNumber(rules: SightingRules, rule: SightingRule): number {
  const ofKind = rules.numbers.get(rule.kind)
  if (ofKind === undefined) {
    rules.numbers.set(rule.kind, [])
    return ruleNumber(rules, rule)
  }
  const index = indexOf(rule)
  ofKind[index] ??= rules.list.push(rule) - 1
  return ofKind[index]
}

/** Rules of one kind differ in their role and flags only. */
function indexOf(rule: SightingRule): number {
  const flags = [rule.ends, rule.atOnce, rule.needsSource, rule.needsIdentity]
  return flags.reduce((index, flag) => 2 * index + Number(flag), roles.indexOf(rule.role))
}
