import type { BookMarks } from '../asks/ask-books.ts'
import { sourceKind } from '../asks/ask-rows.ts'
import { dayMs } from '../evidence/day.ts'
import type { SettledContact } from './stage-context.ts'

/** Somebody was let in from a network that had let nobody in within the memory, in numbers of the books. */
interface EntryRow {
  readonly time: number
  readonly identity: number
  readonly source: number
  readonly sourceKind: number
}

/** Such log-ins, the oldest first: what came of a campaign is looked for among them at the end. Plain data. */
export interface NewEntries {
  rows: EntryRow[]
  /** From when on all are known; NaN: nothing was ever let in. */
  since: number
}

/** Beyond it, the older half is forgotten. */
const mostEntries = 65_536

/** By then most people have logged in from their usual places. */
const daysToLearn = 14

export const emptyNewEntries = (): NewEntries => ({ rows: [], since: Number.NaN })

/** Notes a contact that was granted from a network that had granted nothing. Contacts come in the order of their asks. */
export function noteNewEntry(entries: NewEntries, { time, identity, source, sourceKind: kind }: SettledContact): void {
  if (Number.isNaN(entries.since)) entries.since = time + daysToLearn * dayMs
  if (time < entries.since) return
  if (entries.rows.length >= mostEntries) {
    entries.rows = entries.rows.slice(mostEntries / 2)
    entries.since = entries.rows[0]?.time ?? time
  }
  entries.rows.push({ time, identity, source, sourceKind: kind })
}

/** Marks the numbers that it holds. */
export function markNewEntries({ rows }: NewEntries, { identities, sources }: BookMarks): void {
  for (const { identity, source, sourceKind: kind } of rows) {
    identities.mark(identity)
    if (kind !== sourceKind.version4) sources.mark(source)
  }
}
