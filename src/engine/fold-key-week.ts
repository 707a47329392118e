import { column, type DayCounts, sumDays } from '../evidence/day-counts.ts'
import { type KeyKindName, openClasses } from '../evidence/facts.ts'
import { granted, probingCounts, realFailed, twinFailed } from '../evidence/key-evidence.ts'
import type { Likelihoods } from '../evidence/likelihoods.ts'
import { openForms } from '../evidence/open-forms.ts'
import { countKey, isBenignLooking, type PopulationTable, tooProbing } from '../evidence/priors.ts'
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
  { tables, likelihoods }: StageContext,
): void {
  const { sums } = likelihoods
  sumDays(counts, counter, day, daysOfWeek, sums)
  if (kind === 'address' && !alerted) foldOpenWeek(week, likelihoods)
  if (granted(sums) + realFailed(sums) === 0) return
  const login = probingCounts(sums, 'login')
  const recovery = probingCounts(sums, 'recovery')
  const others = sums[column.other] as number
  const keyWeek = { kind, login, recovery, twins: twinFailed(sums), others, wasGranted, alerted }
  if (!isBenignLooking(keyWeek, tables.priors)) return
  countKey(week[kind].login, login.failed, login.granted)
  countKey(week[kind].recovery, recovery.failed, recovery.granted)
}

/** The same for surfaces that answer without proof of who asks: each teaches by itself, unless it looks like a prober. */
function foldOpenWeek(week: PopulationTable, { sums, open }: Likelihoods): void {
  for (const surfaceClass of openClasses) {
    const { hits, misses, stops } = openForms[surfaceClass]
    const failed = hits(sums)
    const stopped = stops(sums)
    if (failed + stopped === 0 || (stopped === 0 && failed >= 2)) continue
    if (open[surfaceClass](failed, misses(sums)) <= tooProbing) countKey(week.address[surfaceClass], failed, stopped)
  }
}
