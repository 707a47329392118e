import type { Ask } from '../asks/ask.ts'
import type { Day } from './day.ts'
import type { Site } from './site.ts'

const hourMs = 3_600_000
const roundDays = 50

interface Outage {
  readonly from: number
  readonly until: number
  /** Half of the outages look like wrong secrets, the others like the faults that they are. */
  readonly outcome: 'refused' | 'error'
}

/**
 * Once in fifty days the identity provider is out for one to three hours: on one of the first 28, so that no outage falls on the attacks
 * that follow a learning period. What fails while log-in as a whole fails is no evidence (detection.md, section 2), nor is an attack.
 */
function outageOf(site: Site, { day, start }: Pick<Day, 'day' | 'start'>): Outage | null {
  const round = Math.floor(day / roundDays)
  const habit = site.mix('outage', round)
  if (day % roundDays !== habit % 28) return null
  const from = start + (8 + ((habit >>> 8) % 6)) * hourMs
  return { from, until: from + (1 + ((habit >>> 16) % 3)) * hourMs, outcome: round % 2 === 0 ? 'refused' : 'error' }
}

/** Lets `writer` write the day; what would have been granted during an outage fails, and is tried twice more. */
export function writeOutage(day: Day, writer: (day: Day) => void) {
  const outage = outageOf(day.site, day)
  if (outage === null) return writer(day)
  const { from, until, outcome } = outage
  const write = (ask: Ask) => {
    if (ask.outcome !== 'granted' || ask.time < from || ask.time >= until) return day.write(ask)
    for (const laterMs of [0, 20_000, 90_000]) day.write({ ...ask, outcome, time: ask.time + laterMs })
  }
  writer({ ...day, write })
}
