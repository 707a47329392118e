import type { Outcome, Surface } from '../asks/ask.ts'

/**
 * What a line of a shape is for the attempt that it belongs to:
 * - ask: an ask by itself
 * - part: a line of an attempt; it counts only if no other line of the attempt did
 * - summary: tells of several attempts of one source at once; it counts for those that no other line told of
 * - context: tells what later lines of the connection leave out, such as the source; never an ask
 * - none: known, and no ask
 */
export const roles = ['ask', 'part', 'summary', 'context', 'none'] as const
export type Role = (typeof roles)[number]

/** A value chosen by the first of the fields `by` that has one; by `otherwise`, if the table does not hold that value. */
export interface Lookup<T> {
  readonly by: readonly string[]
  readonly is: Readonly<Record<string, T>>
  readonly otherwise: T
}

/** How the identity stands in its field; `normaliseIdentity` follows. */
export const identityForms = ['plain', 'dn', 'filter', 'escaped', 'url'] as const
export type IdentityForm = (typeof identityForms)[number]

/** What a shape says of its lines, whatever the lines are made of. */
export interface Meaning {
  readonly role: Role
  /** null: the line does not tell. */
  readonly outcome: Outcome | Lookup<Outcome | null> | null
  readonly surface?: Surface | Lookup<Surface>
  /** Absent: the kind's. */
  readonly service?: string | Lookup<string>
  /** What lines of one attempt have in common: names of fields, or `host`, `program`, `pid` of the record. Absent: the kind's. */
  readonly by?: readonly string[]
  /** What the lines have in common with the context line that completes them. */
  readonly from?: readonly string[]
  readonly identityForm?: IdentityForm
  /** Fields without which the line is no ask, once the attempt is joined. */
  readonly needs?: readonly ('source' | 'identity')[]
  /**
   * Of a part: it is told as soon as it tells enough, and later parts of the attempt add to it. For helpers whose attempt ends without a line
   * of its own, and which another log must find told.
   */
  readonly atOnce?: boolean
  /** The attempt is over with this line, or, for a context, what it told no longer holds. */
  readonly ends?: boolean
}

/**
 * A shape of a text log: a template and what it means. Fields with a meaning of their own: `source` (address or host name), `address` (only
 * an address; wins over `source`), `peer` (an address and its port, `192.0.2.1:50122`, `2001:db8::1:50122`; wins over both), `identity`,
 * `times` (how many asks the line sums up), `seconds` (how long they took), `userAgent`, `request` and `status` (of web requests), `site`
 * (instance of the service), `sender` (envelope sender of a message, of which
 * only the domain is kept), `secret` (never shown).
 */
export interface TextShape extends Meaning {
  readonly pattern: string
  /**
   * ASCII text that no named field of a true line holds. A line in which one does was made to deceive, and where its fields end cannot be
   * told: it does not have this shape.
   */
  readonly never?: string
}

export interface AttemptRule {
  readonly by: readonly string[]
  /** Longest time between two lines of one attempt. */
  readonly withinMs: number
}
