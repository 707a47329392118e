import { dayMs } from '../evidence/day.ts'
import type { AlertFacts, AlertName } from '../evidence/facts.ts'
import type { EngineState } from './engine-state.ts'

/** What is looked for among what came of campaigns is weighed against how many there are. */
export function campaignsADay({ clock, totals }: EngineState, campaigns: readonly AlertFacts[]): number {
  return campaigns.length / Math.max(1, (clock - totals.first) / dayMs)
}

/** People of ours whom a campaign asked about, by the time of its first ask about each. */
export function watchedBy({ identities }: AlertFacts): Map<string, number> {
  const watched = new Map<string, number>()
  for (const { classified, name, first } of identities) {
    if (classified.nameClass !== 'real') continue
    const person = classified.person?.id ?? name
    watched.set(person, Math.min(first, watched.get(person) ?? first))
  }
  return watched
}

/** What the campaign has its id from. */
export const nameOf = ({ campaign, cause, keys, evidenceOf, raised }: AlertFacts): AlertName =>
  campaign?.alerts[0] ?? { cause, key: keys[0] ?? evidenceOf, raised }
