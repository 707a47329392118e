const hourMs = 3_600_000
const minuteMs = 60_000

/** The offset of local time from UTC in ms (east is positive) at a moment, in an IANA time zone. Asked of Intl once an hour of log. */
export interface ZoneOffset {
  at(utc: number): number
}

export function zoneOffset(timeZone: string): ZoneOffset {
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return { at: () => 0 }
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const known = new Map<number, number>()
  return {
    at(utc) {
      // Changes of offset fall on quarters of an hour in every zone of the database since 1970.
      const slot = Math.floor(utc / (hourMs / 4))
      const cached = known.get(slot)
      if (cached !== undefined) return cached
      const offset = readOffset(format, utc)
      if (known.size > maximalKnown) known.clear()
      known.set(slot, offset)
      return offset
    },
  }
}

const maximalKnown = 50_000

function readOffset(format: Intl.DateTimeFormat, utc: number): number {
  const name = format.formatToParts(new Date(utc)).find(part => part.type === 'timeZoneName')?.value ?? ''
  const match = /^GMT([+-])(\d\d):(\d\d)$/.exec(name)
  if (match === null) return 0
  const size = Number(match[2]) * hourMs + Number(match[3]) * minuteMs
  return match[1] === '-' ? -size : size
}

/**
 * The moment of a wall clock reading (given as if it were UTC). Where clocks were set back a reading is two moments: the first that is not
 * before `after` counts, for a log goes forward. A reading that clocks skipped is taken with the offset before the change.
 */
export function momentOf(wall: number, zone: ZoneOffset, after: number): number {
  const early = wall - zone.at(wall - 24 * hourMs)
  const late = wall - zone.at(wall + 24 * hourMs)
  if (early === late) return early
  const first = Math.min(early, late)
  const second = Math.max(early, late)
  const fits = (moment: number): boolean => moment + zone.at(moment) === wall
  if (!fits(first)) return fits(second) ? second : early
  if (!fits(second)) return first
  return first >= after - minuteMs || Number.isNaN(after) ? first : second
}
