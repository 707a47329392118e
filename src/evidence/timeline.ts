import type { TimelineFacts } from './facts.ts'

/** Counts of asks by step of time; the step grows with the span, so that their number stays bounded. Plain data. */
export interface Timeline {
  step: number
  /** By number of the step since the epoch: benign, generic, about us. */
  readonly buckets: Map<number, [number, number, number]>
}

export const askColour = { benign: 0, generic: 1, aboutUs: 2 } as const
type AskColour = (typeof askColour)[keyof typeof askColour]

const minuteMs = 60_000
/** Each is a multiple of the one before, so that buckets merge exactly; all of them divide the week of the epoch's day 0. */
const stepsMs = [1 / 60, 1 / 6, 1, 5, 15, 60, 360, 1440, 10_080, 40_320, 524_160, 5_241_600].map(minutes =>
  Math.round(minutes * minuteMs),
)
const mostBuckets = 400

export const emptyTimeline = (): Timeline => ({ step: 0, buckets: new Map() })

export function countOnTimeline(timeline: Timeline, time: number, colour: AskColour, asks: number): void {
  const at = Math.floor(time / stepOf(timeline))
  const bucket = timeline.buckets.get(at)
  if (bucket !== undefined) {
    bucket[colour] += asks
    return
  }
  const fresh: [number, number, number] = [0, 0, 0]
  fresh[colour] = asks
  timeline.buckets.set(at, fresh)
  if (timeline.buckets.size > mostBuckets) coarsen(timeline)
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
    .map(([at, [benign, generic, aboutUs]]) => ({ start: at * stepMs, benign, generic, aboutUs }))
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

function addBucket(timeline: Timeline, at: number, counts: readonly [number, number, number]): void {
  const [benign, generic, aboutUs] = timeline.buckets.get(at) ?? [0, 0, 0]
  timeline.buckets.set(at, [benign + counts[0], generic + counts[1], aboutUs + counts[2]])
}
