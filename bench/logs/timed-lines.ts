import type { LogSink } from './log-sink.ts'

/** Longest time between the lines of one event, in seconds. */
export const longestDelay = 4095

const slots = longestDelay + 1

/** Lines wait for their second, so that the lines of many connections mix in a log as they do on a server. */
export interface TimedLines {
  /** Lines written and waiting. */
  readonly count: number
  /** Adds a line `delay` seconds after the present one; at most `longestDelay`. */
  add(delay: number, text: string): void
  /** Writes the lines of the present second, each behind `stamp`, and goes on to the next one. */
  tick(stamp: string): void
  /** How many seconds the last waiting line is away; 0: none waits. */
  left(): number
}

export function createTimedLines(sink: LogSink): TimedLines {
  const waiting: string[][] = Array.from({ length: slots }, () => [])
  let second = 0
  let latest = 0
  let count = 0
  return {
    get count() {
      return count
    },
    add(delay, text) {
      const at = second + delay
      latest = Math.max(latest, at + 1)
      count++
      waiting[at % slots]?.push(text)
    },
    tick(stamp) {
      const due = waiting[second % slots] as string[]
      for (const text of due) sink.line(stamp + text)
      due.length = 0
      second++
    },
    left: () => Math.max(0, latest - second),
  }
}
