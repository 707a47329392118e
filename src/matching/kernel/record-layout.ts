/** Records that the kernel writes, in words of 32 bits. */
export const recordWords = 16

export const recordKind = { sighting: 1, handOver: 2, day: 3, request: 4, json: 5 } as const

/** In bits 8 to 15 of the first word. */
export const recordFlag = { fullTime: 1, version4: 2, unknownProgram: 4, basicLogin: 8 } as const

export const recordWord = {
  /** Kind in the low byte, flags in the next, leaf in the upper half. */
  head: 0,
  start: 1,
  end: 2,
  /** Number of the line in its piece, from 0. */
  line: 3,
  /** ms since the epoch as a double, in two words; or the day of a stamp without a year, and its time of day in ms. */
  time: 4,
  day: 4,
  timeOfDay: 5,
  version4: 6,
  sourceStart: 7,
  sourceEnd: 8,
  attemptLow: 9,
  attemptHigh: 10,
  identityLow: 11,
  identityHigh: 12,
  identityStart: 13,
  identityEnd: 14,
  /** How often the line was repeated (1: once), in 24 bits; above them how many attempts it sums up, and 1 (0: it does not say). */
  counts: 15,
  /** Of a record of a day: that of the stamp before (`noDay`: none in this piece), and its time of day. */
  dayBefore: 6,
  timeOfDayBefore: 7,
} as const

/** Of the record of a web request (`assembly/request.ts`), behind the first nine words. */
export const requestWord = {
  requestLow: 9,
  requestHigh: 10,
  userLow: 11,
  userHigh: 12,
  user: 13,
  status: 15,
  request: 16,
  userAgentLow: 18,
  userAgentHigh: 19,
  userAgent: 20,
  site: 22,
} as const

export const requestRecordWords = 24
