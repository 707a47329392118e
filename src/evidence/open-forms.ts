import { type Beta, prober } from './beta-binomial.ts'
import { column } from './day-counts.ts'
import type { OpenClass } from './facts.ts'

/** What a prober does on a surface that answers without proof of who asks, against what its population does (detection.md, section 8). */
interface OpenForm {
  readonly alternative: Beta
  /** Probability that a prober does nothing of the kind. */
  readonly doubt: number
  /** What speaks for a prober, and what against it, of sums by column. */
  hits(sums: Float64Array): number
  misses(sums: Float64Array): number
  /** The misses of a week that is over: whoever went on has stopped by then. */
  stops(sums: Float64Array): number
}

const of = (sums: Float64Array, which: number): number => sums[which] as number

/** Asks on and on: nearly never stops after a name, where others soon do. */
const tireless: Beta = { a: 20, b: 1 }
const uniform: Beta = { a: 1, b: 1 }

/** What was asked after the first: each time, the asker went on. */
const further = (asked: number): number => Math.max(0, asked - 1)

/**
 * Mail and directories: names that are not there against names that are, since mail is sent to, and applications look up, people who exist. A
 * newcomer soon finds a free name; a visitor reads of a few people. Whoever follows links hardly asks for pages that never were.
 */
export const openForms: Readonly<Record<OpenClass, OpenForm>> = {
  mailbox: {
    alternative: prober,
    doubt: 0,
    hits: sums => of(sums, column.mailboxRefused),
    misses: sums => of(sums, column.mailboxAccepted),
    stops: sums => of(sums, column.mailboxAccepted),
  },
  directory: {
    alternative: prober,
    doubt: 0,
    hits: sums => of(sums, column.directoryMissed),
    misses: sums => of(sums, column.directoryFound),
    stops: sums => of(sums, column.directoryFound),
  },
  registration: {
    alternative: tireless,
    doubt: 0,
    hits: sums => further(of(sums, column.registrationAsked)),
    misses: () => 0,
    stops: sums => Math.min(1, of(sums, column.registrationAsked)),
  },
  page: {
    alternative: tireless,
    doubt: 0,
    hits: sums => further(of(sums, column.pageAsked)),
    misses: () => 0,
    stops: sums => Math.min(1, of(sums, column.pageAsked)),
  },
  'guessed-page': {
    alternative: uniform,
    doubt: 0.5,
    hits: sums => of(sums, column.pageGuessed),
    misses: sums => of(sums, column.pageFound),
    stops: sums => of(sums, column.pageFound),
  },
}
