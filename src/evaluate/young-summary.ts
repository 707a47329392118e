import { budgets, keyShare } from './quiet-rows.ts'
import type { YoungResult } from './spread-result.ts'
import type { SpreadFound } from './spread-sighting.ts'

/** One log without history, at one budget. */
export interface YoungSighting {
  readonly budgetPerDay: number
  readonly found: SpreadFound | null
  /** The quiet log has an alarm before the list was gone through: what came then was told with it, and raised no other. */
  readonly chance: boolean
  /** Hours from the log's beginning to the alarms of the quiet log. */
  readonly alarms: readonly number[]
}

/** As for lists that are divided where there is a past. */
const foundShare = 0.9

function isFound(logs: readonly YoungSighting[]): boolean {
  const others = logs.filter(one => !one.chance)
  return others.filter(one => one.found !== null).length >= foundShare * others.length
}

/** One result a budget. Alarms may be as many as the budget allows all these days together, and one more: few days cannot show less. */
export function* summariseYoung(
  sightings: readonly YoungSighting[],
  staff: number,
  quietDays: number,
): Generator<YoungResult> {
  for (const budgetPerDay of budgets) {
    const logs = sightings.filter(one => one.budgetPerDay === budgetPerDay)
    const found = logs.flatMap(one => one.found ?? [])
    const alarms = logs.flatMap(one => one.alarms)
    const allowed = (1 - keyShare) * budgetPerDay * quietDays * logs.length
    const mean = (of: (one: SpreadFound) => number) => found.reduce((sum, one) => sum + of(one), 0) / found.length
    yield {
      kind: 'young',
      staff,
      budgetPerDay,
      sites: logs.length,
      found: found.length,
      chance: logs.filter(one => one.chance).length,
      recall: mean(one => one.recall),
      precision: mean(one => one.precision),
      quietDays,
      alarms: {
        firstHour: alarms.filter(hours => hours < 1).length,
        firstDay: alarms.filter(hours => hours < 24).length,
        all: alarms.length,
      },
      allowed,
      bar: `${foundShare * 100} % of the others, alarms within the budget`,
      passed: isFound(logs) && alarms.length <= Math.max(1, allowed),
    }
  }
}
