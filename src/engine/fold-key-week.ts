import type { KeyKindName } from '../evidence/facts.ts'
import { granted, probingCounts, realFailed, twinFailed } from '../evidence/key-evidence.ts'
import { column, type KeyState, rowWidth, sumRows, wasGranted } from '../evidence/key-state.ts'
import { countKey, isBenignLooking, type PopulationTable } from '../evidence/priors.ts'
import type { DailyTables } from '../evidence/tables.ts'

const daysOfWeek = 7

/** Teaches the populations what a key did in the week that ended with `day`, where it looks benign. */
export function foldKeyWeek(
  week: PopulationTable,
  kind: KeyKindName,
  counts: KeyState,
  alerted: boolean,
  day: number,
  tables: DailyTables,
): void {
  const sums = new Float64Array(rowWidth)
  sumRows(counts, day, daysOfWeek, sums)
  if (granted(sums) + realFailed(sums) === 0) return
  const login = probingCounts(sums, 'login')
  const recovery = probingCounts(sums, 'recovery')
  const others = sums[column.other] as number
  const keyWeek = {
    kind,
    login,
    recovery,
    twins: twinFailed(sums),
    others,
    wasGranted: wasGranted(counts, day),
    alerted,
  }
  if (!isBenignLooking(keyWeek, tables.priors)) return
  countKey(week[kind].login, login.failed, login.granted)
  countKey(week[kind].recovery, recovery.failed, recovery.granted)
}
