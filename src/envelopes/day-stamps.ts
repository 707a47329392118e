import type { LogClock } from './log-clock.ts'
import { recordReader } from './record-reader.ts'

/** The day that a line tells. */
export interface DayStamp {
  /** From 0. */
  readonly month: number
  readonly day: number
  /** ms since the epoch, where the line tells the year; else NaN. */
  readonly time: number
}

/** The days that lines tell, in their order; lines of the same day one after the other count once. */
export function dayStamps(lines: readonly Uint8Array[]): DayStamp[] {
  const seen: DayStamp[] = []
  const records = recordReader(spy(seen))
  const stamps: DayStamp[] = []
  for (const line of lines) {
    seen.length = 0
    const record = records.read(line, 0, line.length, 1)
    if (record === null) continue
    const stamp = seen.at(-1) ?? (Number.isNaN(record.time) ? null : stampOfMoment(record.time))
    const last = stamps.at(-1)
    const isSame = stamp !== null && stamp.month === last?.month && stamp.day === last.day
    if (stamp !== null && !(isSame && Number.isNaN(stamp.time) === Number.isNaN(last.time))) stamps.push(stamp)
  }
  return stamps
}

export function stampOfMoment(time: number): DayStamp {
  const date = new Date(time)
  return { month: date.getUTCMonth(), day: date.getUTCDate(), time }
}

/** A clock that notes which day a stamp without a year names. The zone does not matter here. */
function spy(seen: DayStamp[]): LogClock {
  return {
    local: (year, month, day, timeOfDayMs) => Date.UTC(year, month, day) + timeOfDayMs,
    yearless(month, day) {
      seen.push({ month, day, time: Number.NaN })
      return Number.NaN
    },
  }
}
