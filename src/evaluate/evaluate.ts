import { runAdaptive } from './adaptive-run.ts'
import { runOpen } from './open-run.ts'
import { type ProofPart, proofParts } from './parts.ts'
import { runPeers } from './peers-run.ts'
import { evaluateProvenance } from './provenance.ts'
import { quietRows } from './quiet-rows.ts'
import type { EvaluationEvent } from './result.ts'
import { runAttacks } from './run-attacks.ts'
import { runQuiet } from './run-quiet.ts'
import { runSpread } from './run-spread.ts'
import { runYoung } from './run-young.ts'
import { runScenarios } from './scenario-run.ts'
import { runUnseen } from './unseen-run.ts'

export interface EvaluateOptions {
  /** Quiet days after the learning period; 302 for the full proof. 0: no quiet sites. */
  readonly quietDays: number
  /** Sites with more staff are left out; 100,000 for the full proof. */
  readonly maxStaff: number
  /** Worlds with attacks; 10 for the full proof. 0: none. */
  readonly attackRuns: number
  /** Default: all. */
  readonly parts?: readonly ProofPart[]
}

export const fullProof: EvaluateOptions = { quietDays: 302, maxStaff: 100_000, attackRuns: 10 }
/** A few minutes: what a change of the engine is tried with. */
export const quickProof: EvaluateOptions = { quietDays: 30, maxStaff: 1000, attackRuns: 3 }

type PartRun = (options: EvaluateOptions) => AsyncGenerator<EvaluationEvent, void, undefined>

const runs: Readonly<Record<ProofPart, PartRun>> = {
  attacks: ({ attackRuns }) => runAttacks(attackRuns),
  spread: ({ attackRuns, maxStaff }) => runSpread(attackRuns, maxStaff),
  young: ({ attackRuns, maxStaff }) => runYoung(youngSitesPerRun * attackRuns, maxStaff),
  scenarios: ({ attackRuns, maxStaff }) => runScenarios(Math.ceil(attackRuns / attackRunsPerScenario), maxStaff),
  unseen: () => runUnseen(),
  adaptive: () => runAdaptive(),
  open: ({ attackRuns, quietDays, maxStaff }) => runOpen(attackRuns, Math.min(quietDays, openQuietDays), maxStaff),
  peers: () => runPeers(),
  provenance: ({ attackRuns }) => evaluateProvenance(attackRuns),
  async *quiet({ quietDays, maxStaff }) {
    if (quietDays === 0) return
    for (const row of quietRows) if (row.staff <= maxStaff) yield* runQuiet(row, quietDays)
  },
}

/** A world of scenarios is gone through once for each of them and budget. */
const attackRunsPerScenario = 3

/** Logs that begin today are short, and the budget of a day shows only on many of them. */
const youngSitesPerRun = 4

/** Each run has a world of its own, so that many runs see many days. */
const openQuietDays = 60

/** Parts that have attacks, and are left out where none are wanted. */
const isQuiet = (part: ProofPart): boolean => part === 'quiet'

/**
 * The proof of detection.md, section 12, and of what a careful attacker can do: false alerts on quiet sites, attacks on held-out seeds,
 * scenarios. Gives results as they come, and progress in between; `evaluationTable` prints them. Equal options give equal results.
 */
export async function* evaluate(options: EvaluateOptions): AsyncGenerator<EvaluationEvent, void, undefined> {
  const { parts = proofParts, attackRuns } = options
  for (const part of proofParts) {
    if (parts.includes(part) && (attackRuns > 0 || isQuiet(part))) yield* runs[part](options)
  }
}
