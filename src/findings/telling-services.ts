import type { AskedCounts } from './asked-counter.ts'

/**
 * After so many answers without one for an unknown name, a service is taken to say the same of any name: whoever faces strangers meets names that do
 * not exist long before.
 */
const answersWithoutUnknown = 100

/** Whether an answer of that service tells a name that exists from one that does not. */
export type TellsApart = (service: string) => boolean

/** Learned per service from its own answers, on whichever surface (detection.md, section 8). */
export function tellingServices({ asked }: Pick<AskedCounts, 'asked'>): TellsApart {
  const silent = new Set<string>()
  for (const [service, doors] of Map.groupBy(asked, door => door.service)) {
    const known = doors.reduce((sum, door) => sum + door.known, 0)
    const unknown = doors.reduce((sum, door) => sum + door.unknown, 0)
    if (unknown === 0 && known >= answersWithoutUnknown) silent.add(service)
  }
  return service => !silent.has(service)
}
