import { dayStamps } from '../envelopes/day-stamps.ts'
import { type UndatedMember, type YearAnchor, yearAnchors } from '../envelopes/year-anchors.ts'
import type { LogSet } from '../input/input-file.ts'
import { sampleInput } from '../input/sample-input.ts'
import { dayMs } from '../kit/calendar.ts'

/** A member that was begun less than this before it was ended holds no more than one turn of the year. */
const shortMs = 300 * dayMs

/** What the clock of each member of a set starts from, by samples of them all. */
export async function setAnchors(set: LogSet): Promise<YearAnchor[]> {
  const members: UndatedMember[] = []
  for (const [index, input] of set.files.entries()) {
    const start = await sampleInput(input, false)
    const older = set.files[index - 1]
    const isShort = older !== undefined && Math.abs(input.changed - older.changed) < shortMs
    const isYearless = dayStamps(start.samples[0] ?? []).some(({ time }) => Number.isNaN(time))
    const sampled = isYearless && !isShort && !start.hasEnd ? await sampleInput(input, true) : start
    members.push({ ...sampled, latest: input.changed })
  }
  return yearAnchors(members)
}
