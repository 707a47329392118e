import { dayStart } from '../kit/calendar.ts'

/** 29 February comes after eight years at most: 2096, 2104. */
const longestWait = 8

function yearOf(moment: number): number {
  return new Date(moment).getUTCFullYear()
}

/** The latest day of that month and day that does not begin after a moment; NaN: there is none. `month` from 0. */
export function latestDay(month: number, day: number, moment: number): number {
  const year = yearOf(moment)
  for (let back = 0; back <= longestWait; back++) {
    const start = dayStart(year - back, month, day)
    if (start <= moment) return start
  }
  return Number.NaN
}

/** The first day of that month and day that does not begin before a moment; NaN: there is none. `month` from 0. */
export function nextDay(month: number, day: number, moment: number): number {
  const year = yearOf(moment)
  for (let on = 0; on <= longestWait; on++) {
    const start = dayStart(year + on, month, day)
    if (start >= moment) return start
  }
  return Number.NaN
}
