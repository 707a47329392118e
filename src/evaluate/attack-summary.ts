import { type AttackBar, attackRows } from './attacks.ts'
import { type AttackResult, spread } from './result.ts'

/** One attack as one engine saw it. */
export interface Sighting {
  readonly row: string
  readonly directory: boolean
  readonly budgetPerDay: number
  /** Null: not found. */
  readonly found: {
    readonly asks: number
    readonly ours: number
    readonly hours: number
    readonly recall: number
    readonly precision: number
  } | null
  /** The usual rules that fired for the source. */
  readonly rules: readonly string[]
}

/** One result a row, over all runs. */
export function* summarise(
  sightings: readonly Sighting[],
  directory: boolean,
  budgetPerDay: number,
): Generator<AttackResult> {
  for (const row of attackRows) {
    const runs = sightings.filter(one => {
      return one.row === row.name && one.directory === directory && one.budgetPerDay === budgetPerDay
    })
    const found = runs.flatMap(one => one.found ?? [])
    const measured = {
      kind: 'attack' as const,
      row: row.name,
      directory,
      budgetPerDay,
      runs: runs.length,
      found: found.length,
      asks: spread(found.map(one => one.asks)),
      ours: spread(found.map(one => one.ours)),
      hours: spread(found.map(one => one.hours)),
      recall: mean(found.map(one => one.recall)),
      precision: mean(found.map(one => one.precision)),
      yardsticks: tally(runs.flatMap(one => one.rules)),
    }
    yield { ...measured, ...judge(row.bar, measured) }
  }
}

type Measured = Omit<AttackResult, 'bar' | 'passed'>

/** The bars are stated at one false alert a day only. */
function judge(bar: AttackBar, measured: Measured): Pick<AttackResult, 'bar' | 'passed'> {
  const { directory, budgetPerDay, runs, found } = measured
  if (budgetPerDay !== 1) return { bar: null, passed: null }
  const share = directory ? 1 : (bar.foundShareWithout ?? 1)
  const enough = found >= share * runs
  const wanted = share === 1 ? 'all' : `${share * 100} %`
  if (!directory && bar.foundShareWithout !== undefined) return { bar: wanted, passed: enough }
  const asks = bar.oursOnly === true ? measured.ours : measured.asks
  const text = `${wanted}, <= ${bar.asks}${bar.oursOnly === true ? ' of ours' : ''}`
  return { bar: text, passed: enough && asks.p95 <= bar.asks }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
