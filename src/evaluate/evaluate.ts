import { quietRows } from './quiet-rows.ts'
import type { EvaluationEvent } from './result.ts'
import { runAttacks } from './run-attacks.ts'
import { runQuiet } from './run-quiet.ts'

export interface EvaluateOptions {
  /** Quiet days after the learning period; 302 for the full proof. 0: no quiet sites. */
  readonly quietDays: number
  /** Sites with more staff are left out; 100,000 for the full proof. */
  readonly maxStaff: number
  /** Worlds with attacks; 10 for the full proof. 0: none. */
  readonly attackRuns: number
}

export const fullProof: EvaluateOptions = { quietDays: 302, maxStaff: 100_000, attackRuns: 10 }
/** A few minutes: what a change of the engine is tried with. */
export const quickProof: EvaluateOptions = { quietDays: 30, maxStaff: 1000, attackRuns: 3 }

/**
 * The proof of detection.md, section 12, for single sources: false alerts on quiet sites and attacks on held-out seeds. Gives results as
 * they come, and progress in between; `evaluationTable` prints them. Equal options give equal results.
 */
export async function* evaluate(options: EvaluateOptions): AsyncGenerator<EvaluationEvent, void, undefined> {
  if (options.attackRuns > 0) yield* runAttacks(options.attackRuns)
  if (options.quietDays === 0) return
  for (const row of quietRows) {
    if (row.staff <= options.maxStaff) yield* runQuiet(row, options.quietDays)
  }
}
