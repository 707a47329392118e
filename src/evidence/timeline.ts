import type { TimelineFacts } from './facts.ts'

/** Counts of asks by step of time; the step grows with the span, so that their number stays bounded. Plain data. */
export interface Timeline {
  step: number
  /** By number of the step since the epoch: benign, generic, about us. */
  readonly buckets: Map<number, Bucket>
  /** The bucket of the time that was counted last, since many asks have the same; NaN: none. */
  latestTime: number
  latest: Bucket
}

/** Asks by `askColour`. */
type Bucket = Float64Array<ArrayBuffer>

export const askColour = { benign: 0, generic: 1, aboutUs: 2 } as const
type AskColour = (typeof askColour)[keyof typeof askColour]

const minuteMs = 60_000
/** Each is a multiple of the one before, so that buckets merge exactly; all of them divide the week of the epoch's day 0. */
const stepsMs = [1 / 60, 1 / 6, 1, 5, 15, 60, 360, 1440, 10_080, 40_320, 524_160, 5_241_600].map(minutes =>
  Math.round(minutes * minuteMs),
)
const mostBuckets = 400

const emptyBucket = (): Bucket => new Float64Array(3)

export const emptyTimeline = (): Timeline => ({
  step: 0,
  buckets: new Map(),
  latestTime: Number.NaN,
  latest: emptyBucket(),
})

export function countOnTimeline(timeline: Timeline, time: number, colour: AskColour, asks: number): void {
  if (time !== timeline.latestTime) turnTo(timeline, time)
  const { latest } = timeline
  latest[colour] = (latest[colour] as number) + asks
}

function turnTo(timeline: Timeline, time: number): void {
  timeline.latest = bucketOf(timeline, time)
  timeline.latestTime = time
  if (timeline.buckets.size <= mostBuckets) return
  coarsen(timeline)
  timeline.latest = bucketOf(timeline, time)
}

function bucketOf(timeline: Timeline, time: number): Bucket {
  const at = Math.floor(time / stepOf(timeline))
  const known = timeline.buckets.get(at)
  if (known !== undefined) return known
  const fresh = emptyBucket()
  timeline.buckets.set(at, fresh)
  return fresh
}

/** The timelines of several workers, told as one. */
export function tellTimeline(parts: readonly Timeline[]): TimelineFacts {
  const sum = emptyTimeline()
  sum.step = Math.max(...parts.map(part => part.step))
  for (const part of parts) {
    for (const [at, counts] of part.buckets) addBucket(sum, Math.floor((at * stepOf(part)) / stepOf(sum)), counts)
  }
  coarsen(sum)
  const stepMs = stepOf(sum)
  const buckets = [...sum.buckets]
    .sort(([a], [b]) => a - b)
    .map(([at, [benign = 0, generic = 0, aboutUs = 0]]) => ({ start: at * stepMs, benign, generic, aboutUs }))
  return { stepMs, buckets }
}

const stepOf = (timeline: Timeline): number => stepsMs[timeline.step] as number

function coarsen(timeline: Timeline): void {
  while (timeline.buckets.size > mostBuckets && timeline.step < stepsMs.length - 1) {
    const before = [...timeline.buckets]
    const ratio = (stepsMs[timeline.step + 1] as number) / stepOf(timeline)
    timeline.step++
    timeline.buckets.clear()
    for (const [at, counts] of before) addBucket(timeline, Math.floor(at / ratio), counts)
  }
}

function addBucket(timeline: Timeline, at: number, counts: Readonly<Bucket>): void {
  const sum = timeline.buckets.get(at) ?? emptyBucket()
  counts.forEach((asks, colour) => {
    sum[colour] = (sum[colour] as number) + asks
  })
  timeline.buckets.set(at, sum)
}
