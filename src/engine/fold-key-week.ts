import { column, type DayCounts, sumDays } from '../evidence/day-counts.ts'
import type { KeyKindName } from '../evidence/facts.ts'
import { granted, probingCounts, realFailed, twinFailed } from '../evidence/key-evidence.ts'
import { countKey, isBenignLooking, type PopulationTable } from '../evidence/priors.ts'
import type { StageContext } from './stage-context.ts'

const daysOfWeek = 7

/** Teaches the populations what a key did in the week that ended with `day`, where it looks benign. `counter`: its first. */
export function foldKeyWeek(
  week: PopulationTable,
  kind: KeyKindName,
  counts: DayCounts,
  counter: number,
  wasGranted: boolean,
  alerted: boolean,
  day: number,
  { tables, likelihoods: { sums } }: StageContext,
): void {
  sumDays(counts, counter, day, daysOfWeek, sums)
  if (granted(sums) + realFailed(sums) === 0) return
  const login = probingCounts(sums, 'login')
  const recovery = probingCounts(sums, 'recovery')
  // Nobody benign asks for decoys, as for twins.
  const twins = twinFailed(sums) + (sums[column.decoy] as number)
  const others = sums[column.other] as number
  const keyWeek = { kind, login, recovery, twins, others, wasGranted, alerted }
  if (!isBenignLooking(keyWeek, tables.priors)) return
  countKey(week[kind].login, login.failed, login.granted)
  countKey(week[kind].recovery, recovery.failed, recovery.granted)
}
