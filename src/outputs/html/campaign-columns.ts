import type { Finding } from '../../findings/finding.ts'
import type { SourceGroup } from '../told/source-groups.ts'
import { firstContacts } from './first-contacts.ts'
import type { Stretch } from './time-axis.ts'

/** Counts of first contacts over equal stretches of time, by where the askers come from, and of what was learned. */
export interface CampaignColumns extends Stretch {
  readonly columnMs: number
  /** In the order of `groups`. */
  readonly groups: readonly (readonly number[])[]
  readonly learned: readonly number[]
}

const secondMs = 1000
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const columnSteps = [
  ...[1, 5, 15, 60, 300, 900].map(seconds => seconds * secondMs),
  ...[1, 2, 6, 12].map(hours => hours * hourMs),
] as const
const mostColumns = 200

/** What came of a campaign may come long after it: the chart is stretched for it this many times at most. */
const mostStretch = 4

function stretchOf({ first, last, chain }: Finding): Stretch {
  const from = Date.parse(first)
  const to = Math.max(from + secondMs, Date.parse(last))
  const limit = to + (mostStretch - 1) * (to - from)
  const later = chain.map(step => Date.parse(step.time)).filter(time => time > to && time <= limit)
  return { startMs: from, endMs: Math.max(to, ...later) }
}

function columnLength(spanMs: number): number {
  return columnSteps.find(step => spanMs / step <= mostColumns - 1) ?? Math.ceil(spanMs / mostColumns / dayMs) * dayMs
}

export function campaignColumns(finding: Finding, groups: readonly SourceGroup[]): CampaignColumns {
  const span = stretchOf(finding)
  const columnMs = columnLength(span.endMs - span.startMs)
  const startMs = Math.floor(span.startMs / columnMs) * columnMs
  const columns = Math.floor((span.endMs - startMs) / columnMs) + 1
  const columnOf = (time: number) => Math.min(columns - 1, Math.max(0, Math.floor((time - startMs) / columnMs)))
  const groupOf = new Map(groups.flatMap((group, at) => group.askers.map(asker => [asker.address, at] as const)))
  const counts = groups.map(() => new Array<number>(columns).fill(0))
  for (const { address, time } of firstContacts(finding)) {
    const lane = counts[groupOf.get(address) ?? groups.length - 1]
    if (lane) lane[columnOf(time)] = (lane[columnOf(time)] ?? 0) + 1
  }
  const learned = new Array<number>(columns).fill(0)
  for (const event of finding.ledger.events) {
    const column = columnOf(Date.parse(event.time))
    learned[column] = (learned[column] ?? 0) + 1
  }
  return { startMs, endMs: startMs + columns * columnMs, columnMs, groups: counts, learned }
}
