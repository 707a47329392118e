import { type DateOrder, readDate } from './parse-date.ts'

/**
 * In which order a column writes day and month: one value that is possible in a single order decides for the whole column. null: all
 * values are possible in both, or they contradict each other, and nothing is known.
 */
export function dateOrderOf(values: readonly string[]): DateOrder | null {
  let dayFirst = 0
  let monthFirst = 0
  for (const value of values) {
    const date = readDate(value)
    if (date.is !== 'either') continue
    if (date.mdy === null) dayFirst++
    else if (date.dmy === null) monthFirst++
  }
  if (dayFirst > 0 === monthFirst > 0) return null
  return dayFirst > 0 ? 'dmy' : 'mdy'
}
