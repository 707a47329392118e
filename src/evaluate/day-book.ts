import type { Ask } from '../asks/ask.ts'
import { dayMs } from './site.ts'

/** Takes asks in any order and gives them day by day in the order of time. */
export interface DayBook {
  readonly write: (ask: Ask) => void
  /** The asks before `dayEnd`, in order; later ones stay for the days to come. */
  close(dayEnd: number): Iterable<Ask>
}

const minuteMs = 60_000
const minutes = dayMs / minuteMs

/** Sorted within minutes: a day of a large site holds a million asks, and one sort of them all takes a second. */
export function createDayBook(): DayBook {
  let waiting: Ask[] = []
  return {
    write: ask => {
      waiting.push(ask)
    },
    *close(dayEnd) {
      const pages = Array.from({ length: minutes }, (): Ask[] => [])
      const later: Ask[] = []
      for (const ask of waiting) {
        const minute = minutes + Math.floor((ask.time - dayEnd) / minuteMs)
        const page = minute >= minutes ? later : pages[Math.max(0, minute)]
        page?.push(ask)
      }
      waiting = later
      for (const page of pages) yield* page.sort((a, b) => a.time - b.time)
    },
  }
}
