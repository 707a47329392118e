import type { BenchmarkName } from './benchmarks.ts'
import type { Rounds } from './rounds.ts'

/** A benchmark that ran. */
export interface Measurement {
  readonly name: BenchmarkName
  /** What was read, in words. */
  readonly says: string
  /** By command. */
  readonly rounds: Readonly<Record<string, Rounds>>
  /** What commands said that is not so. */
  readonly wrong: readonly string[]
}
