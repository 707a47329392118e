import { dayMs } from '../evidence/day.ts'
import type { ReadingFacts } from '../evidence/facts.ts'
import { countEvidence, stepStatistic } from './spread-evidence.ts'

/**
 * Who reads the directory, where asking about others is normal (detection.md, section 8): names of ours that it had not asked for within the memory,
 * by day, against its own past days. Plain data.
 */
export interface Reader {
  /** Its first day, and the last on which it read anything, new to it or not. */
  since: number
  lastRead: number
  /** The day that runs, and names of it that were new to the reader; the days before are in the sums. */
  day: number
  count: number
  /** Past days, the older the less: their weights, counts and squares of counts. */
  weight: number
  sum: number
  squares: number
  /** ln of the statistic of Shiryaev and Roberts at the end of the day before, and evidence since the likeliest start (Page 1954). */
  lnStatistic: number
  lnSinceStart: number
  /** Since that start, without the day that runs. */
  startDay: number
  seen: number
  expected: number
  /** An alert tells of it. */
  told: boolean
}

/** Who is new reads what it needs first; after a month, what is done once a month was seen. */
const daysWithoutHistory = 31
/** Who read nothing for so long begins anew: a log with a gap looks like that, and names forgotten meanwhile would pass for new ones. */
const longestPauseDays = 14
/** Weight of a day against the one after it: half of it is left after 23 days. */
const memoryOfDay = 0.97
/** What a reader is taken for on its first day: a Gamma of this shape and mean, in names a day. */
const firstShape = 0.5
const firstMean = 3
const firstWeight = firstShape / firstMean
/** Newcomers are read about by everybody whose list is older than they are, a few at a time: less is never expected of a day. */
const fewestExpected = 1
/**
 * Relative excess variance of days of readers in general, and the days that it counts for against a reader's own: wide, since a month shows little of
 * how days differ. Half as much let readers whose days are log-normal, or who meet some newcomers at once, alert several times as often.
 */
const usualExcess = 2
const daysOfUsualExcess = 15
const leastShape = 0.01
/** Pays for what is estimated, as in section 7. */
const lnCharge = Math.log(3)

export const newReader = (day: number): Reader => ({
  since: day,
  lastRead: day,
  day,
  count: 0,
  weight: firstWeight,
  sum: firstShape,
  squares: firstWeight * (firstMean + firstMean ** 2 / firstShape + firstMean ** 2),
  lnStatistic: Number.NEGATIVE_INFINITY,
  lnSinceStart: 0,
  startDay: day,
  seen: 0,
  expected: 0,
  told: false,
})

/** Whether it read nothing for so long that what was usual says nothing any more. */
export const hasPaused = ({ lastRead }: Reader, today: number): boolean => today - lastRead > longestPauseDays

/** Whether its past is long enough to judge it by. */
const hasHistory = ({ since, day }: Reader): boolean => day - since >= daysWithoutHistory

/** Closes days before `today`. `isTold`: whether an alert that tells of it is still open. */
export function advanceReader(reader: Reader, today: number, isTold: boolean): void {
  while (reader.day < today) closeDay(reader)
  if (!reader.told || isTold) return
  reader.told = false
  reader.lnStatistic = Number.NEGATIVE_INFINITY
  beginAfresh(reader)
}

/**
 * ln of the statistic with the day that runs, less a charge for what is estimated: on average it takes e to that many days, at least, until a reader
 * like it comes so far (Pollak 1985). What is counted so far stands against what is expected of the whole day, so the time of day does not matter.
 */
export function readingNats(reader: Reader): number {
  return stepStatistic(reader.lnStatistic, dayNats(reader)) - lnCharge
}

/** Whether anything of today speaks of more than usual. */
export const isUnusual = (reader: Reader): boolean => dayNats(reader) > 0

/** What it read since the likeliest start of it, with the day that runs. */
export function readingOf(reader: Reader): ReadingFacts {
  const { day, count, startDay, seen, expected } = reader
  return {
    since: startDay * dayMs,
    days: day - startDay + 1,
    seen: seen + count,
    expected: expected + usualOf(reader).mean,
  }
}

/** A negative binomial of this mean and shape is expected of a day. */
interface Usual {
  readonly mean: number
  readonly shape: number
}

/**
 * A Gamma of the discounted past (Harvey and Fernandes 1989), widened to how much its days differ: who reads everybody once a month does so again.
 */
function usualOf({ weight, sum, squares }: Reader): Usual {
  const mean = sum / weight
  const excess = Math.max(0, squares / weight / mean - mean - 1) / mean
  const widened = (weight * excess + daysOfUsualExcess * usualExcess) / (weight + daysOfUsualExcess)
  return { mean: Math.max(fewestExpected, mean), shape: Math.max(leastShape, Math.min(sum + firstShape, 1 / widened)) }
}

function dayNats(reader: Reader): number {
  if (!hasHistory(reader)) return 0
  const { mean, shape } = usualOf(reader)
  return countEvidence(reader.count, mean, shape)
}

function closeDay(reader: Reader): void {
  if (hasHistory(reader)) {
    const nats = dayNats(reader)
    reader.lnStatistic = stepStatistic(reader.lnStatistic, nats)
    reader.lnSinceStart = Math.max(0, reader.lnSinceStart) + nats
    reader.seen += reader.count
    reader.expected += usualOf(reader).mean
  }
  reader.weight = memoryOfDay * reader.weight + 1
  reader.sum = memoryOfDay * reader.sum + reader.count
  reader.squares = memoryOfDay * reader.squares + reader.count ** 2
  reader.day++
  reader.count = 0
  if (reader.lnSinceStart <= 0 && !reader.told) beginAfresh(reader)
}

function beginAfresh(reader: Reader): void {
  reader.lnSinceStart = 0
  reader.startDay = reader.day
  reader.seen = 0
  reader.expected = 0
}
