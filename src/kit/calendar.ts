export const dayMs = 86_400_000

/** Years that a log can be of: since the epoch, of four digits. */
const firstYear = 1970
const lastYear = 9999

/** Milliseconds since the epoch at which the day begins in UTC; NaN: there is no such day. `month` from 0. */
export function dayStart(year: number, month: number, day: number): number {
  if (!(year >= firstYear && year <= lastYear) || !isMonthDay(month, day)) return Number.NaN
  if (month === february && day === 29 && !isLeapYear(year)) return Number.NaN
  return Date.UTC(year, month, day)
}

/** Whether there is such a day in any year; February has 29. `month` from 0. */
export function isMonthDay(month: number, day: number): boolean {
  return day >= 1 && day <= (daysOfMonth[month] ?? 0)
}

const february = 1
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
