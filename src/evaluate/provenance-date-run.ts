import { dayMs } from '../kit/calendar.ts'
import { createRandom, type Random } from '../kit/random.ts'
import { type DatedPerson, type DatingMode, dateList } from '../provenance/date-list.ts'
import type { DatingResult } from './provenance-result.ts'
import { shuffled } from './provenance-world.ts'

interface DatingRow {
  readonly staff: number
  readonly names: number
  readonly mode: DatingMode
  /** Share of the names that are any people of the directory. */
  readonly noise: number
}

export const datingRows: readonly DatingRow[] = [
  { staff: 2000, names: 30, mode: 'snapshot', noise: 0 },
  { staff: 2000, names: 200, mode: 'snapshot', noise: 0 },
  { staff: 2000, names: 200, mode: 'snapshot', noise: 0.1 },
  { staff: 2000, names: 200, mode: 'cumulative', noise: 0 },
  { staff: 2000, names: 200, mode: 'cumulative', noise: 0.1 },
  { staff: 500, names: 50, mode: 'snapshot', noise: 0 },
]

const now = Date.UTC(2026, 0, 1)
const yearMs = 365.25 * dayMs
/** People leave at this rate a year, and as many come. */
const turnover = 0.15
const pastYears = 12
const bar = 0.93

/** Lists of up to six years ago, dated. Equal arguments give equal results. */
export function runDating({ staff, names, mode, noise }: DatingRow, lists: number): DatingResult {
  const row = `${mode}, ${names} names of ${staff} staff${noise > 0 ? `, ${100 * noise} % noise` : ''}`
  const seed = `dating ${row}`
  const random = createRandom(seed)
  const lengths: number[] = []
  const errors: number[] = []
  let covered = 0
  for (let number = 0; number < lists; number++) {
    const made = now - (0.2 + 5.8 * random.next()) * yearMs
    const date = dateList(listed(directoryOf(staff, random), made, { names, mode, noise }, random), now)
    if (date === null) continue
    lengths.push((date.to - date.from) / dayMs)
    errors.push(Math.abs((date.from + date.to) / 2 - made) / dayMs)
    if (date.from <= made && made <= date.to) covered++
  }
  const share = covered / lengths.length
  return {
    kind: 'provenance-date',
    row,
    seed,
    lists,
    dated: lengths.length,
    covered: share,
    lengthDays: median(lengths),
    errorDays: median(errors),
    passed: share >= bar,
  }
}

interface Tenure {
  readonly start: number
  readonly end?: number
}

/** As many at any time as there are staff; each who leaves is followed by another. */
function directoryOf(staff: number, random: Random): Tenure[] {
  const people: Tenure[] = []
  for (let desk = 0; desk < staff; desk++) {
    let start = now - pastYears * yearMs - random.exponential(1 / turnover) * yearMs
    for (let left = 0; left < now; start = left) {
      left = dayOf(start + random.exponential(1 / turnover) * yearMs)
      if (left >= now - pastYears * yearMs)
        people.push(left < now ? { start: dayOf(start), end: left - dayMs } : { start: dayOf(start) })
    }
  }
  return people
}

function dayOf(time: number): number {
  return Math.floor(time / dayMs) * dayMs
}

function listed(
  people: readonly Tenure[],
  made: number,
  { names, mode, noise }: Pick<DatingRow, 'names' | 'mode' | 'noise'>,
  random: Random,
): DatedPerson[] {
  const isOn = ({ start, end }: Tenure) =>
    start <= made && (mode === 'cumulative' || end === undefined || made < end + dayMs)
  const everyone = [...people.keys()]
  const strays = Math.round(noise * names)
  const members = everyone.filter(at => isOn(people[at] as Tenure))
  const asked = new Set([
    ...shuffled(members, random).slice(0, names - strays),
    ...Array.from({ length: strays }, () => random.pick(everyone)),
  ])
  return people.map((person, at) => ({ ...person, asked: asked.has(at) }))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
