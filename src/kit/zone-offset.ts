import { dayMs } from './calendar.ts'

/** The offset of local time from UTC in an IANA time zone, in ms (east is positive). */
export interface ZoneOffset {
  /** At a moment. */
  at(utc: number): number
  /** All through the day that clocks show at `wall` (given as if it were UTC); NaN where it changes about that day. */
  allDay(wall: number): number
}

/** Changes of offset fall on quarters of an hour in every zone of the database since 1970. */
const quarterMs = 900_000
const mostKnown = 4096
/** Lines of one log are out of order by less than this, as far as the hour that clocks show twice is concerned. */
const disorderMs = 300_000

/** `Intl` is asked a few times for each day of log. null: the zone of the machine. */
export function zoneOffset(timeZone: string | null): ZoneOffset {
  const read = timeZone === null ? ownOffset : offsetIn(timeZone)
  const known = new Map<number, number>()
  let lastDay = Number.NaN
  let lastOffset = Number.NaN

  function at(utc: number): number {
    const quarter = Math.floor(utc / quarterMs)
    const cached = known.get(quarter)
    if (cached !== undefined) return cached
    if (known.size >= mostKnown) known.clear()
    const offset = read(quarter * quarterMs)
    known.set(quarter, offset)
    return offset
  }

  function allDay(wall: number): number {
    const day = Math.floor(wall / dayMs)
    if (day === lastDay) return lastOffset
    lastDay = day
    // These two moments enclose the day, whatever the offset; no zone changes twice in so short a time.
    const before = at((day - 1) * dayMs)
    lastOffset = before === at((day + 2) * dayMs) ? before : Number.NaN
    return lastOffset
  }

  return { at, allDay }
}

/** Known without `Intl`, which takes as long to load as half of Node. */
const ownOffset = (utc: number): number => 0 - 60_000 * new Date(utc).getTimezoneOffset()

function offsetIn(timeZone: string): (utc: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return utc => {
    const name = format.formatToParts(utc).find(part => part.type === 'timeZoneName')?.value ?? ''
    const match = /^GMT([+-])(\d\d):(\d\d)/.exec(name)
    if (match === null) return 0
    const size = (Number(match[2]) * 60 + Number(match[3])) * 60_000
    return match[1] === '-' ? -size : size
  }
}

/**
 * The moment of a wall clock reading (given as if it were UTC). Where clocks were set back a reading is two moments: the first that is not
 * before `after` (which may be NaN) counts, for a log goes forward. A reading that clocks skipped is taken with the offset before the change.
 */
export function momentOf(wall: number, zone: ZoneOffset, after: number): number {
  if (Number.isNaN(wall)) return wall
  const offset = zone.allDay(wall)
  if (!Number.isNaN(offset)) return wall - offset
  const day = Math.floor(wall / dayMs) * dayMs
  const before = wall - zone.at(day - dayMs)
  const behind = wall - zone.at(day + 2 * dayMs)
  const fits = (moment: number): boolean => moment + zone.at(moment) === wall
  if (!fits(behind)) return before
  if (!fits(before)) return behind
  const early = Math.min(before, behind)
  return early < after - disorderMs ? Math.max(before, behind) : early
}
