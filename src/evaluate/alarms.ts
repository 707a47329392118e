import type { AlertFacts, AlertName } from '../evidence/facts.ts'

/** What was raised, also where a campaign tells of several as one. */
export function alarmsOf({ campaign, cause, evidenceOf, keys, raised }: AlertFacts): readonly AlertName[] {
  return campaign?.alerts ?? [{ cause, key: keys[0] ?? evidenceOf, raised }]
}

export const isSpreadAlarm = ({ key }: AlertName): boolean => key.kind === 'spread'
