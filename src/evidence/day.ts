export const dayMs = 86_400_000
export const hourMs = 3_600_000

/** Days for which keys, pairs and alerts are remembered (detection.md, sections 2, 5 and 6). */
export const memoryDays = 30

/** Time between the first ask of a pair and its settlement. */
export const graceMs = 600_000

/** Days since the epoch fit 16 bits until 2149; times outside of it are no log's times. */
export const lastDay = 65_535

/** UTC day of a time, counted from the epoch. */
export const dayOf = (time: number): number => Math.floor(time / dayMs)

/** Whether nothing is remembered any more of what was last seen on that day. */
export const isForgotten = (lastSeenDay: number, today: number): boolean => today - lastSeenDay > memoryDays

/** Granted within the memory; day 0: never granted. */
export const wasGranted = (grantedDay: number, today: number): boolean =>
  grantedDay !== 0 && today - grantedDay <= memoryDays
