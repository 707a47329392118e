import { type Beta, prober } from './beta-binomial.ts'
import { column } from './day-counts.ts'
import type { OpenClass } from './facts.ts'

/** What a prober does on a surface that answers without proof of who asks, against what its population does (detection.md, section 8). */
interface OpenForm {
  readonly alternative: Beta
  /**
   * How others ask. It is not learned: the few who read or write far more than the rest would be left out of what is learned, as who looks like a
   * prober is, and then be blamed (measured: several times as many false alerts at 1,000 staff).
   */
  readonly population: Beta
  /** Probability that a prober does nothing of the kind. */
  readonly doubt: number
  /** What speaks for a prober, and what against it, of sums by column. */
  hits(sums: Float64Array): number
  misses(sums: Float64Array): number
}

const of = (sums: Float64Array, which: number): number => sums[which] as number

/** Asks on and on: nearly never stops after a name, where others soon do. */
const tireless: Beta = { a: 20, b: 1 }
/** Wide: worth eight contacts. */
const belief = (mean: number): Beta => ({ a: 8 * mean, b: 8 * (1 - mean) })
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
    // Mail is sent to people who exist; lists grow old, and some who write have typed the address.
    population: belief(0.15),
    doubt: 0,
    hits: sums => of(sums, column.mailboxRefused),
    misses: sums => of(sums, column.mailboxAccepted),
  },
  directory: {
    alternative: prober,
    // What is typed into a log-in form is looked up.
    population: belief(0.15),
    doubt: 0,
    hits: sums => of(sums, column.directoryMissed),
    misses: sums => of(sums, column.directoryFound),
  },
  registration: {
    alternative: tireless,
    // A third of who asked for one name ask for one more: a newcomer until a name is free.
    population: belief(0.35),
    doubt: 0,
    hits: sums => further(of(sums, column.registrationAsked)),
    misses: () => 0,
  },
  page: {
    alternative: tireless,
    // A third of who read about one person go on to the next, so do a third of those, and a few read on and on.
    population: belief(0.35),
    doubt: 0,
    hits: sums => further(of(sums, column.pageAsked)),
    misses: () => 0,
  },
  'guessed-page': {
    alternative: uniform,
    // Readers follow links, and links of ours lead somewhere.
    population: belief(0.03),
    doubt: 0.5,
    hits: sums => of(sums, column.pageGuessed),
    misses: sums => of(sums, column.pageFound),
  },
}
