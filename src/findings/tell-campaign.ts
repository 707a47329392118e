import type { AlertFacts, AlertName } from '../evidence/facts.ts'
import type { Campaign } from './finding.ts'
import { findingId } from './finding-id.ts'

/** The alert that a finding has its id from: the first of its campaign. */
function firstAlert({ campaign, cause, keys, evidenceOf, raised }: AlertFacts): AlertName {
  return campaign?.alerts[0] ?? { cause, key: keys[0] ?? evidenceOf, raised }
}

export function idOf(facts: AlertFacts): string {
  return findingId(firstAlert(facts))
}

/** The campaign of a finding; what came of one belongs to it. Ids of alerts that joined are kept: somebody may have noted one down. */
export function campaignOf(facts: AlertFacts): Campaign {
  const { campaign, entered, mailed } = facts
  const follows = (entered ?? mailed)?.follows
  const id = follows === undefined ? idOf(facts) : findingId(follows)
  const ids = (campaign?.alerts ?? []).map(findingId)
  return {
    id,
    state: campaign?.closed === true ? 'closed' : 'open',
    merged: [...new Set(ids)].filter(each => each !== idOf(facts)),
    because: [...(campaign?.because ?? [])],
  }
}
