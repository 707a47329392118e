import type { ScanResult } from '../../findings/finding.ts'

export const lanes = ['aboutUs', 'generic', 'benign'] as const
export type Lane = (typeof lanes)[number]

/** Counts over equal stretches of time, from the first bucket to the last. */
export interface Columns {
  readonly startMs: number
  readonly endMs: number
  readonly columnMs: number
  readonly counts: Readonly<Record<Lane, readonly number[]>>
}

/** More columns than this are thinner than a pixel on the page. */
const mostColumns = 240

/** Puts the buckets, of which those without asks are left out, into columns that the page can show. null: there are none. */
export function timelineColumns({ stepMs, buckets }: ScanResult['timeline']): Columns | null {
  const [first] = buckets
  const last = buckets.at(-1)
  if (!first || !last) return null
  const startMs = Date.parse(first.start)
  const steps = Math.round((Date.parse(last.start) - startMs) / stepMs) + 1
  const stepsAColumn = Math.ceil(steps / mostColumns)
  const columnMs = stepsAColumn * stepMs
  const columns = Math.ceil(steps / stepsAColumn)
  const counts = { aboutUs: zeros(columns), generic: zeros(columns), benign: zeros(columns) }
  for (const bucket of buckets) {
    const column = Math.floor((Date.parse(bucket.start) - startMs) / columnMs)
    for (const lane of lanes) counts[lane][column] = (counts[lane][column] ?? 0) + bucket[lane]
  }
  return { startMs, endMs: startMs + columns * columnMs, columnMs, counts }
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0)
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const tickSteps = [
  1_000,
  5_000,
  15_000,
  60_000,
  5 * 60_000,
  15 * 60_000,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
  dayMs,
  2 * dayMs,
  7 * dayMs,
  14 * dayMs,
  28 * dayMs,
  91 * dayMs,
  364 * dayMs,
] as const
const mostTicks = 7

/** Round times of the span, at most seven, and the step between them. */
export function timelineTicks(
  startMs: number,
  endMs: number,
): { readonly stepMs: number; readonly ticks: readonly number[] } {
  const span = endMs - startMs
  const stepMs = tickSteps.find(step => span / step <= mostTicks) ?? Math.ceil(span / mostTicks / dayMs) * dayMs
  const ticks: number[] = []
  for (let at = Math.ceil(startMs / stepMs) * stepMs; at < endMs; at += stepMs) ticks.push(at)
  return { stepMs, ticks }
}
