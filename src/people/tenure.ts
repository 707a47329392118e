import type { Person } from './person.ts'

const dayMs = 86_400_000
/** Leavers of three years count as ours (detection.md, section 1): lists that circulate are about as old. */
const rememberedMs = 3 * 365.25 * dayMs

/** Works here at that time; the last day is a whole day. */
export function isCurrent({ start, end }: Person, time: number): boolean {
  return (start === undefined || start <= time) && (end === undefined || time < end + dayMs)
}

/** Has left, within the three years before. */
export function hasLeft({ start, end }: Person, time: number): boolean {
  if (end === undefined || time < end + dayMs) return false
  return (start === undefined || start <= time) && time < end + dayMs + rememberedMs
}

/** Counts as ours. A time that is not known (NaN) leaves all in. */
export function isOurs(person: Person, time: number): boolean {
  return Number.isNaN(time) || isCurrent(person, time) || hasLeft(person, time)
}
